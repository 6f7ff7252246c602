// What is too much for the window's own thread: it goes on elsewhere, can be stopped, and is one step to undo.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import { actions } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import { copySelection, cutSelection, pasteCopied } from '#renderer/actions/edit-clipboard.ts';
import { MANY } from '#renderer/actions/edit-at-length.ts';
import { openDocument } from '#renderer/actions/file-session.ts';
import { fakeWorkspace, type FakeWorkspace } from '#test/support/fake-workspace.ts';
import { heldWorker, takenIn, type HeldWorker } from '#test/support/held-worker.ts';

/** Hosts with a connected application each. */
function drawing(hosts: number): Topology {
  const made = new Drawing('Many');
  let before: string | undefined;
  for (let index = 0; index < hosts; index += 1) {
    const host = made.add('host', `host_${String(index)}`, { position: { x: index * 300, y: 0 } });
    const app = made.add('ors', `ors_${String(index)}`, { in: host, position: { x: 20, y: 56 } });
    if (before !== undefined) made.connect(before, app);
    before = app;
  }
  return made.document();
}

interface Scene {
  readonly workspace: FakeWorkspace;
  readonly worker: HeldWorker;
}

/** Everything selected, and placements to tidy up by. */
function scene(hosts: number): Scene {
  const worker = heldWorker();
  const fake = fakeWorkspace(drawing(hosts));
  const workspace: FakeWorkspace = {
    ...fake,
    edits: worker.service,
    layout: {
      layoutDocument: ({ elements }) =>
        Promise.resolve(Object.keys(elements).map((id, index) => ({ id, position: { x: index, y: 7 } }))),
    },
  };
  workspace.session.select(Object.keys(workspace.documents.getState().document.elements));
  return { workspace, worker };
}

function run(workspace: FakeWorkspace, id: string): void {
  const action = actions.find((candidate) => candidate.id === id);
  if (action === undefined) throw new Error(`There is no action ${id}.`);
  runAction(action, workspace);
}

const operations: Readonly<Record<string, (workspace: FakeWorkspace) => void>> = {
  delete: (workspace) => {
    run(workspace, 'edit.delete');
  },
  cut: (workspace) => {
    expect(cutSelection(workspace)?.text).toContain('host_0');
  },
  paste: (workspace) => {
    pasteCopied(workspace, copySelection(workspace) ?? { text: '', html: '' });
  },
  duplicate: (workspace) => {
    run(workspace, 'edit.duplicate');
  },
  'tidy up': (workspace) => {
    run(workspace, 'view.layout');
  },
};

describe.each(Object.entries(operations))('%s', (_name, operate) => {
  test('stopped, it leaves everything as it was, and says so', async () => {
    const { workspace, worker } = scene(MANY);
    const before = { ...workspace.documents.getState() };
    const { selection } = workspace.session.getState();
    operate(workspace);
    await takenIn();
    expect(worker.pending).toHaveLength(1);
    const { undertaking } = workspace.session.getState();
    expect(undertaking?.title).toMatch(/ing/);
    expect(workspace.notices.getState().spoken.text).toBe(`${undertaking?.title ?? ''}…`);
    undertaking?.cancel();
    await takenIn();
    expect(worker.counts).toEqual({ started: 1, ended: 1 });
    expect(workspace.documents.getState()).toEqual(before);
    expect(workspace.session.getState()).toMatchObject({ selection, undertaking: null });
    expect(workspace.notices.getState().spoken.text).toContain('Nothing has changed');
    expect(workspace.notices.getState().notices).toEqual([]);
  });

  test('done, it is one step to undo and to redo, and selects what it would otherwise', async () => {
    const { workspace, worker } = scene(MANY);
    const { document: before } = workspace.documents.getState();
    operate(workspace);
    await takenIn();
    expect(workspace.documents.getState().document).toBe(before);
    await worker.release();
    expect(workspace.session.getState().undertaking).toBeNull();
    const { document: after, history } = workspace.documents.getState();
    expect(after).not.toEqual(before);
    expect(history.past).toHaveLength(1);
    const small = scene(4);
    operate(small.workspace);
    await takenIn();
    expect(small.worker.counts.started).toBe(0);
    const selected = small.workspace.session.getState().selection.size;
    const share = selected === 8 || selected === 0 ? selected / 8 : 0.5;
    expect(workspace.session.getState().selection.size).toBe(share * 2 * MANY);
    expect(small.workspace.documents.getState().history.past[0]?.label.replace(/\d+/, 'n')).toBe(
      history.past[0]?.label.replace(/\d+/, 'n'),
    );
    workspace.documents.undo();
    expect(workspace.documents.getState().document).toEqual(before);
    workspace.documents.redo();
    expect(workspace.documents.getState().document).toEqual(after);
  });

  test('while it goes on, nothing else is begun', async () => {
    const { workspace, worker } = scene(MANY);
    operate(workspace);
    await takenIn();
    const { document } = workspace.documents.getState();
    run(workspace, 'edit.delete');
    run(workspace, 'edit.duplicate');
    run(workspace, 'edit.selectAll');
    await takenIn();
    expect(worker.pending).toHaveLength(1);
    expect(workspace.documents.getState().document).toBe(document);
  });

  test('a document that changed meanwhile stays as it is, and so does one whose work broke down', async () => {
    const changed = scene(MANY);
    operate(changed.workspace);
    await takenIn();
    changed.workspace.documents.dispatch({ type: 'describeTopology', name: 'Meanwhile' });
    const { document } = changed.workspace.documents.getState();
    await changed.worker.release();
    expect(changed.workspace.documents.getState().document).toBe(document);
    expect(changed.workspace.notices.getState().notices[0]?.text).toContain('changed meanwhile');
    const broken = scene(MANY);
    const before = broken.workspace.documents.getState();
    operate(broken.workspace);
    await takenIn();
    await broken.worker.breakDown('out of memory');
    expect(broken.workspace.documents.getState()).toBe(before);
    expect(broken.workspace.notices.getState().notices[0]?.detail).toBe('out of memory');
    expect(broken.workspace.session.getState().undertaking).toBeNull();
  });
});

test('a large file is read elsewhere: stopped, the open document stays; done, it is open', async () => {
  const { workspace, worker } = scene(1);
  const large = drawing(2 * MANY);
  const file = { handle: { id: '1', name: 'large.stave' }, text: encodeTopology(large, '1') };
  workspace.platform.nextOpen = { kind: 'opened', file };
  const before = workspace.documents.getState();
  void openDocument(workspace);
  await takenIn();
  expect(workspace.session.getState().undertaking?.title).toBe('Opening large.stave');
  workspace.session.getState().undertaking?.cancel();
  await takenIn();
  expect(workspace.documents.getState()).toBe(before);
  expect(workspace.session.getState().fileTask).toBeNull();
  void openDocument(workspace);
  await takenIn();
  await worker.release();
  expect(workspace.documents.getState().document).toEqual(large);
});
