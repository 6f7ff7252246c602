// What the templates around Interaction Server draw, by what the documents say of it.
import { describe, expect, it, test } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues, parameterProblems, type ParameterValues } from '#shared/templates/template.ts';
import { idOf, played, problemsOf } from '#test/unit/flows/drawn.ts';

function drawn(id: string, values: ParameterValues = {}): Topology {
  const template = templates.find((candidate) => candidate.id === id);
  if (template === undefined) throw new Error(`There is no template ${id}.`);
  expect(parameterProblems(template, values)).toEqual([]);
  return template.generate(completedValues(template, values));
}

function named(document: Topology, name: string): Element {
  return document.elements[idOf(document, name)]!;
}

function names(document: Topology, type: string): readonly string[] {
  return Object.values(document.elements)
    .filter((element) => element.type === type)
    .map(({ name }) => name);
}

function serversOf(document: Topology, client: string): readonly string[] {
  const id = idOf(document, client);
  return Object.values(document.connections)
    .filter(({ from }) => from === id)
    .map(({ to }) => document.elements[to]?.name ?? '');
}

function failures(document: Topology): readonly string[] {
  return analyse(document).findings.map(({ message }) => message);
}

describe('the suggested cluster', () => {
  it.each(['eservices', 'multimedia'])('plays the flow %s from every queue', (flow) => {
    const document = drawn('interaction-cluster-suggested');
    for (const queue of names(document, 'interaction-queue')) {
      expect(problemsOf(played(document, flow, queue)), queue).toEqual([]);
    }
  });

  it.each(['ors', 'urs'])('connects URS to the primary of every node, routed by %s', (routing) => {
    const document = drawn('interaction-cluster-suggested', { routing });
    expect(serversOf(document, 'urs')).toEqual(expect.arrayContaining(['ixn_1', 'ixn_2', 'ixn_3', 'ixn_4']));
    expect(failures(document)).toEqual([]);
  });

  it('names both web servers for each queue', () => {
    expect(named(drawn('interaction-cluster-suggested'), 'email_inbound').annex).toEqual({
      Orchestration: { application: 'http://scxml_1/email.scxml http://scxml_2/email.scxml' },
    });
  });

  it('fills nodes that have no media type of their own, whatever the others are called', () => {
    const document = drawn('interaction-cluster-suggested', { nodes: 3, media: ['solution_1'] });
    expect(names(document, 'interaction-queue')).toEqual([
      'solution_1_inbound',
      'solution_2_inbound',
      'solution_3_inbound',
    ]);
  });
});

test('with several proxies, media servers and reporting have a proxy pair each', () => {
  const document = drawn('interaction-cluster-several-proxies');
  expect(serversOf(document, 'chat')).toEqual(['ixnp_media']);
  expect(serversOf(document, 'stat')).toEqual(['ixnp_reporting']);
});

test('with one proxy, Stat Server shares it with nobody: it watches every node itself', () => {
  expect(serversOf(drawn('interaction-cluster-one-proxy'), 'stat')).toEqual([
    'ixn_1',
    'ixn_2',
    'ixn_3',
    'ixn_4',
  ]);
});

test('every node has an event log in a database of its own', () => {
  const document = drawn('interaction-cluster-one-proxy', { nodes: 2 });
  for (const node of ['ixn_1', 'ixn_2']) {
    expect(serversOf(document, node)).toEqual([`${node}_dap`, `${node}_events_dap`]);
    expect(serversOf(document, `${node}_events_dap`)).toEqual([`${node}_events_db`]);
  }
});

describe('the databases follow the release of Interaction Server', () => {
  it.each(['interaction-server-single', 'interaction-servers-by-access-group'])('in %s', (id) => {
    const at = (interactionRelease: string): readonly [Topology, string] => {
      const document = drawn(id, { interactionRelease });
      expect(failures(document)).toEqual([]);
      return [document, id === 'interaction-server-single' ? 'ixn' : 'ixn_mail'];
    };
    const optionsAt = (release: string): object => {
      const [document, stem] = at(release);
      const { settings } = named(document, `${stem}_dap`).options;
      return { settings, logger: named(document, `${stem}_events_dap`).options['logger-settings'] };
    };
    const [, stem] = at('8.5.305');
    const braces = (name: string): string => `DSN={${stem}${name}_db}`;
    expect(optionsAt('8.5.300')).toEqual({
      settings: { dbprotocol: 'odbc', 'odbc-string': braces('') },
      logger: { 'delivery-protocol': 'odbc', 'odbc-string': braces('_events') },
    });
    for (const release of ['8.5.2', '8.5.201.05', '8.5.100']) {
      expect(optionsAt(release)).toEqual({
        settings: { dbprotocol: 'odbc', 'connection-string': `DSN=${stem}_db` },
        logger: { 'delivery-protocol': 'odbc', 'connection-string': `DSN=${stem}_events_db` },
      });
    }
    const [old] = at('8.1.4');
    expect(serversOf(old, `${stem}_dap`)).toEqual([`${stem}_db`, `${stem}_dbserver`]);
    expect(serversOf(old, `${stem}_events_dap`)).toEqual([`${stem}_events_db`, `${stem}_dbserver`]);
    expect(optionsAt('8.1.4')).toEqual({ settings: undefined, logger: undefined });
  });

  it('in a cluster, which leaves out what 8.5.106 does not have', () => {
    const document = drawn('interaction-cluster-one-proxy', { interactionRelease: '8.5.106' });
    expect(failures(document)).toEqual([]);
    expect(named(document, 'ixn_1').options['settings']).not.toHaveProperty('login-session-timeout');
  });
});

describe('the migration to ODBC', () => {
  it('moves the event log as well', () => {
    const before = drawn('odbc-migration', { stage: 'before' });
    expect(serversOf(before, 'ixn_events_dap')).toContain('ixn_dbserver');
    const after = drawn('odbc-migration');
    expect(names(after, 'db-server')).toEqual([]);
    expect(named(after, 'ixn_events_dap').options).toEqual({
      'logger-settings': { 'delivery-protocol': 'odbc', 'odbc-string': 'DSN={ixn_events_db}' },
    });
  });

  it('has the releases and the size that are asked for', () => {
    const document = drawn('odbc-migration', { stage: 'before', releaseBefore: '8.5.200', nodes: 12 });
    expect(document.releases['interaction-server']).toBe('8.5.200');
    expect(names(document, 'interaction-server')).toHaveLength(24);
    expect(failures(document)).toEqual([]);
  });
});

test.each([
  ['interaction-cluster-one-proxy', { nodes: 5 }],
  ['interaction-cluster-suggested', { nodes: 12, proxies: 20, routing: 'urs' }],
])('%s has seats for every node: %j', (id, values) => {
  expect(failures(drawn(id, values))).toEqual([]);
});

test('releases of the interaction templates are stated by product', () => {
  const { releases, elements } = drawn('interaction-cluster-suggested', {
    interactionRelease: '8.5.201.05',
    ursRelease: '8.1.400.40',
  });
  expect(releases).toMatchObject({
    'interaction-server': '8.5.201.05',
    'interaction-server-proxy': '8.5.107.14',
    'interaction-server-cluster': '8.5.106',
    'interaction-server-proxy-cluster': '8.5.107',
    urs: '8.1.400.40',
    ors: '8.1.401.10',
  });
  expect(Object.values(elements).filter(({ release }) => release !== undefined)).toEqual([]);
});
