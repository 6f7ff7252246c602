import type { ReactElement } from 'react';
import { usePreferences, useWorkspace } from '#renderer/state/workspace.ts';
import type { Theme } from '#renderer/state/preferences-store.ts';
import { Checkbox } from '#renderer/ui/Checkbox.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { Field } from '#renderer/ui/Field.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { TextField } from '#renderer/ui/TextField.tsx';
import styles from './SettingsDialog.module.css';

const THEMES: readonly { value: Theme; label: string; icon: string }[] = [
  { value: 'system', label: 'System', icon: 'monitor' },
  { value: 'light', label: 'Light', icon: 'sun' },
  { value: 'dark', label: 'Dark', icon: 'moon' },
];

/** What the user likes, kept on this machine and in no document. */
export function SettingsDialog(): ReactElement {
  const { session, preferences } = useWorkspace();
  const { theme, showMinimap, author } = usePreferences((state) => state);
  return (
    <Dialog
      title="Settings"
      size="s"
      description="Kept on this machine, not in the document."
      onClose={session.closeDialog}
    >
      <div className={styles.fields}>
        <Field label="Theme" inline>
          {({ control }) => (
            <Segmented
              id={control}
              label="Theme"
              value={theme}
              items={THEMES}
              onChange={(next) => {
                preferences.setState({ theme: next });
              }}
            />
          )}
        </Field>
        <TextField
          label="Your name"
          value={author}
          placeholder="Not stated"
          help="Put in when you accept a finding or override the export check."
          onChange={(text) => {
            preferences.setState({ author: text });
          }}
        />
        <Checkbox
          checked={showMinimap}
          onChange={(next) => {
            preferences.setState({ showMinimap: next });
          }}
        >
          Show the overview map on the drawing
        </Checkbox>
      </div>
    </Dialog>
  );
}
