import type { ReactElement } from 'react';
import { Button } from '#renderer/ui/Button.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import type { FormProblem } from './form-entries.ts';
import styles from './TemplatesDialog.module.css';

interface WhyNotProps {
  /** Of the text, for the button that it explains. */
  readonly id: string;
  readonly problem: FormProblem;
  readonly onShow: () => void;
}

/** Why the button beside it cannot be pressed, and the way to the field that is to be changed. */
export function WhyNot({ id, problem, onShow }: WhyNotProps): ReactElement {
  return (
    <div role="group" aria-label="Why it cannot be drawn" className={styles.whyNot}>
      <StatusIcon status="error" />
      <span id={id} className={styles.reason}>
        {problem.text}
      </span>
      <Button size="s" onClick={onShow}>
        Go to the field
      </Button>
    </div>
  );
}
