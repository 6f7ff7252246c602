// Records follow patches: after any commands they are those of the document read afresh, group by group.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import { carryFactsOver, factsFrom, factsOf, type Facts } from '#shared/facts/facts.ts';
import { grouping } from '#shared/facts/grouping.ts';
import type { Members } from '#shared/facts/records/members.ts';
import { Records } from '#shared/facts/records/records.ts';
import type { Topology } from '#shared/model/topology.ts';
import { commandFor, commandRecipe } from '#test/support/random-commands.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const listed = ({ ids }: Members): readonly string[] => [...ids].sort();

const byInitial = grouping(
  (facts) => facts.ids(),
  (facts, id) => {
    const name = facts.element(id)?.name ?? '';
    return name === '' ? [] : [name.slice(0, 1), 'named'];
  },
);

/** Everything facts tell of a document, as plain data. */
function told(facts: Facts, { elements, pairs, connections }: Topology): unknown {
  const ids = [...Object.keys(elements), 'nobody'];
  const types = [...new Set(Object.values(elements).map(({ type }) => type))];
  return {
    all: facts.elements(),
    names: listed(facts.names()),
    pairs: listed(facts.pairs.ids()),
    links: listed(facts.wiring.links()),
    types: types.map((type) => [
      facts.byType(type),
      facts.isDrawn(type),
      listed(facts.ids(type)),
      listed(facts.pairs.nodeIds(type)),
      facts.pairs.nodes(type),
    ]),
    of: ids.map((id) => [
      facts.element(id),
      facts.places.around(id),
      facts.places.contents(id),
      facts.pairs.node(id),
      facts.pairs.isBackup(id),
      facts.wiring.from(id),
      facts.wiring.to(id),
      facts.wiring.servers(id),
      facts.wiring.clients(id),
      facts.sketchesBehind(id),
      facts.clustersOf(id),
      facts.isTaken(id),
    ]),
    canvas: facts.places.contents(null),
    drawn: Object.keys(pairs).map((id) => facts.pairs.drawn(id)),
    ends: Object.keys(connections).map((id) => facts.wiring.link(id)),
    clusters: facts.interactionClusters(),
    groups: listed(byInitial.groups(facts)).map((group) => [group, listed(byInitial.members(facts, group))]),
  };
}

test('after any commands, whatever was asked before', () => {
  fc.assert(
    fc.property(
      arbitraryTopology(),
      fc.array(commandRecipe, { minLength: 1, maxLength: 10 }),
      (document, recipes) => {
        const records = new Records(document);
        const facts = factsFrom(records);
        told(facts, document);
        let present = document;
        for (const recipe of recipes) {
          const edit = execute(present, commandFor(present, recipe));
          if (!edit.ok) continue;
          present = edit.value.document;
          records.change(edit.value.patches);
          expect(told(facts, present)).toEqual(told(factsOf(present), present));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('patches that replace a whole table, or a record twice', () => {
  fc.assert(
    fc.property(arbitraryTopology(), arbitraryTopology(), (document, other) => {
      const records = new Records(document);
      const facts = factsFrom(records);
      told(facts, document);
      const tables = (['elements', 'pairs', 'connections', 'links'] as const).map((table) => ({
        op: 'replace' as const,
        path: [table],
        value: other[table],
      }));
      const [first] = Object.keys(other.elements);
      const twice =
        first === undefined
          ? []
          : [
              { op: 'replace' as const, path: ['elements', first, 'name'], value: 'once' },
              {
                op: 'replace' as const,
                path: ['elements', first, 'name'],
                value: other.elements[first]!.name,
              },
            ];
      records.change([...tables, ...twice]);
      const present = {
        ...document,
        ...other,
        releases: document.releases,
        environment: document.environment,
      };
      expect(told(facts, present)).toEqual(told(factsOf(present), present));
    }),
    { numRuns: 100 },
  );
});

test('facts carried over from version to version are those of each', () => {
  fc.assert(
    fc.property(
      arbitraryTopology(),
      fc.array(commandRecipe, { minLength: 1, maxLength: 8 }),
      (document, recipes) => {
        let present = document;
        const facts = factsOf(present);
        told(facts, present);
        for (const recipe of recipes) {
          const edit = execute(present, commandFor(present, recipe));
          if (!edit.ok) continue;
          carryFactsOver(present, edit.value.document, edit.value.patches);
          present = edit.value.document;
          expect(factsOf(present)).toBe(facts);
          expect(told(facts, present)).toEqual(told(factsFrom(new Records(present)), present));
        }
      },
    ),
    { numRuns: 100 },
  );
});
