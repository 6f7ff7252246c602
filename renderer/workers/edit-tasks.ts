import { execute, type Command } from '#shared/edit/command.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { Topology } from '#shared/model/topology.ts';
import { readCopied } from '#shared/clipboard/copied.ts';
import { paste } from '#shared/clipboard/paste.ts';
import type {
  EditReply,
  EditRequest,
  EditTask,
  EditTasks,
  PreparedEdit,
} from '#renderer/workers/edit-protocol.ts';

const nextId = createIdSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);

const tasks: {
  readonly [Task in EditTask]: (given: EditTasks[Task]['given']) => EditTasks[Task]['gives'];
} = {
  execute: ({ document, command }) => prepared(document, command, []),
  paste: ({ document, copied, target }) => {
    const clip = 'fragment' in copied ? copied : readCopied(copied);
    if (clip === undefined) return undefined;
    const copy = paste(document, clip, target, nextId);
    return copy.ok ? prepared(document, copy.value.command, copy.value.ids) : copy;
  },
  write: ({ document, appVersion }) => encodeTopology(document, appVersion),
  read: ({ text }) => decodeTopology(text),
};

/** Does what a request asks for. Never throws. */
export function answerEdit({ request, task, given }: EditRequest): EditReply {
  try {
    // Task and given belong together, as the type of requests says; a table cannot know which pair this is.
    const run = tasks[task] as (given: EditRequest['given']) => EditTasks[EditTask]['gives'];
    return { kind: 'done', request, value: run(given) };
  } catch (error) {
    return { kind: 'failed', request, message: error instanceof Error ? error.message : String(error) };
  }
}

function prepared(
  document: Topology,
  command: Command,
  ids: readonly string[],
): Result<PreparedEdit, string> {
  const edit = execute(document, command);
  if (!edit.ok) return edit;
  const { patches, inverse, label } = edit.value;
  return ok({ patches, inverse, label, ids });
}
