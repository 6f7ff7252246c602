import { componentType } from '#shared/catalog/catalog.ts';
import { sortedByName } from '#shared/kernel/order.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Action } from '#renderer/actions/action.ts';
import { keysOf } from '#renderer/actions/keys-of.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** One line of the palette: something to do, or an element to go to. */
export interface CommandItem {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly icon: string;
  readonly keys?: string | undefined;
  /** Why it cannot be chosen now. */
  readonly blocked?: string | undefined;
  readonly words: readonly string[];
  /** The element that has the keyboard afterwards; without it, what had it before the palette. */
  readonly goesTo?: string;
  readonly run: () => void;
}

const GROUPS = { file: 'File', edit: 'Edit', arrange: 'Arrange', view: 'View', help: 'Help' } as const;

export function actionItems(workspace: Workspace, actions: readonly Action[]): readonly CommandItem[] {
  return actions
    .filter((action) => action.id !== 'help.commands')
    .map((action) => ({
      id: action.id,
      label: action.label,
      hint: GROUPS[action.group],
      icon: action.icon ?? 'chevron-right',
      keys: keysOf(action),
      blocked: action.blocked?.(workspace),
      words: action.keywords ?? [],
      run: () => {
        runAction(action, workspace);
      },
    }));
}

export function elementItems(workspace: Workspace, document: Topology): readonly CommandItem[] {
  return sortedByName(Object.values(document.elements)).map((element) => {
    const type = componentType(element.type);
    const place = element.parent === null ? undefined : document.elements[element.parent]?.name;
    return {
      id: `element ${element.id}`,
      label: element.name,
      hint: [type?.label ?? element.type, place].filter((part) => part !== undefined).join(', '),
      icon: type?.icon ?? 'circle-dot',
      words: [type?.label ?? '', type?.short ?? '', place ?? ''],
      goesTo: element.id,
      run: () => {
        workspace.session.revealAndSelect([element.id]);
      },
    };
  });
}

/** The best matches for a search, best first; everything (up to the limit) for an empty one. */
export function bestMatches(
  items: readonly CommandItem[],
  search: string,
  limit: number,
  score: (value: string, search: string, keywords?: string[]) => number,
): readonly CommandItem[] {
  if (search.trim() === '') return items.slice(0, limit);
  return items
    .map((item) => ({ item, rank: score(item.label, search, [...item.words]) }))
    .filter(({ rank }) => rank > 0)
    .sort((left, right) => right.rank - left.rank)
    .slice(0, limit)
    .map(({ item }) => item);
}
