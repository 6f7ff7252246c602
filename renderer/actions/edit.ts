import type { Action } from '#renderer/actions/action.ts';
import { clipboardActions } from '#renderer/actions/edit-clipboard.ts';
import { connectActions } from '#renderer/actions/edit-connect.ts';
import { elementActions } from '#renderer/actions/edit-elements.ts';
import { historyActions } from '#renderer/actions/edit-history.ts';
import { saveSelectionToLibrary } from '#renderer/actions/library-actions.ts';

export const editActions: readonly Action[] = [
  ...historyActions,
  ...clipboardActions,
  ...elementActions,
  ...connectActions,
  saveSelectionToLibrary,
];
