// What each command does to a small drawing, what it is called, and when it is refused.
import { beforeEach, describe, expect, test } from 'vitest';
import { execute, type Command, type Edit } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { newElement } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { deepFrozen } from '#test/support/deep-frozen.ts';

let document: Topology;
let ids: Record<
  'site' | 'host' | 'ors' | 'backup' | 'urs' | 'other' | 'pair' | 'connection' | 'link',
  string
>;

beforeEach(() => {
  const drawing = new Drawing('Small');
  const site = drawing.add('site', 'Site A');
  const other = drawing.add('site', 'Site B');
  const host = drawing.add('host', 'host_1', { in: site });
  const ors = drawing.pair('ors', 'ors_1', { in: [host, site] });
  const urs = drawing.add('urs', 'urs_1', { in: host });
  drawing.connect(ors, urs).link('wan', 'A-B', [site, other]);
  document = deepFrozen(drawing.document());
  const first = (table: object): string => Object.keys(table)[0] ?? '';
  const pair = first(document.pairs);
  const backup = document.pairs[pair]?.backup ?? '';
  const connection = first(document.connections);
  ids = { site, host, ors, backup, urs, other, pair, connection, link: first(document.links) };
});

function done(command: Command): Edit {
  const edit = execute(document, deepFrozen(command));
  if (!edit.ok) throw new Error(edit.error);
  return edit.value;
}

function refusal(command: Command): string {
  const edit = execute(document, deepFrozen(command));
  if (edit.ok) throw new Error(`done: ${edit.value.label}`);
  return edit.error;
}

describe('rename and describe', () => {
  test('a name', () => {
    const edit = done({ type: 'rename', id: ids.ors, name: 'ors_9' });
    expect(edit.label).toBe('Rename ors_1 to ors_9');
    expect(edit.document.elements[ids.ors]?.name).toBe('ors_9');
    expect(refusal({ type: 'rename', id: ids.ors, name: '  ' })).toMatch(/cannot be empty/);
    expect(refusal({ type: 'rename', id: 'gone', name: 'x' })).toMatch(/no longer/);
    expect(refusal({ type: 'rename', id: 'toString', name: 'x' })).toMatch(/no longer/);
  });

  test('facts of several elements, stated and taken back', () => {
    const stated = done({
      type: 'describe',
      ids: [ids.ors, ids.urs],
      release: '8.5.1',
      role: 'exists',
      notes: 'n',
      pinned: true,
      properties: { workDirectory: '/opt', tags: ['a'] },
    });
    expect(stated.label).toBe('Change release of 2 elements');
    for (const id of [ids.ors, ids.urs]) {
      expect(stated.document.elements[id]).toMatchObject({
        release: '8.5.1',
        role: 'exists',
        notes: 'n',
        pinned: true,
        properties: { workDirectory: '/opt', tags: ['a'] },
      });
    }
    document = deepFrozen(stated.document);
    const back = done({ type: 'describe', ids: [ids.ors], release: null, properties: { tags: null } });
    expect(back.document.elements[ids.ors]).not.toHaveProperty('release');
    expect(back.document.elements[ids.ors]?.properties).toEqual({ workDirectory: '/opt' });
  });

  test('what a file could not hold is refused', () => {
    expect(refusal({ type: 'describe', ids: [ids.ors], release: 'latest' })).toMatch(/numbers with dots/);
    expect(refusal({ type: 'describe', ids: [ids.ors], properties: { ['__proto__']: 'x' } })).toMatch(
      /cannot be used/,
    );
    expect(refusal({ type: 'describe', ids: [ids.ors], properties: { '': 'x' } })).toMatch(/without a name/);
    expect(refusal({ type: 'describe', ids: [ids.ors], properties: { n: Number.NaN } })).toMatch(/cannot be/);
  });

  test.each<[Partial<Command>, string]>([
    [{ type: 'describe', role: 'sketch' }, 'Change role of ors_1'],
    [{ type: 'describe', notes: 'x' }, 'Change notes of ors_1'],
    [{ type: 'describe', pinned: true }, 'Change pinning of ors_1'],
    [{ type: 'describe', properties: { rack: '1' } }, 'Change rack of ors_1'],
    [{ type: 'describe', properties: { rack: '1', os: 'linux' } }, 'Change properties of ors_1'],
  ])('%j is called "%s"', (command, label) => {
    expect(done({ ids: [ids.ors], ...command } as Command).label).toBe(label);
  });
});

