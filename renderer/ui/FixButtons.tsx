import type { ReactElement } from 'react';
import { Button } from './Button.tsx';

interface Fix {
  readonly label: string;
  readonly safety: 'safe' | 'unsafe';
}

interface FixButtonsProps<T extends Fix> {
  readonly fixes: readonly T[];
  readonly onApply: (fix: T) => void;
}

/** A button for each remedy that the app can carry out; the dots say that one asks first. */
export function FixButtons<T extends Fix>({ fixes, onApply }: FixButtonsProps<T>): ReactElement {
  return (
    <>
      {fixes.map((fix) => (
        <Button
          key={fix.label}
          size="s"
          icon={fix.safety === 'safe' ? 'wand-sparkles' : 'wrench'}
          onClick={() => {
            onApply(fix);
          }}
        >
          {fix.safety === 'safe' ? fix.label : `${fix.label}…`}
        </Button>
      ))}
    </>
  );
}
