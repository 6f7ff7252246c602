import type { ReactElement } from 'react';
import { Button } from './Button.tsx';

/** What was drawn from a part of the library no longer counts as drawn from it. */
export function ForgetOriginButton({ onForget }: { readonly onForget: () => void }): ReactElement {
  return (
    <Button size="s" icon="unlink" onClick={onForget}>
      Forget origin
    </Button>
  );
}
