import type { Hotkey } from '@tanstack/hotkeys';
import type { Workspace } from '#renderer/state/workspace.ts';

export const actionGroups = ['file', 'edit', 'arrange', 'view', 'help'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/**
 * Something the user can do, once, for every way to do it: toolbar, menu, shortcut, context menu, command palette and the
 * desktop's native menu all run the same object.
 */
export interface Action {
  /** Group and verb: `file.save`. The desktop menu names actions by it. */
  readonly id: string;
  readonly label: string;
  readonly group: ActionGroup;
  /**
   * Shortcut by what its key types, `Mod` being Command on Apple's keyboards and Ctrl elsewhere: `Mod+S`, `Mod+/`, `Delete`.
   * `pressed-action.ts` says what that means on each keyboard layout.
   */
  readonly shortcut?: Hotkey;
  /** Another one, for those who come from other programs or have no key for the first; not shown. */
  readonly otherShortcut?: Hotkey;
  /** The shortcut also works while a text field has the focus. */
  readonly whileTyping?: true;
  /**
   * The browser turns the keys into an event of its own (cut, copy, paste), which the canvas answers because only such an
   * event may use the system's clipboard without a permission: the shortcut is shown, but the key layer lets it through.
   */
  readonly browserKeys?: true;
  /** Other words people look for it by. */
  readonly keywords?: readonly string[];
  /** Name of a lucide icon, for toolbars. */
  readonly icon?: string;
  /** Why it cannot be done now, or undefined when it can. */
  readonly blocked?: (workspace: Workspace) => string | undefined;
  readonly run: (workspace: Workspace) => void | Promise<void>;
}
