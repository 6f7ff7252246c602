// What cannot be told is said in good English: clauses where a clause belongs, noun phrases after "State".
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { Topology } from '#shared/model/topology.ts';
import { rules } from '#shared/rules/registry.ts';
import { outcomeOf, runRule } from '#test/support/outcome-of.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { allExamples, interactionWorlds } from '#test/unit/rules/documents.ts';

/** A finite verb that makes a clause of what should be a noun phrase, unless a subordinate clause begins with one of these. */
const CLAUSE = /\b(is|are|does|do|has no|have no|depends)\b/;
const SUBORDINATE = /^(whether|how|which|what|where|who|that)\b/;
const VERB = /\b(is|are|does|do|has|have|takes?|states?|says?|depends|uses?|stands?|allows?)\b/;

function untold(document: Topology): readonly Finding[] {
  return rules
    .flatMap((rule) => runRule(rule, factsOf(document)).findings)
    .filter(({ verdict }) => verdict === 'unknown');
}

/** Names may hold any word; they are taken out before the grammar is looked at. */
function withoutNames(document: Topology, text: string): string {
  return Object.values(document.elements)
    .map(({ name }) => name)
    .sort((left, right) => right.length - left.length)
    .reduce((rest, name) => rest.replaceAll(name, 'X'), text);
}

function faultsOf(document: Topology, { rule, message, evidence, fix }: Finding): readonly string[] {
  const said = withoutNames(document, message);
  const reason = /: (.+)\.$/s.exec(said)?.[1] ?? said;
  const asked = /^State (.+?)\.(?: |$)/s.exec(withoutNames(document, fix))?.[1];
  const items = asked?.split('; ') ?? [];
  const faults = [
    ...(/State what is missing/.test(fix) ? ['asks for "what is missing"'] : []),
    ...items.filter((item) => CLAUSE.test(item) && !SUBORDINATE.test(item)),
    ...(VERB.test(reason) ? [] : [`gives no reason: ${said}`]),
    ...evidence.filter((one) => !VERB.test(withoutNames(document, one))),
    ...[said, ...evidence].filter((one) => /\b(no|nothing|nobody)\b[^,:;]* is not (stated|drawn)/.test(one)),
    ...[said, ...evidence].filter((one) => /is not (stated|drawn)(, and)? is not/.test(one)),
  ];
  return faults.map((fault) => `${rule}: ${fault}`);
}

test.each(allExamples)('$title', ({ document }) => {
  expect(untold(document).flatMap((finding) => faultsOf(document, finding))).toEqual([]);
});

test('any drawing', () => {
  const faults = new Set<string>();
  fc.assert(
    fc.property(fc.oneof(interactionWorlds, arbitraryTopology({ texts: 'plain' })), (document) => {
      // Plain names of one or two letters would be taken out of words.
      if (Object.values(document.elements).some(({ name }) => name.length < 4)) return;
      for (const finding of untold(document)) faultsOf(document, finding).forEach((one) => faults.add(one));
    }),
    { numRuns: 150 },
  );
  expect([...faults]).toEqual([]);
});

test('two twins have no switch, one has none', () => {
  const drawing = new Drawing('Twins');
  const ors = drawing.add('ors', 'ors', { release: '8.1.300.52' });
  for (const name of ['ta', 'tb']) {
    const twin = drawing.add('interaction-server-tserver', name);
    drawing.connect(ors, twin).connect(twin, drawing.add('interaction-server', `${name}_ixn`));
  }
  expect(outcomeOf('twin-missing', drawing.document()).findings[0]?.evidence).toContain(
    'ta and tb have no switch',
  );
});

test('what a component may have is spoken of with an article', () => {
  const drawing = new Drawing('Sketched');
  const point = drawing.add('dap', 'point', { role: 'sketch' });
  drawing.connect(drawing.add('interaction-server', 'ixn'), point);
  expect(outcomeOf('connection-missing', drawing.document()).findings[0]?.message).toContain(
    'has a Database Access Point',
  );
});

test('a ring is said to answer at the addresses that are stated', () => {
  const drawing = new Drawing('Ring');
  const options = {
    'cassandra.yaml': { start_rpc: 'true', rpc_address: '127.0.0.1', listen_address: '10.0.0.1' },
  };
  drawing.connect(drawing.add('ors', 'ors'), drawing.add('cassandra-ring', 'ring', { options }));
  expect(outcomeOf('cassandra-not-reachable', drawing.document()).findings[0]?.message).toContain(
    'rpc_address is 127.0.0.1',
  );
});
