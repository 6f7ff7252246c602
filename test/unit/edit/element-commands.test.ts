// What commands on elements do, what they are called, and when they are refused.
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
    document = stated.document;
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
    document = edit.document;
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
