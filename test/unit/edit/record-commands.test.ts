// Commands on pairs, connections, links and the document, and several as one.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Command, Edit } from '#shared/edit/command.ts';
import type { Topology } from '#shared/model/topology.ts';
import * as small from '#test/support/small-drawing.ts';

let document: Topology;
let ids: small.SmallDrawing;

beforeEach(() => {
  ids = small.smallDrawing();
  document = ids.document;
});

const done = (command: Command): Edit => small.done(document, command);
const refusal = (command: Command): string => small.refusal(document, command);

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
    document = done(joined).document;
    const once = done({ type: 'changePair', id: ids.pair, swap: true });
    expect(once.document.connections['c']).toMatchObject({ from: ids.backup, to: ids.ors });
    const before = document;
    document = once.document;
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
    document = edit.document;
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
    document = edit.document;
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
    document = edit.document;
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
