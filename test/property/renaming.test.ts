// Laws of renaming what has an address: every address follows, nothing else changes, and the old name brings all back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, patched } from '#shared/edit/command.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { renameEverywhere } from '#shared/naming/rename.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues, parameterProblems } from '#shared/templates/template.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { arbitraryValues } from '#test/support/template-values.ts';

const RUN = { seed: 15, maxSkipsPerRun: 100 };
const MACHINES = ['host', 'web-server'];
const NEW_NAME = 'quite-another.example.com';
/** Options that hold addresses, whatever section they are in. */
const ADDRESSES =
  /^(url|alternate-url|application(@.*)?|redis-nodes|cassandra-nodes|seeds|rpc_address|listen_address)$/;

describe.each(templates.map((template) => ({ id: template.id, template })))(
  'template $id',
  ({ template }) => {
    it('renames hosts and web servers with all their addresses', () => {
      fc.assert(
        fc.property(arbitraryValues(template), fc.nat(), (values, choice) => {
          fc.pre(parameterProblems(template, values).length === 0);
          const document = template.generate(completedValues(template, values));
          const machines = Object.values(document.elements).filter(({ type }) => MACHINES.includes(type));
          const machine = machines[choice % machines.length];
          fc.pre(machine !== undefined && isAlone(document, machine));
          if (machine === undefined) return;
          const renamed = renamedTo(document, machine.id, NEW_NAME);
          expect(renamed).toEqual(withAddresses(document, machine));
          expect(renamedTo(renamed, machine.id, machine.name)).toEqual(document);
        }),
        { ...RUN, numRuns: 15 },
      );
    });
  },
);

it('renames hosts and web servers of any drawing with all their addresses', () => {
  const drawings = fc.tuple(arbitraryTopology({ maxElements: 16 }), fc.nat(), fc.nat());
  fc.assert(
    fc.property(drawings, ([drawn, choice, other]) => {
      const machines = Object.values(drawn.elements).filter(({ type }) => MACHINES.includes(type));
      const machine = machines[choice % machines.length];
      fc.pre(machine !== undefined);
      if (machine === undefined) return;
      const names = machines.map((_machine, index) => `machine_${String(index)}`);
      const document = speaking(drawn, machines, names, other);
      const index = machines.indexOf(machine);
      const renamed = renamedTo(document, machine.id, NEW_NAME);
      expect(renamed).toEqual(speaking(drawn, machines, names.with(index, NEW_NAME), other));
      expect(renamedTo(renamed, machine.id, names[index] ?? '')).toEqual(document);
    }),
    { ...RUN, numRuns: 300 },
  );
});

function renamedTo(document: Topology, id: string, name: string): Topology {
  const result = execute(document, renameEverywhere(document, id, name));
  if (!result.ok) throw new Error(result.error);
  expect(patched(result.value.document, result.value.inverse)).toEqual(document);
  return result.value.document;
}

/** Whether nothing else can be meant, not even by a name in other letter case. */
function isAlone(document: Topology, machine: Element): boolean {
  const alike = Object.values(document.elements).filter(
    ({ name }) => name.toLowerCase() === machine.name.toLowerCase(),
  );
  return alike.length === 1;
}

/** The document with the new name as the name of the machine and wherever its addresses stand. */
function withAddresses(document: Topology, machine: Element): Topology {
  const replaced = (key: string, text: string): string => {
    if (!ADDRESSES.test(key)) return text;
    // Paths of the documents that templates name are those of no machine.
    return text
      .split(/([\s,;]+|:(?:\d+)?|\/+)/)
      .map((part) => (part === machine.name ? NEW_NAME : part))
      .join('');
  };
  const sections = (of: Element['options']): Element['options'] =>
    Object.fromEntries(
      Object.entries(of).map(([section, options]) => [
        section,
        Object.fromEntries(Object.entries(options).map(([key, value]) => [key, replaced(key, value)])),
      ]),
    );
  return withElements(document, (element) => ({
    ...element,
    name: element.id === machine.id ? NEW_NAME : element.name,
    options: sections(element.options),
    annex: sections(element.annex),
  }));
}

/** The drawing with these names for its machines, and with elements that speak of one in all kinds of places. */
function speaking(
  drawn: Topology,
  machines: readonly Element[],
  names: readonly string[],
  other: number,
): Topology {
  const index = other % machines.length;
  const name = names[index] ?? '';
  // Not an address, and so the same whatever the machine is called.
  const word = `machine_${String(index)}`;
  const url = `http://${name}:80/${word}?${word}=${word}#${word}`;
  const spoken = machines[index]?.type === 'web-server' ? onServer(url) : onHost(url, name, word);
  return withElements(drawn, (element) => {
    const says = spoken[element.type] ?? {};
    return {
      ...element,
      name: names[machines.findIndex(({ id }) => id === element.id)] ?? `${element.type} ${element.id}`,
      notes: `${word} http://${word}/`,
      properties: { ...says.properties, workDirectory: word },
      options: { ...says.options, log: { all: word } },
      annex: { ...says.annex },
    };
  });
}

type Spoken = Readonly<Record<string, Partial<Pick<Element, 'properties' | 'options' | 'annex'>>>>;

/** What an element of each type says of a web server. */
function onServer(url: string): Spoken {
  const application = { Orchestration: { application: `${url} script:machine_0`, 'application@c': url } };
  return {
    'interaction-queue': { annex: application },
    'route-point': { annex: application },
    'enhanced-routing-script': { annex: { Application: { url, 'alternate-url': url } } },
  };
}

/** What an element of each type says of a host. */
function onHost(url: string, host: string, word: string): Spoken {
  const nodes = { 'redis-nodes': `a:1;${host}:6379`, 'cassandra-nodes': `${host};x${word}`, username: word };
  return {
    ...onServer(url),
    ors: {
      options: { persistence: nodes, orchestration: { 'external-url': url } },
      properties: { commandLineArguments: `-host ${host} -d ${word} -l 7260@${host}` },
    },
    gms: { options: { server: { _ors: `${url},${url}`, other: word } } },
    'interaction-server': { options: { license: { 'license-file': `7260@${host}:7261@x${word}` } } },
    'cassandra-ring': { options: { 'cassandra.yaml': { seeds: `${host},a`, listen_address: host } } },
    database: { properties: { server: `${host}\\SQL`, databaseName: word } },
    dap: { options: { settings: { 'odbc-string': `DSN=${word};Server=${host}` } } },
  };
}

function withElements(document: Topology, change: (element: Element) => Element): Topology {
  const elements = Object.values(document.elements).map(change);
  return { ...document, elements: Object.fromEntries(elements.map((element) => [element.id, element])) };
}
