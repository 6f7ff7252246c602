import type { ReactElement } from 'react';
import { CommandPalette } from '#renderer/panels/commands/CommandPalette.tsx';
import { ExportDialog } from '#renderer/panels/export/ExportDialog.tsx';
import { AboutDialog } from '#renderer/panels/help/AboutDialog.tsx';
import { ShortcutsDialog } from '#renderer/panels/help/ShortcutsDialog.tsx';
import { DrawPartDialog } from '#renderer/panels/library/DrawPartDialog.tsx';
import { LibraryDialog } from '#renderer/panels/library/LibraryDialog.tsx';
import { SavePartDialog } from '#renderer/panels/library/SavePartDialog.tsx';
import { Notices } from '#renderer/panels/notices/Notices.tsx';
import { QuestionDialog } from '#renderer/panels/questions/QuestionDialog.tsx';
import { SettingsDialog } from '#renderer/panels/settings/SettingsDialog.tsx';
import { TemplatesDialog } from '#renderer/panels/templates/TemplatesDialog.tsx';
import type { DialogName } from '#renderer/state/session-store.ts';
import { useSession } from '#renderer/state/workspace.ts';

const dialogs: Readonly<Record<DialogName, () => ReactElement | null>> = {
  templates: TemplatesDialog,
  export: ExportDialog,
  settings: SettingsDialog,
  shortcuts: ShortcutsDialog,
  about: AboutDialog,
  commands: CommandPalette,
  library: LibraryDialog,
  'save-part': SavePartDialog,
  'draw-part': DrawPartDialog,
};

/** Everything that stands over the window: the open dialog, a question on top of it, and passing messages. */
export function Dialogs(): ReactElement {
  const dialog = useSession((state) => state.dialog);
  const Open = dialog === null ? null : dialogs[dialog];
  return (
    <>
      {Open === null ? null : <Open key={dialog} />}
      <QuestionDialog />
      <Notices />
    </>
  );
}
