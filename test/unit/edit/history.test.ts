import { describe, expect, test } from 'vitest';
import { execute, type Edit } from '#shared/edit/command.ts';
import {
  emptyHistory,
  isEdited,
  markSaved,
  recorded,
  redo,
  undo,
  unsavedHistory,
  type History,
} from '#shared/edit/history.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';

const start = newTopology('0');

function named(document: Topology, name: string): Edit {
  const edit = execute(document, { type: 'describeTopology', name });
  if (!edit.ok) throw new Error(edit.error);
  return edit.value;
}

/** A document and its history after it was renamed to each of the names. */
function after(names: readonly string[], mergeKey?: string): { document: Topology; history: History } {
  let document = start;
  let history = emptyHistory;
  for (const name of names) {
    const edit = named(document, name);
    history = recorded(history, edit, mergeKey);
    document = edit.document;
  }
  return { document, history };
}

describe('steps', () => {
  test('there is nothing to undo or redo at first', () => {
    expect(undo(start, emptyHistory)).toBeUndefined();
    expect(redo(start, emptyHistory)).toBeUndefined();
  });

  test('typing in one field is one step', () => {
    const { document, history } = after(['a', 'ab', 'abc'], 'name');
    expect(history.past).toHaveLength(1);
    expect(undo(document, history)?.document).toEqual(start);
  });

  test('different fields, and edits without a key, are steps of their own', () => {
    expect(after(['a', 'b']).history.past).toHaveLength(2);
    const { document, history } = after(['a'], 'name');
    expect(recorded(history, named(document, 'b'), 'other').past).toHaveLength(2);
  });

  test('an edit that changed nothing is no step and keeps what can be redone', () => {
    const { document, history } = after(['a', 'b']);
    const back = undo(document, history);
    if (back === undefined) throw new Error('two steps');
    expect(recorded(back.history, named(back.document, 'a'))).toBe(back.history);
  });

  test('a new edit forgets what could be redone', () => {
    const { document, history } = after(['a', 'b']);
    const back = undo(document, history);
    if (back === undefined) throw new Error('two steps');
    expect(recorded(back.history, named(back.document, 'c')).future).toEqual([]);
  });
});

describe('the saved marker', () => {
  test('goes with the first edit and comes back with undo', () => {
    const { document, history } = after(['a']);
    expect([isEdited(emptyHistory), isEdited(history)]).toEqual([false, true]);
    const back = undo(document, history);
    expect(back && isEdited(back.history)).toBe(false);
  });

  test('typing on after saving is a step of its own, so undo stops at what was saved', () => {
    const { document, history } = after(['a'], 'name');
    const saved = markSaved(history);
    const edit = named(document, 'ab');
    const typed = recorded(saved, edit, 'name');
    expect(typed.past).toHaveLength(2);
    const back = undo(edit.document, typed);
    expect(back && isEdited(back.history)).toBe(false);
  });

  test('is out of reach once the saved step was undone and another edit made', () => {
    const { document, history } = after(['a']);
    const back = undo(document, markSaved(history));
    if (back === undefined) throw new Error('one step');
    const other = named(back.document, 'b');
    const branched = recorded(back.history, other);
    expect(isEdited(branched)).toBe(true);
    const again = undo(other.document, branched);
    expect(again && isEdited(again.history)).toBe(true);
    expect(isEdited(markSaved(branched))).toBe(false);
  });
});

test('a document that was made and not opened counts as edited until it is saved, whatever is undone', () => {
  expect(isEdited(unsavedHistory)).toBe(true);
  const edit = named(start, 'changed');
  const history = recorded(unsavedHistory, edit);
  expect(undo(edit.document, history)?.history).toSatisfy(isEdited);
  expect(isEdited(markSaved(history))).toBe(false);
  expect(isEdited(markSaved(unsavedHistory))).toBe(false);
});
