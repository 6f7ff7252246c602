import type { MenuActionId } from '#shared/shell/menu-table.ts';

/** What a text field does with an edit action that was chosen from the menu while it had the focus. */
export const textCommands = ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll'] as const;
export type TextCommand = (typeof textCommands)[number];

const TEXT_COMMANDS: Partial<Record<MenuActionId, TextCommand>> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
  'edit.delete': 'delete',
  'edit.selectAll': 'selectAll',
};

/** The text field's share of an action, or undefined when the action means the drawing only. */
export function textCommandOf(actionId: MenuActionId): TextCommand | undefined {
  return TEXT_COMMANDS[actionId];
}
