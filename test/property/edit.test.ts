// Laws of commands and the undo history over random documents and random commands.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute, patched, type Edit } from '#shared/edit/command.ts';
import {
  emptyHistory,
  isEdited,
  markSaved,
  recorded,
  redo,
  undo,
  type History,
} from '#shared/edit/history.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import type { Topology } from '#shared/model/topology.ts';
import { deepFrozen } from '#test/support/deep-frozen.ts';
import { commandFor, commandRecipe, type CommandRecipe } from '#test/support/random-commands.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const start = arbitraryTopology({ maxElements: 12, texts: 'plain' });
const recipes = fc.array(commandRecipe, { minLength: 1, maxLength: 12 });

/** Every edit that the recipes lead to; refused commands are passed over. Documents and commands cannot be changed. */
function editsOf(document: Topology, given: readonly CommandRecipe[]): Edit[] {
  let current = deepFrozen(document);
  return given.flatMap((recipe): Edit[] => {
    const edit = execute(current, deepFrozen(commandFor(current, recipe)));
    if (!edit.ok) {
      expect(edit.error.trim()).not.toBe('');
      return [];
    }
    current = deepFrozen(edit.value.document);
    return [edit.value];
  });
}

test('whatever commands are given, the document stays sound and can be saved and opened again', () => {
  fc.assert(
    fc.property(start, recipes, (document, given) => {
      for (const edit of editsOf(document, given)) {
        expect(brokenInvariants(edit.document)).toEqual([]);
        const read = decodeTopology(encodeTopology(edit.document, '1'));
        expect(read.ok ? read.value.document : read.error).toEqual(edit.document);
      }
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('patches lead to the document, inverse patches lead back, and every edit has a label', () => {
  fc.assert(
    fc.property(start, recipes, (document, given) => {
      let before = document;
      for (const { document: after, patches, inverse, label } of editsOf(document, given)) {
        expect(patched(before, patches)).toEqual(after);
        expect(patched(after, inverse)).toEqual(before);
        expect(label.trim()).not.toBe('');
        before = after;
      }
    }),
    { numRuns: 200 },
  );
});

test('patches survive the trip to another thread', () => {
  fc.assert(
    fc.property(start, recipes, (document, given) => {
      let there: Topology = document;
      for (const { document: here, patches } of editsOf(document, given)) {
        there = patched(there, structuredClone(patches));
        expect(there).toEqual(here);
      }
    }),
  );
});

test('undoing everything gives the first document, redoing everything the last', () => {
  const keys = fc.array(fc.option(fc.constantFrom('a', 'b'), { nil: undefined }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(start, recipes, keys, (document, given, mergeKeys) => {
      const edits = editsOf(document, given);
      const last = edits.at(-1)?.document ?? document;
      const history = edits.reduce((sum, edit, index) => recorded(sum, edit, mergeKeys[index]), emptyHistory);
      const undone = toTheEnd(last, history, undo);
      expect(undone.document).toEqual(document);
      expect(undone.history.past).toEqual([]);
      expect(isEdited(undone.history)).toBe(false);
      const redone = toTheEnd(undone.document, undone.history, redo);
      expect(redone.document).toEqual(last);
      expect(redone.history.past).toEqual(history.past);
    }),
    { numRuns: 200 },
  );
});

test('undo after one edit changes nothing, and neither does redo after undo', () => {
  fc.assert(
    fc.property(start, commandRecipe, (document, recipe) => {
      const [edit] = editsOf(document, [recipe]);
      if (edit === undefined || edit.patches.length === 0) return;
      const history = recorded(emptyHistory, edit);
      const back = undo(edit.document, history);
      expect(back).toMatchObject({ document, label: edit.label });
      if (back === undefined) return;
      const again = redo(back.document, back.history);
      expect(again).toMatchObject({ document: edit.document, history, label: edit.label });
    }),
    { numRuns: 200 },
  );
});

test('the saved marker is on exactly while the document is as it was saved', () => {
  const walk = fc.array(fc.oneof(fc.constantFrom('undo', 'redo', 'save'), commandRecipe), { maxLength: 20 });
  fc.assert(
    fc.property(start, walk, (document, moves) => {
      let current = document;
      let history = emptyHistory;
      let saved = encodeTopology(document, '1');
      for (const move of moves) {
        if (move === 'save') {
          saved = encodeTopology(current, '1');
          history = markSaved(history);
        } else if (typeof move === 'string') {
          const replay = (move === 'undo' ? undo : redo)(current, history);
          if (replay !== undefined) ({ document: current, history } = replay);
        } else {
          const edit = execute(current, commandFor(current, move));
          if (edit.ok) {
            history = recorded(history, edit.value, 'typing');
            current = edit.value.document;
          }
        }
        // Undoing by hand what was done may leave an equal document that still counts as edited; never the reverse.
        if (!isEdited(history)) expect(encodeTopology(current, '1')).toBe(saved);
      }
    }),
    { numRuns: 200 },
  );
});

function toTheEnd(
  document: Topology,
  history: History,
  step: typeof undo,
): { readonly document: Topology; readonly history: History } {
  const replay = step(document, history);
  return replay === undefined ? { document, history } : toTheEnd(replay.document, replay.history, step);
}
