import { lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import { CommandPalette } from '#renderer/panels/commands/CommandPalette.tsx';
import { AboutDialog } from '#renderer/panels/help/AboutDialog.tsx';
import { ShortcutsDialog } from '#renderer/panels/help/ShortcutsDialog.tsx';
import { Notices } from '#renderer/panels/notices/Notices.tsx';
import { QuestionDialog } from '#renderer/panels/questions/QuestionDialog.tsx';
import { SettingsDialog } from '#renderer/panels/settings/SettingsDialog.tsx';
import type { DialogName } from '#renderer/state/session-store.ts';
import { useSession } from '#renderer/state/workspace.ts';

/** The larger dialogs bring exporters, templates and the library with them, so they are loaded when first opened. */
const dialogs: Readonly<Record<DialogName, ComponentType>> = {
  templates: lazy(async () => {
    const { TemplatesDialog } = await import('#renderer/panels/templates/TemplatesDialog.tsx');
    return { default: TemplatesDialog };
  }),
  export: lazy(async () => {
    const { ExportDialog } = await import('#renderer/panels/export/ExportDialog.tsx');
    return { default: ExportDialog };
  }),
  settings: SettingsDialog,
  shortcuts: ShortcutsDialog,
  about: AboutDialog,
  commands: CommandPalette,
  library: lazy(async () => {
    const { LibraryDialog } = await import('#renderer/panels/library/LibraryDialog.tsx');
    return { default: LibraryDialog };
  }),
  'save-part': lazy(async () => {
    const { SavePartDialog } = await import('#renderer/panels/library/SavePartDialog.tsx');
    return { default: SavePartDialog };
  }),
  'draw-part': lazy(async () => {
    const { DrawPartDialog } = await import('#renderer/panels/library/DrawPartDialog.tsx');
    return { default: DrawPartDialog };
  }),
};

/** Everything that stands over the window: the open dialog, a question on top of it, and passing messages. */
export function Dialogs(): ReactElement {
  const dialog = useSession((state) => state.dialog);
  const Open = dialog === null ? null : dialogs[dialog];
  return (
    <>
      <Suspense fallback={null}>{Open === null ? null : <Open key={dialog} />}</Suspense>
      <QuestionDialog />
      <Notices />
    </>
  );
}
