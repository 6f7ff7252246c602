import type { Result } from '#shared/kernel/result.ts';
import type { Command } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Action } from '#renderer/actions/action.ts';
import { carryOutCommand } from '#renderer/canvas/editing/carry-out.ts';
import { align, distribute, type Alignment, type Axis } from '#renderer/canvas/editing/align.ts';
import { outermost, selectedElements } from '#shared/placing/selected.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

type Arrange = (document: Topology, ids: readonly string[]) => Result<Command, string>;

function chosen({ documents, session }: Workspace): readonly string[] {
  const { document } = documents.getState();
  const selected = selectedElements(document, session.getState().selection);
  return outermost(
    document,
    selected.map(({ id }) => id),
  ).map(({ id }) => id);
}

function arranging(id: string, label: string, icon: string, least: 2 | 3, arrange: Arrange): Action {
  return {
    id,
    label,
    group: 'arrange',
    icon,
    keywords: ['align', 'line up', 'spacing'],
    blocked: (workspace) =>
      chosen(workspace).length < least
        ? `Select at least ${least === 2 ? 'two' : 'three'} elements`
        : undefined,
    run: (workspace) => {
      carryOutCommand(workspace, arrange(workspace.documents.getState().document, chosen(workspace)));
    },
  };
}

const alignments: readonly (readonly [Alignment, string, string])[] = [
  ['left', 'Align left edges', 'align-start-vertical'],
  ['centre', 'Align centres', 'align-center-vertical'],
  ['right', 'Align right edges', 'align-end-vertical'],
  ['top', 'Align upper edges', 'align-start-horizontal'],
  ['middle', 'Align middles', 'align-center-horizontal'],
  ['bottom', 'Align lower edges', 'align-end-horizontal'],
];

const axes: readonly (readonly [Axis, string, string])[] = [
  ['across', 'Distribute across', 'align-horizontal-distribute-center'],
  ['down', 'Distribute down', 'align-vertical-distribute-center'],
];

export const alignActions: readonly Action[] = [
  ...alignments.map(([how, label, icon]) =>
    arranging(`arrange.${how}`, label, icon, 2, (document, ids) => align(document, ids, how)),
  ),
  ...axes.map(([axis, label, icon]) =>
    arranging(`arrange.${axis}`, label, icon, 3, (document, ids) => distribute(document, ids, axis)),
  ),
];
