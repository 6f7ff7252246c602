import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import type { AnalysisReply, AnalysisRequest } from '#renderer/workers/analysis-protocol.ts';
import { licenceExample } from '#test/support/licence-example.ts';

const replies: AnalysisReply[] = [];
const scope: {
  onmessage?: (event: { data: AnalysisRequest }) => void;
  postMessage: (reply: AnalysisReply) => void;
} = { postMessage: (reply) => void replies.push(reply) };
const ask = (data: AnalysisRequest): void => scope.onmessage?.({ data });
const document = licenceExample();
const today = '2026-11-01';

beforeEach(async () => {
  vi.stubGlobal('self', scope);
  vi.useFakeTimers();
  vi.resetModules();
  replies.length = 0;
  await import('#renderer/workers/analysis.worker.ts');
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('changes that do not fit cost the worker its copy: it answers no later version from an older document', () => {
  ask({ kind: 'open', version: 1, document, today });
  vi.runAllTimers();
  ask({
    kind: 'change',
    version: 2,
    patches: [{ op: 'replace', path: ['elements', 'nobody', 'name'], value: 'x' }],
    today,
  });
  const edit = execute(document, { type: 'describeTopology', name: 'Newer' });
  if (!edit.ok) throw new Error(edit.error);
  ask({ kind: 'change', version: 3, patches: edit.value.patches, today });
  vi.runAllTimers();
  expect(replies.map(({ kind, version }) => [kind, version])).toEqual([
    ['done', 1],
    ['failed', 2],
    ['failed', 3],
  ]);
});

test('the day of the newest request counts', () => {
  const [finding] = changed({ kind: 'open', version: 1, document, today })?.findings.there ?? [];
  const acceptance = { reason: 'r', by: 'b', expires: '2026-11-02' };
  const accepted = execute(document, { type: 'accept', fingerprint: finding?.fingerprint ?? '', acceptance });
  if (!accepted.ok) throw new Error(accepted.error);
  const { patches } = accepted.value;
  expect(changed({ kind: 'change', version: 2, patches, today })?.accepted.there).toHaveLength(1);
  const nextDay = changed({ kind: 'change', version: 3, patches: [], today: '2026-11-02' });
  expect(nextDay?.accepted).toMatchObject({ gone: [{ fingerprint: finding?.fingerprint }], there: [] });
  expect(nextDay?.findings).toMatchObject({ gone: [], there: [{ fingerprint: finding?.fingerprint }] });
});

function changed(request: AnalysisRequest) {
  ask(request);
  vi.runAllTimers();
  const last = replies.at(-1);
  return last?.kind === 'done' ? last.change : undefined;
}
