import { describe, expect, test } from 'vitest';
import type { Finding, QuickFix } from '#shared/findings/finding.ts';
import { applyQuickFix } from '#renderer/actions/apply-quick-fix.ts';
import { describeCommand } from '#renderer/actions/describe-command.ts';
import { findAction } from '#renderer/actions/registry.ts';
import { findingsInOrder } from '#renderer/panels/problems/problem-rows.ts';
import { answerWith, fakeWorkspace } from '#test/support/fake-workspace.ts';
import { licenceExample } from '#test/support/licence-example.ts';

test('F8 goes around the findings as they are listed, shows each, and opens the panel', () => {
  const workspace = fakeWorkspace(licenceExample());
  const findings = findingsInOrder(workspace.analysis.getState().analysis?.findings ?? []);
  expect(findings.length).toBeGreaterThan(0);
  workspace.preferences.setState({ showProblems: false });
  const shown = [...findings, findings[0]].map(() => {
    void findAction('view.nextProblem')?.run(workspace);
    return workspace.session.getState().finding;
  });
  expect(shown).toEqual([...findings, findings[0]].map((finding) => finding?.fingerprint));
  expect(workspace.preferences.getState().showProblems).toBe(true);
  void findAction('view.previousProblem')?.run(workspace);
  expect(workspace.session.getState().finding).toBe(findings.at(-1)?.fingerprint);
});

test('a safe fix happens at once and can be undone; an unsafe one shows what it would do and asks', async () => {
  const workspace = fakeWorkspace(licenceExample());
  const fix = (safety: QuickFix['safety'], name: string): QuickFix => ({
    label: `Call it ${name}`,
    safety,
    command: { type: 'describeTopology', name },
  });
  const finding = workspace.analysis.getState().analysis?.findings[0] as Finding;
  await applyQuickFix(workspace, finding, fix('safe', 'Safe'));
  expect(workspace.documents.getState().document.name).toBe('Safe');
  workspace.notices.getState().notices.at(-1)?.action?.run();
  expect(workspace.documents.getState().document.name).not.toBe('Safe');

  answerWith(workspace, 'cancel');
  await applyQuickFix(workspace, finding, fix('unsafe', 'Unsafe'));
  expect(workspace.documents.getState().document.name).not.toBe('Unsafe');
  const asking = applyQuickFix(workspace, finding, fix('unsafe', 'Unsafe'));
  const [entry] = workspace.questions.getState().queue;
  expect(entry?.question.details?.map(({ text }) => text)).toEqual(['Rename topology']);
  workspace.questions.answer(entry?.id ?? 0, 'apply');
  await asking;
  expect(workspace.documents.getState().document.name).toBe('Unsafe');
});

describe('the offer to undo a fix', () => {
  const fixed = async () => {
    const workspace = fakeWorkspace(licenceExample());
    const finding = workspace.analysis.getState().analysis?.findings[0] as Finding;
    const command = { type: 'describeTopology' as const, name: 'Fixed' };
    await applyQuickFix(workspace, finding, { label: 'Fix', safety: 'safe', command });
    return { workspace, finding, offer: workspace.notices.getState().notices.at(-1) };
  };

  test('goes with the next change, and then takes nothing back', async () => {
    const { workspace, offer } = await fixed();
    workspace.documents.dispatch({ type: 'describeTopology', name: 'Later' });
    expect(workspace.notices.getState().notices).toEqual([]);
    offer?.action?.run();
    expect(workspace.documents.getState().document.name).toBe('Later');
  });

  test('goes with the document', async () => {
    const { workspace } = await fixed();
    workspace.documents.replace(licenceExample(), null);
    expect(workspace.notices.getState().notices).toEqual([]);
  });

  test('is not made by a fix that changed nothing', async () => {
    const { workspace, finding } = await fixed();
    const command = { type: 'describeTopology' as const, name: 'Fixed' };
    await applyQuickFix(workspace, finding, { label: 'Fix', safety: 'safe', command });
    const [notice, ...others] = workspace.notices.getState().notices;
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ kind: 'success', text: 'Done: Fix' });
    expect(notice?.action).toBeUndefined();
  });
});

describe('a fix is not carried out', () => {
  const rename = (safety: QuickFix['safety']): QuickFix => ({
    label: 'Fix',
    safety,
    command: { type: 'describeTopology', name: 'Fixed' },
  });

  test('while the drawing it was found in is being checked again', async () => {
    const workspace = fakeWorkspace(licenceExample());
    const finding = workspace.analysis.getState().analysis?.findings[0] as Finding;
    workspace.analysis.setState({ current: false });
    await applyQuickFix(workspace, finding, rename('safe'));
    expect(workspace.documents.getState().document.name).not.toBe('Fixed');
    expect(workspace.notices.getState().notices).toMatchObject([{ kind: 'info' }]);
  });

  test('when another document came while it was asked about', async () => {
    const workspace = fakeWorkspace(licenceExample());
    const finding = workspace.analysis.getState().analysis?.findings[0] as Finding;
    const asking = applyQuickFix(workspace, finding, rename('unsafe'));
    workspace.documents.replace({ ...licenceExample(), name: 'Another' }, null);
    workspace.questions.answer(workspace.questions.getState().queue[0]?.id ?? 0, 'apply');
    await asking;
    expect(workspace.documents.getState().document.name).toBe('Another');
    expect(workspace.notices.getState().notices).toMatchObject([{ kind: 'info' }]);
  });
});

test('what a command would do is told step by step, with values, and not without end', () => {
  const document = licenceExample();
  const [element] = Object.values(document.elements);
  const id = element?.id ?? '';
  const set = (value: string | null) =>
    ({
      type: 'setOptions',
      settings: [{ id, place: 'options', section: 'license', key: 'seats', value }],
    }) as const;
  expect(
    describeCommand(document, { type: 'batch', label: 'Both', commands: [set('25'), set(null)] }).map(
      (line) => line.replace(/^.*\(/, '('),
    ),
  ).toEqual(['(license/seats = 25)', '(remove license/seats)']);
  const many = Array.from({ length: 20 }, () => set('1'));
  expect(describeCommand(document, { type: 'batch', label: 'Many', commands: many }).at(-1)).toBe(
    'and 8 more',
  );
});
