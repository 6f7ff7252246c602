import type { Action } from '#renderer/actions/action.ts';
import { alignActions } from '#renderer/actions/arrange-align.ts';
import { tidyActions } from '#renderer/actions/arrange-tidy.ts';

export const arrangeActions: readonly Action[] = [...tidyActions, ...alignActions];