describe('options', () => {
  const setting = (section: string, key: string, value: string | null): Command => ({
    type: 'setOptions',
    settings: [{ id: ids.ors, place: 'options', section, key, value }],
  });

  test('a section comes with its first option and goes with its last', () => {
    const edit = done(setting('license', 'seats', '30'));
    expect(edit.label).toBe('Set seats of ors_1');
    expect(edit.document.elements[ids.ors]?.options).toEqual({ license: { seats: '30' } });
    document = deepFrozen(edit.document);
    expect(done(setting('license', 'seats', null)).document.elements[ids.ors]?.options).toEqual({});
    expect(done(setting('other', 'none', null)).document.elements[ids.ors]?.options).toEqual({
      license: { seats: '30' },
    });
  });

  test('names that every object has are refused', () => {
    for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf']) {
      expect(refusal(setting(name, 'polluted', 'x'))).toMatch(/cannot be used/);
      expect(refusal(setting('license', name, 'x'))).toMatch(/cannot be used/);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('move', () => {
  const into = (id: string, parent: string | null, x = 1): Command => ({
    type: 'move',
    placements: [{ id, position: { x, y: 2 }, parent }],
    pinned: true,
  });

  test('to another place, to the bare canvas, in size', () => {
    const edit = done(into(ids.host, ids.other));
    expect(edit.label).toBe('Move host_1');
    expect(edit.document.elements[ids.host]).toMatchObject({
      parent: ids.other,
      position: { x: 1, y: 2 },
      pinned: true,
    });
    expect(done(into(ids.host, null)).document.elements[ids.host]?.parent).toBeNull();
    const size = { width: 10, height: 20 };
    const sized: Command = {
      type: 'move',
      placements: [{ id: ids.host, position: { x: 0, y: 0 }, size }],
      pinned: false,
    };
    expect(done(sized).document.elements[ids.host]).toMatchObject({ size, parent: ids.site });
  });

  test('not into its own contents, not nowhere, not off the number line', () => {
    expect(refusal(into(ids.site, ids.host))).toBe('Site A cannot be moved into something it contains.');
    expect(refusal(into(ids.site, ids.site))).toMatch(/contains/);
    expect(refusal(into(ids.host, 'gone'))).toMatch(/no longer/);
    expect(refusal(into(ids.host, ids.other, Number.NaN))).toMatch(/has to be a number/);
    expect(refusal(into(ids.host, ids.other, Number.POSITIVE_INFINITY))).toMatch(/has to be a number/);
  });
});

describe('insert', () => {
  const fresh = newElement({ id: 'new', type: 'ors', name: 'ors_2' });

  test('records that refer to each other', () => {
    const edit = done({
      type: 'insert',
      elements: [fresh, { ...fresh, id: 'new2', name: 'ors_2_b' }],
      pairs: [{ id: 'p', primary: 'new', backup: 'new2', redundancy: 'warm' }],
      connections: [{ id: 'c', from: 'new', to: ids.urs }],
    });
    expect(edit.label).toBe('Add 2 elements');
    expect(Object.keys(edit.document.elements)).toHaveLength(8);
  });

  test('labels', () => {
    expect(done({ type: 'insert', elements: [fresh] }).label).toBe('Add ors_2');
    expect(done({ type: 'insert', elements: [fresh], label: 'Paste' }).label).toBe('Paste');
    expect(done({ type: 'insert', elements: [fresh], label: ' ' }).label).toBe('Add ors_2');
    const link = { id: 'l', name: 'l', medium: 'lan', ends: [ids.site, ids.other] } as const;
    expect(done({ type: 'insert', links: [link] }).label).toBe('Add 1 network link');
  });

  test('what would not fit is refused as a whole', () => {
    const pair = { id: 'p', primary: ids.ors, backup: ids.urs, redundancy: 'warm' } as const;
    expect(refusal({ type: 'insert', elements: [{ ...fresh, id: ids.ors }] })).toMatch(/already used/);
    expect(refusal({ type: 'insert', elements: [{ ...fresh, parent: 'gone' }] })).toMatch(
      /no element "gone"/,
    );
    expect(refusal({ type: 'insert', pairs: [pair] })).toMatch(/already in the pair/);
    expect(refusal({ type: 'insert', connections: [{ id: 'c', from: ids.ors, to: 'gone' }] })).toMatch(
      /no element/,
    );
    expect(refusal({ type: 'insert', connections: [{ id: 'c', from: ids.ors, to: ids.ors }] })).toMatch(
      /same element/,
    );
    expect(refusal({ type: 'insert', elements: [{ ...fresh, id: '__proto__' }] })).toMatch(/cannot be used/);
    const options = { s: { constructor: 'x' } } as unknown as typeof fresh.options;
    expect(refusal({ type: 'insert', elements: [{ ...fresh, options }] })).toMatch(/cannot be used/);
  });

  test('a batch may go on with what it inserted, and leaves the command as it was', () => {
    const edit = done({
      type: 'batch',
      label: 'Add a pair',
      commands: [
        { type: 'insert', elements: [fresh] },
        { type: 'rename', id: 'new', name: 'other' },
        { type: 'setOptions', settings: [{ id: 'new', place: 'annex', section: 's', key: 'k', value: 'v' }] },
      ],
    });
    expect(edit.document.elements['new']).toMatchObject({ name: 'other', annex: { s: { k: 'v' } } });
    expect(fresh).toMatchObject({ name: 'ors_2', annex: {} });
  });
});

describe('remove', () => {
  test('takes along what cannot stand alone', () => {
    const edit = done({ type: 'remove', ids: [ids.site] });
    expect(edit.label).toBe('Delete Site A');
    expect(Object.keys(edit.document.elements)).toEqual([ids.other]);
    expect(edit.document).toMatchObject({ pairs: {}, connections: {}, links: {} });
  });

  test('a pair leaves its two applications, a connection and a link their ends', () => {
    const edit = done({ type: 'remove', ids: [ids.pair, ids.connection, ids.link, 'gone'] });
    expect(edit.label).toBe('Delete 4 items');
    expect(edit.document).toMatchObject({
      pairs: {},
      connections: {},
      links: {},
      elements: document.elements,
    });
    expect(done({ type: 'remove', ids: [ids.pair] }).label).toBe('Delete pair');
    expect(done({ type: 'remove', ids: [ids.connection] }).label).toBe('Delete connection');
    expect(done({ type: 'remove', ids: [ids.link] }).label).toBe('Delete A-B');
  });

  test('what is already gone changes nothing', () => {
    expect(done({ type: 'remove', ids: ['gone', '__proto__', 'toString'] }).patches).toEqual([]);
  });
});

describe('pairs, connections and links', () => {
  test('swapping changes roles, and connections follow', () => {
    const edit = done({ type: 'changePair', id: ids.pair, swap: true, redundancy: 'hot' });
    expect(edit.label).toBe('Swap primary and backup of ors_1');
    expect(edit.document.pairs[ids.pair]).toMatchObject({
      primary: ids.backup,
      backup: ids.ors,
      redundancy: 'hot',
    });
    expect(edit.document.connections[ids.connection]?.from).toBe(ids.backup);
  });

  test('swapping twice is nothing, also where the two are connected', () => {
    const joined: Command = { type: 'insert', connections: [{ id: 'c', from: ids.ors, to: ids.backup }] };
    document = deepFrozen(done(joined).document);
    const once = done({ type: 'changePair', id: ids.pair, swap: true });
    expect(once.document.connections['c']).toMatchObject({ from: ids.backup, to: ids.ors });
    const before = document;
    document = deepFrozen(once.document);
    expect(done({ type: 'changePair', id: ids.pair, swap: true }).document).toEqual(before);
  });

  test('a connection is led elsewhere and described', () => {
    const addp = { localTimeout: 7, remoteTimeout: 11, trace: 'both' } as const;
    const edit = done({
      type: 'changeConnection',
      id: ids.connection,
      to: ids.host,
      port: 'p',
      addp,
      label: 'x',
    });
    expect(edit.label).toBe('Change connection of ors_1 to urs_1');
    expect(edit.document.connections[ids.connection]).toMatchObject({
      to: ids.host,
      port: 'p',
      addp,
      label: 'x',
    });
    document = deepFrozen(edit.document);
    const back = done({ type: 'changeConnection', id: ids.connection, port: null, addp: null, label: null });
    expect(Object.keys(back.document.connections[ids.connection] ?? {}).sort()).toEqual(['from', 'id', 'to']);
  });

  test('not to itself, not to nowhere, not with impossible settings', () => {
    const change = (rest: object): Command => ({ type: 'changeConnection', id: ids.connection, ...rest });
    expect(refusal(change({ to: ids.ors }))).toBe('ors_1 cannot be connected to itself.');
    expect(refusal(change({ from: 'gone' }))).toMatch(/no longer/);
    expect(refusal(change({ port: '' }))).toMatch(/is empty/);
    expect(refusal({ type: 'changeConnection', id: 'gone' })).toMatch(/no longer/);
    expect(refusal({ type: 'changePair', id: 'gone', swap: true })).toMatch(/no longer/);
    expect(refusal({ type: 'changeLink', id: ids.link, name: '' })).toMatch(/cannot be empty/);
  });

  test('a link', () => {
    const edit = done({ type: 'changeLink', id: ids.link, name: 'backbone', medium: 'lan' });
    expect(edit.label).toBe('Change A-B');
    expect(edit.document.links[ids.link]).toMatchObject({ name: 'backbone', medium: 'lan' });
  });
});

describe('the document as a whole', () => {
  test('facts, stated and taken back', () => {
    const edit = done({
      type: 'describeTopology',
      name: 'New',
      description: 'd',
      environment: { tenancy: 'multi' },
      concurrentAgents: 50,
      releases: { ors: '8.5.1' },
    });
    expect(edit.label).toBe('Rename topology');
    expect(edit.document).toMatchObject({
      name: 'New',
      description: 'd',
      environment: { tenancy: 'multi', defaultTenant: 'Resources' },
      workload: { concurrentAgents: 50 },
      releases: { ors: '8.5.1' },
    });
    document = deepFrozen(edit.document);
    const back = done({ type: 'describeTopology', concurrentAgents: null, releases: { ors: null } });
    expect(back.label).toBe('Change topology settings');
    expect(back.document).toMatchObject({ workload: {}, releases: {} });
  });

  test('what cannot be is refused', () => {
    expect(refusal({ type: 'describeTopology', concurrentAgents: -1 })).toMatch(/at least 0/);
    expect(refusal({ type: 'describeTopology', environment: { defaultTenant: '' } })).toMatch(/is empty/);
    expect(refusal({ type: 'describeTopology', releases: { ors: 'x' } })).toMatch(/numbers with dots/);
    expect(refusal({ type: 'accept', fingerprint: 'f', acceptance: { reason: '', by: '' } })).toMatch(
      /is empty/,
    );
    expect(
      refusal({ type: 'accept', fingerprint: 'f', acceptance: { reason: 'r', by: '', expires: 'soon' } }),
    ).toMatch(/a day such as/);
  });

  test('a finding is accepted and counted again', () => {
    const acceptance = { reason: 'known', by: 'me', expires: '2030-01-31' };
    const edit = done({ type: 'accept', fingerprint: 'f', acceptance });
    expect(edit).toMatchObject({ label: 'Accept finding', document: { acceptances: { f: acceptance } } });
    document = deepFrozen(edit.document);
    expect(done({ type: 'accept', fingerprint: 'f', acceptance: null }).document.acceptances).toEqual({});
  });
});

describe('batches', () => {
  const renames = (...names: string[]): Command[] =>
    names.map((name) => ({ type: 'rename', id: ids.ors, name }));

  test('happen as a whole or not at all', () => {
    expect(
      done({ type: 'batch', label: 'Both', commands: renames('a', 'b') }).document.elements[ids.ors]?.name,
    ).toBe('b');
    expect(refusal({ type: 'batch', label: 'Both', commands: renames('a', '') })).toMatch(/cannot be empty/);
    expect(document.elements[ids.ors]?.name).toBe('ors_1');
  });

  test('are never without a name', () => {
    expect(done({ type: 'batch', label: '', commands: renames('a') }).label).toBe('Rename ors_1 to a');
    expect(done({ type: 'batch', label: '', commands: [] })).toMatchObject({
      label: 'Change nothing',
      patches: [],
    });
  });
});
