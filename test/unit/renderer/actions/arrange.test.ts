import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { runAction } from '#renderer/actions/run-action.ts';
import type { LayoutService } from '#renderer/state/layout-service.ts';
import { fakeWorkspace, type FakeWorkspace } from '#test/support/fake-workspace.ts';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A workspace with one pinned host, whose layout answers in turn as told. */
function withLayout(...answers: LayoutService['layoutDocument'][]): FakeWorkspace {
  const drawing = new Drawing('x');
  drawing.add('host', 'host_a');
  const workspace = fakeWorkspace(drawing.document());
  const [id = ''] = Object.keys(workspace.documents.getState().document.elements);
  workspace.documents.dispatch({ type: 'describe', ids: [id], pinned: true });
  const layoutDocument: LayoutService['layoutDocument'] = (document, scope) =>
    answers.shift()?.(document, scope) ?? Promise.resolve([]);
  return { ...workspace, layout: { layoutDocument } };
}

const nothing = () => Promise.resolve([]);
const refused = () => Promise.reject(new Error('The layout stopped unexpectedly.'));
const tidyUp = async (workspace: FakeWorkspace): Promise<void> => {
  const action = findAction('view.layout');
  if (action === undefined) throw new Error('The action is gone.');
  runAction(action, workspace);
  await settled();
};
const notice = (workspace: FakeWorkspace) => workspace.notices.getState().notices.at(-1);

describe('tidying up what was placed by hand', () => {
  test('tells when the layout fails', async () => {
    const workspace = withLayout(nothing, refused);
    await tidyUp(workspace);
    notice(workspace)?.action?.run();
    await settled();
    expect(notice(workspace)).toMatchObject({ kind: 'error', detail: 'The layout stopped unexpectedly.' });
  });

  test('is no longer offered after a change of the drawing', async () => {
    const workspace = withLayout(nothing);
    await tidyUp(workspace);
    expect(notice(workspace)?.action?.label).toBe('Move them too');
    workspace.documents.dispatch({ type: 'describeTopology', name: 'Later' });
    expect(notice(workspace)).toBeUndefined();
  });
});

test('tidying up tells what the drawing refuses', async () => {
  const workspace = withLayout((document) =>
    Promise.resolve([{ id: Object.keys(document.elements)[0] ?? '', position: { x: NaN, y: 0 } }]),
  );
  await tidyUp(workspace);
  expect(notice(workspace)).toMatchObject({ kind: 'error' });
});
