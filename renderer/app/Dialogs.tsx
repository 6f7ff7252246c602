import { lazy, Suspense, useState, type ComponentType, type ReactElement } from 'react';
import { CommandPalette } from '#renderer/panels/commands/CommandPalette.tsx';
import { AboutDialog } from '#renderer/panels/help/AboutDialog.tsx';
import { ShortcutsDialog } from '#renderer/panels/help/ShortcutsDialog.tsx';
import { SettingsDialog } from '#renderer/panels/settings/SettingsDialog.tsx';
import type { DialogName } from '#renderer/state/session-store.ts';
import { useSession } from '#renderer/state/workspace.ts';

type DialogTable = Readonly<Record<DialogName, ComponentType>>;

/** The larger dialogs bring exporters, templates and the library with them, so they are loaded when first opened. */
const createDialogs = (): DialogTable => ({
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
});

/** The dialog that is open. */
export function Dialogs(): ReactElement {
  const dialog = useSession((state) => state.dialog);
  // A dialog that could not be loaded stays broken for as long as its table lives: a new start has a new one.
  const [dialogs] = useState(createDialogs);
  const Open = dialog === null ? null : dialogs[dialog];
  return <Suspense fallback={null}>{Open === null ? null : <Open key={dialog} />}</Suspense>;
}
