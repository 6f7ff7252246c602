import type { ReactElement } from 'react';
import { Square } from 'lucide-react';
import { iconTable } from './icon-table.ts';

interface IconProps {
  /** Lucide name in kebab case. */
  readonly name: string;
  /** Pixels. */
  readonly size?: number;
  readonly className?: string | undefined;
}

/** A picture beside a text or inside a labelled button: it says nothing by itself, so assistive tools skip it. */
export function Icon({ name, size = 16, className }: IconProps): ReactElement {
  const Picture = iconTable[name] ?? Square;
  return <Picture size={size} strokeWidth={1.75} aria-hidden="true" className={className} />;
}
