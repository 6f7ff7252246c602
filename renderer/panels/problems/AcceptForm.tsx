import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { Finding } from '#shared/findings/finding.ts';
import { changeUndoably } from '#renderer/actions/change-undoably.ts';
import { usePreferences, useWorkspace } from '#renderer/state/workspace.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import inputStyles from '#renderer/ui/Input.module.css';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './AcceptForm.module.css';

interface AcceptFormProps {
  readonly finding: Finding;
  readonly onDone: () => void;
}

/** Living with a finding: why, who says so, and until when. It comes back by itself on that day. */
export function AcceptForm({ finding, onDone }: AcceptFormProps): ReactElement {
  const workspace = useWorkspace();
  const author = usePreferences((state) => state.author);
  const form = useRef<HTMLFormElement>(null);
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(author);
  const [expires, setExpires] = useState('');
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('textarea')?.focus();
  }, []);
  const accept = (): void => {
    const acceptance = { reason: reason.trim(), by: by.trim(), ...(expires === '' ? {} : { expires }) };
    const command = { type: 'accept' as const, fingerprint: finding.fingerprint, acceptance };
    const done = changeUndoably(workspace, command, 'Accepted. It is listed under Accepted.');
    if (!done.ok) {
      workspace.notices.post({ kind: 'error', text: done.error });
      return;
    }
    workspace.preferences.setState({ author: by.trim() });
    onDone();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label="Accept this finding"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') accept();
      }}
    >
      <TextField
        label="Reason"
        value={reason}
        lines={2}
        onChange={setReason}
        placeholder="Why can this be lived with?"
      />
      <TextField label="Accepted by" value={by} onChange={setBy} placeholder="Name" />
      <Field label="Until" inline help="From this day on the finding counts again. Empty means for good.">
        {({ control, describedBy }) => (
          <input
            id={control}
            aria-describedby={describedBy}
            className={inputStyles.input}
            type="date"
            value={expires}
            onChange={(event) => {
              setExpires(event.target.value);
            }}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button size="s" onClick={onDone}>
          Cancel
        </Button>
        <Button size="s" tone="primary" type="submit" disabled={reason.trim() === ''}>
          Accept
        </Button>
      </div>
    </form>
  );
}
