import { expect, test } from 'vitest';
import { importFile } from '#renderer/actions/library-files.ts';
import { fakeWorkspace } from '#test/support/fake-workspace.ts';

test.each([
  ['that is no text', new Uint8Array([0x89, 0x50, 0xff])],
  ['that is no part', new TextEncoder().encode('{"hello": 1}')],
])('a file %s is explained as a part, not as a topology', async (_what, bytes) => {
  const workspace = fakeWorkspace();
  const importing = importFile(workspace, new File([bytes], 'node.stave-part'));
  await new Promise((resolve) => setImmediate(resolve));
  const [entry] = workspace.questions.getState().queue;
  const remedy = entry?.question.details?.find(({ label }) => label === 'What to do')?.text;
  expect(remedy).toMatch(/part|library/);
  expect(remedy).not.toMatch(/topology/);
  workspace.questions.answer(entry?.id ?? 0, 'ok');
  await importing;
});
