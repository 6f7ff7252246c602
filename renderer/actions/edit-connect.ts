import type { Element } from '#shared/model/element.ts';
import type { Action } from '#renderer/actions/action.ts';
import { carryOut, carryOutCommand } from '#renderer/canvas/editing/carry-out.ts';
import { connect } from '#renderer/canvas/editing/connect.ts';
import { makePair, pairingProblem, pairWith } from '#renderer/canvas/editing/pairing.ts';
import { selectedElements } from '#shared/placing/selected.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

/** Elements in the order they were selected. */
function chosen({ documents, session }: Workspace): readonly Element[] {
  return selectedElements(documents.getState().document, session.getState().selection);
}

function blockedUnlessTwo(workspace: Workspace): string | undefined {
  return chosen(workspace).length === 2 ? undefined : 'Select two elements';
}

function connectChosen(workspace: Workspace, order: 'as selected' | 'reversed'): void {
  const [first, second] = chosen(workspace);
  if (first === undefined || second === undefined) return;
  const [from, to] = order === 'as selected' ? [first, second] : [second, first];
  const { document } = workspace.documents.getState();
  carryOut(workspace, connect(document, from.id, to.id, workspace.nextId));
}

function chosenPair(workspace: Workspace): string | undefined {
  const { document } = workspace.documents.getState();
  const { selection } = workspace.session.getState();
  const ids = new Set(
    [...selection].flatMap((id) =>
      Object.hasOwn(document.pairs, id) ? id : (pairWith(document, id)?.id ?? []),
    ),
  );
  const [only, ...others] = ids;
  return others.length === 0 ? only : undefined;
}

export const connectActions: readonly Action[] = [
  {
    id: 'edit.connect',
    label: 'Connect',
    group: 'edit',
    icon: 'cable',
    shortcut: 'Mod+L',
    keywords: ['connection', 'link', 'wire', 'client to server'],
    blocked: blockedUnlessTwo,
    run: (workspace) => {
      connectChosen(workspace, 'as selected');
    },
  },
  {
    id: 'edit.connectBack',
    label: 'Connect the other way',
    group: 'edit',
    icon: 'arrow-left-right',
    shortcut: 'Mod+Shift+L',
    keywords: ['connection', 'reverse', 'direction'],
    blocked: blockedUnlessTwo,
    run: (workspace) => {
      connectChosen(workspace, 'reversed');
    },
  },
  {
    id: 'edit.makePair',
    label: 'Make a pair',
    group: 'edit',
    icon: 'copy',
    shortcut: 'Mod+Shift+P',
    keywords: ['backup', 'primary', 'high availability', 'redundancy', 'standby'],
    blocked: (workspace) => pairingProblem(workspace.documents.getState().document, chosen(workspace)),
    run: (workspace) => {
      const made = makePair(workspace.documents.getState().document, chosen(workspace), workspace.nextId);
      carryOut(workspace, made);
    },
  },
  {
    id: 'edit.swapPair',
    label: 'Swap primary and backup',
    group: 'edit',
    icon: 'repeat',
    keywords: ['pair', 'switch over', 'exchange'],
    blocked: (workspace) =>
      chosenPair(workspace) === undefined ? 'Select one pair, or a side of it' : undefined,
    run: (workspace) => {
      const id = chosenPair(workspace);
      if (id === undefined) return;
      carryOutCommand(workspace, { ok: true, value: { type: 'changePair', id, swap: true } });
    },
  },
];
