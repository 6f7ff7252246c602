import { useRef, type ReactElement } from 'react';
import { useQuestions, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { StatusIcon } from '#renderer/ui/StatusIcon.tsx';
import styles from './QuestionDialog.module.css';

const TONES = { primary: 'primary', danger: 'danger', plain: 'secondary' } as const;

/** The question that waits for an answer, if there is one. */
export function QuestionDialog(): ReactElement | null {
  const { questions } = useWorkspace();
  const entry = useQuestions((state) => state.queue[0]);
  const answered = useRef(0);
  if (entry === undefined) return null;
  const { id, question } = entry;
  const answer = (choice: string | undefined): void => {
    if (answered.current === id) return;
    answered.current = id;
    questions.answer(id, choice);
  };
  return (
    <Dialog
      key={id}
      urgent
      size={question.details === undefined ? 's' : 'm'}
      title={question.title}
      closesOutside={question.tone === 'error'}
      onClose={() => {
        answer(undefined);
      }}
      footer={question.choices.map((choice) => (
        <Button
          key={choice.id}
          tone={TONES[choice.tone ?? 'plain']}
          data-autofocus={choice.tone === 'primary' ? '' : undefined}
          onClick={() => {
            answer(choice.id);
          }}
        >
          {choice.label}
        </Button>
      ))}
    >
      <div className={styles.text}>
        {question.tone === 'error' ? <StatusIcon status="error" size={18} /> : null}
        <p>{question.text}</p>
      </div>
      {question.details === undefined ? null : (
        <dl className={styles.details}>
          {question.details.map((detail, index) => (
            // The list never changes while it is on screen.
            <div key={index} className={styles.detail}>
              <dt>{detail.label}</dt>
              <dd>{detail.text}</dd>
            </div>
          ))}
        </dl>
      )}
    </Dialog>
  );
}
