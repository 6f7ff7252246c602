import { excerpt, excerptOfPath } from '#shared/kernel/foreign-text.ts';
import { fileName } from '#shared/kernel/file-name.ts';
import { countOf } from '#shared/kernel/words.ts';
import { mayLeave, showFileProblem } from '#renderer/actions/file-session.ts';
import { fileTaskInTurn } from '#renderer/actions/file-task.ts';
import type { LeftWork } from '#renderer/state/recovery.ts';
import type { RecordContent } from '#renderer/state/recovery-record.ts';
import type { Workspace } from '#renderer/state/workspace.ts';

type RecordedDocument = Extract<RecordContent, { kind: 'document' }>;
type UnreadableRecord = Extract<RecordContent, { kind: 'unreadable' }>;

/**
 * Asks at start what becomes of the unsaved work of windows that are gone, piece by piece. True when the open document
 * is one that was recovered.
 */
export async function offerRecovery(workspace: Workspace): Promise<boolean> {
  const { generation } = workspace.documents.getState();
  const left = await workspace.recovery.left();
  try {
    for (const [index, work] of left.entries()) {
      const turn = left.length === 1 ? '' : ` (${String(index + 1)} of ${String(left.length)})`;
      const { content } = work;
      await fileTaskInTurn(workspace, 'Recovering', () =>
        content.kind === 'document'
          ? offer(workspace, work, content, turn)
          : tell(workspace, work, content, turn),
      );
    }
  } finally {
    for (const work of left) work.release();
  }
  return workspace.documents.getState().generation !== generation;
}

async function offer(
  workspace: Workspace,
  work: LeftWork,
  content: RecordedDocument,
  turn: string,
): Promise<void> {
  const { document, at } = content;
  const { name, elements, connections } = document;
  const answer = await workspace.questions.ask({
    tone: 'question',
    title: `Recover unsaved changes?${turn}`,
    text: `Stave ended while ${name === '' ? 'a topology' : excerpt(name)} had changes that were not in a file.`,
    details: [
      { label: 'Recorded', text: shownTime(at) },
      {
        label: 'File',
        text: content.fileName === null ? 'It was in no file yet.' : excerptOfPath(content.fileName),
      },
      {
        label: 'Drawing',
        text: `${countOf(Object.keys(elements).length, 'element')}, ${countOf(Object.keys(connections).length, 'connection')}`,
      },
    ],
    choices: [
      { id: 'later', label: 'Not now', tone: 'plain' },
      { id: 'discard', label: 'Discard', tone: 'danger' },
      { id: 'recover', label: 'Recover', tone: 'primary' },
    ],
  });
  if (answer === 'discard') await work.remove();
  if (answer === 'recover') await recover(workspace, work, content);
}

/** The record is given up only after the document has one in this window. */
async function recover(workspace: Workspace, work: LeftWork, content: RecordedDocument): Promise<void> {
  if (!(await mayLeave(workspace))) return;
  workspace.documents.replaceUnsaved(content.document);
  workspace.view.moveCamera('fit');
  workspace.notices.post({
    kind: 'success',
    text: `Recovered ${excerpt(content.document.name)}`,
    detail:
      content.fileName === null
        ? 'Save it to keep it.'
        : `${content.fileName} holds what was saved last. Save there to replace it, or elsewhere to keep both.`,
  });
  if (await workspace.recovery.record()) await work.remove();
}

async function tell(
  workspace: Workspace,
  work: LeftWork,
  content: UnreadableRecord,
  turn: string,
): Promise<void> {
  const answer = await workspace.questions.ask({
    tone: 'error',
    title: `Unsaved changes cannot be recovered${turn}`,
    text: content.reason,
    details: [
      {
        label: 'Where',
        text: ['Record for recovery', excerpt(content.name), shownTime(content.at)]
          .filter((part) => part !== '')
          .join(', '),
      },
      {
        label: 'What to do',
        text: 'Save the record as a file to look into it or to have it repaired, or delete it.',
      },
    ],
    choices: [
      { id: 'later', label: 'Not now', tone: 'plain' },
      { id: 'delete', label: 'Delete', tone: 'danger' },
      { id: 'save', label: 'Save as a file…', tone: 'primary' },
    ],
  });
  if (answer === 'delete' || (answer === 'save' && (await saveRecord(workspace, content)))) {
    await work.remove();
  }
}

/** True when it is on disk. The open document has nothing to do with it. */
async function saveRecord(workspace: Workspace, { name, text }: UnreadableRecord): Promise<boolean> {
  const suggested = `${fileName(name, 'Topology')} damaged.stave`;
  const outcome = await workspace.platform.saveTopologyAs(suggested, text);
  if (outcome.kind === 'failed') await showFileProblem(workspace, 'The file was not saved', outcome.problem);
  if (outcome.kind !== 'saved') return false;
  workspace.notices.post({ kind: 'success', text: `Saved ${excerptOfPath(outcome.handle.name)}` });
  return true;
}

/** In the user's zone and way of writing; as it stands when it is no time. */
function shownTime(at: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return at;
  return time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}
