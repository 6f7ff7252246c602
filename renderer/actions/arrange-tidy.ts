import type { Command } from '#shared/edit/command.ts';
import { withContents } from '#shared/edit/contents.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { isPlace } from '#shared/layout/dimensions.ts';
import type { LayoutPlacement } from '#shared/layout/box.ts';
import type { LayoutScope } from '#shared/layout/layout-document.ts';
import type { Action } from '#renderer/actions/action.ts';
import { attempt } from '#renderer/actions/attempt.ts';
import { carryOutAtLength, MANY } from '#renderer/actions/edit-at-length.ts';
import { undertake } from '#renderer/actions/undertake.ts';
import { placementCommands } from '#shared/placing/room.ts';
import { selectedElements } from '#shared/placing/selected.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

const LABEL = 'Tidy up';
const TITLE = 'Tidying up';

/**
 * The contents of the selected places and the other selected elements; everything when nothing is selected, or one
 * element that has nothing to arrange.
 */
function scopeOf({ documents, session }: Workspace): LayoutScope {
  const { document } = documents.getState();
  const selected = selectedElements(document, session.getState().selection);
  const [only] = selected;
  if (only === undefined || (selected.length === 1 && !isPlace(only))) return { movable: null };
  const movable = new Set(
    withContents(
      document.elements,
      selected.map(({ id }) => id),
    ),
  );
  if (selected.length === 1) movable.delete(only.id);
  return { movable };
}

function pinnedIn(document: Topology, { movable }: LayoutScope): readonly ElementId[] {
  const inScope = Object.values(document.elements).filter(({ id }) => movable?.has(id) ?? true);
  return inScope.filter(({ pinned }) => pinned).map(({ id }) => id);
}

async function tidy(
  workspace: Workspace,
  scope: LayoutScope,
  unpinning: readonly ElementId[],
): Promise<void> {
  const { documents, notices, view } = workspace;
  const before = documents.getState().document;
  const released = new Set(unpinning);
  const elements = Object.fromEntries(
    Object.entries(before.elements).map(([id, element]) => [
      id,
      released.has(id) ? { ...element, pinned: false } : element,
    ]),
  );
  const placements = await placementsFor(workspace, { ...before, elements }, scope);
  if (placements === undefined) return;
  const { document } = documents.getState();
  if (document !== before) {
    notices.post({
      kind: 'info',
      topic: 'drawing',
      text: 'The drawing changed meanwhile, so nothing was moved. Tidy up again.',
    });
    return;
  }
  const unpin: readonly Command[] =
    unpinning.length > 0 ? [{ type: 'describe', ids: unpinning, pinned: false }] : [];
  const moves = placementCommands({ ...document, elements }, placements);
  if (moves.length > 0) {
    const command: Command = { type: 'batch', label: LABEL, commands: [...unpin, ...moves] };
    carryOutAtLength(workspace, TITLE, command, () => {
      if (scope.movable === null) view.moveCamera('fit');
    });
    return;
  }
  const pinned = pinnedIn(document, scope);
  if (pinned.length === 0 || unpinning.length > 0) {
    notices.post({ kind: 'info', topic: 'drawing', text: 'Everything is tidy already.' });
    return;
  }
  notices.post({
    kind: 'info',
    topic: 'drawing',
    text: 'Nothing was moved: these elements were placed by hand, and tidying up leaves them where they are.',
    action: {
      label: 'Move them too',
      run: () => {
        attempt(workspace, LABEL, () => tidy(workspace, scope, pinned));
      },
    },
  });
}

/** Where everything belongs; undefined when the person stopped it, as they can when there is much to arrange. */
async function placementsFor(
  workspace: Workspace,
  document: Topology,
  scope: LayoutScope,
): Promise<readonly LayoutPlacement[] | undefined> {
  const { layout } = workspace;
  if ((scope.movable?.size ?? Object.keys(document.elements).length) <= MANY) {
    return layout.layoutDocument(document, scope);
  }
  const done = await undertake(workspace, TITLE, (signal) => layout.layoutDocument(document, scope, signal));
  return done?.value;
}

export const tidyActions: readonly Action[] = [
  {
    id: 'view.layout',
    label: LABEL,
    group: 'arrange',
    icon: 'wand-sparkles',
    shortcut: 'Mod+Shift+Y',
    keywords: ['layout', 'arrange', 'clean', 'automatic', 'organise'],
    blocked: ({ documents }) =>
      Object.keys(documents.getState().document.elements).length === 0 ? 'The drawing is empty' : undefined,
    run: (workspace) => tidy(workspace, scopeOf(workspace), []),
  },
  pinAction('arrange.pin', 'Pin in place', true),
  pinAction('arrange.unpin', 'Let tidying move it', false),
];

function pinAction(id: string, label: string, pinned: boolean): Action {
  const candidates = ({ documents, session }: Workspace): readonly ElementId[] =>
    selectedElements(documents.getState().document, session.getState().selection)
      .filter((element) => element.pinned !== pinned)
      .map((element) => element.id);
  return {
    id,
    label,
    group: 'arrange',
    icon: pinned ? 'pin' : 'pin-off',
    keywords: ['lock', 'fixed', 'layout'],
    blocked: (workspace) =>
      candidates(workspace).length > 0
        ? undefined
        : `Select an element that is ${pinned ? 'not pinned' : 'pinned'}`,
    run: (workspace) => {
      const command: Command = { type: 'describe', ids: candidates(workspace), pinned };
      carryOutAtLength(workspace, pinned ? 'Pinning' : 'Unpinning', command, () => undefined);
    },
  };
}
