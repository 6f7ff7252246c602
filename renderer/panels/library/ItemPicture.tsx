import { useMemo, type ReactElement } from 'react';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { useShownTheme } from '#renderer/state/use-shown-theme.ts';
import { SvgPicture } from '#renderer/ui/SvgPicture.tsx';
import { itemPicture } from './item-picture.ts';
import styles from './ItemPicture.module.css';

interface ItemPictureProps {
  readonly item: LibraryItem;
  readonly values?: Readonly<Record<string, string>>;
  readonly size: 's' | 'l';
}

const NO_VALUES = {};

/** What an item draws. */
export function ItemPicture({ item, values = NO_VALUES, size }: ItemPictureProps): ReactElement {
  const theme = useShownTheme();
  const svg = useMemo(() => itemPicture(item, values, theme), [item, values, theme]);
  return (
    <div className={size === 's' ? styles.small : styles.large}>
      <SvgPicture svg={svg} alt={`Picture of ${item.name}`} />
    </div>
  );
}
