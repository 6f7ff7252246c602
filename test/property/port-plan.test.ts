// The plan of ports over any drawing: no two processes of a host meet at a chosen number, what is stated stays, the order of
// records plays no part, and another application leaves the others where they are as far as its kind allows.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentType } from '#shared/catalog/catalog.ts';
import { defaultRanges } from '#shared/ports/default-ranges.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { byName } from '#shared/facts/name-order.ts';
import { newElement, type Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import {
  elementPorts,
  isChosen,
  portPlan,
  type AssignedPort,
  type HostPorts,
} from '#shared/ports/port-plan.ts';
import { statedPorts } from '#shared/ports/stated-ports.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

/** Processes of a few types on two hosts or none, with ports stated in a narrow range so that they meet. */
const crowdedHosts: fc.Arbitrary<Topology> = arbitraryTopology().chain((document) =>
  fc
    .array(
      fc.record({
        type: fc.constantFrom(...defaultRanges.map(({ type }) => type), 'database', 'host'),
        name: fc.nat({ max: 40 }),
        host: fc.constantFrom('hosta', 'hostb', null),
        role: fc.constantFrom('build', 'build', 'build', 'exists', 'sketch'),
        port: fc.option(fc.constantFrom(0, 2020, 2021, 4300, 4999, 7120, 7121, 16_379, 70_000), {
          nil: undefined,
        }),
      }),
      { maxLength: 30 },
    )
    .map((drawn) => {
      const hosts = ['hosta', 'hostb'].map((id) => newElement({ id, type: 'host', name: id }));
      const processes = drawn
        .filter(({ type }) => type !== 'host')
        .map(({ type, name, host, role, port }, index) =>
          newElement({
            id: `p${String(index)}`,
            type,
            name: `${type}_${String(name)}`,
            parent: host,
            role: role,
            properties: port === undefined ? {} : { ports: { default: port } },
          }),
        );
      const elements = Object.fromEntries([...hosts, ...processes].map((element) => [element.id, element]));
      return { ...document, elements: { ...document.elements, ...elements } };
    }),
);

function processesOf({ elements }: HostPorts): readonly { element: Element; port: AssignedPort }[] {
  return elements
    .filter(({ element }) => componentType(element.type)?.process === true)
    .flatMap(({ element, ports }) => ports.map((port) => ({ element, port })));
}

test('nothing else on the host has a number that Stave chose', () => {
  fc.assert(
    fc.property(crowdedHosts, (document) => {
      for (const host of portPlan(factsOf(document))) {
        const all = processesOf(host);
        const chosen = all.filter(
          ({ port, element }) => isChosen(port.source) && element.type !== 'database',
        );
        for (const { port, element } of chosen) {
          const holders = all.filter((other) => other.port.port === port.port);
          expect(holders, `${element.name} ${port.id}`).toHaveLength(1);
          expect(port.port).not.toBe(host.agent);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('what is stated stays, and only what is built gets a number that is not', () => {
  fc.assert(
    fc.property(crowdedHosts, (document) => {
      const facts = factsOf(document);
      for (const element of facts.elements()) {
        const { ports, refused } = elementPorts(facts, element);
        for (const { id, port } of statedPorts(facts, element))
          expect([...ports, ...refused]).toContainEqual(expect.objectContaining({ id, port }));
        if (element.role !== 'build') expect(ports.filter(({ source }) => isChosen(source))).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});

test('the order of records plays no part', () => {
  fc.assert(
    fc.property(crowdedHosts, (document) => {
      const elements = Object.fromEntries(Object.entries(document.elements).reverse());
      const connections = Object.fromEntries(Object.entries(document.connections).reverse());
      expect(portPlan(factsOf({ ...document, elements, connections }))).toEqual(portPlan(factsOf(document)));
    }),
    { numRuns: 60 },
  );
});

test('another application changes no other kind, and of its own kind only what follows it by name', () => {
  const newcomer = fc.record({
    type: fc.constantFrom('interaction-server', 'ors', 'config-server'),
    name: fc.nat({ max: 40 }),
    host: fc.constantFrom('hosta', 'hostb'),
  });
  fc.assert(
    fc.property(crowdedHosts, newcomer, (document, { type, name, host }) => {
      const before = { ...document, portRanges: {} };
      const added = newElement({ id: 'newcomer', type, name: `${type}_${String(name)}`, parent: host });
      const after = { ...before, elements: { ...before.elements, newcomer: added } };
      const [facts, next] = [factsOf(before), factsOf(after)];
      for (const element of Object.values(before.elements)) {
        const mayMove = element.type === type && element.parent === host && byName(element, added) > 0;
        if (!mayMove) expect(elementPorts(next, element), element.name).toEqual(elementPorts(facts, element));
      }
    }),
    { numRuns: 100 },
  );
});
