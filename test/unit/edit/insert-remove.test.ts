// What adding and removing records does, and what is refused.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Command, Edit } from '#shared/edit/command.ts';
import { newElement } from '#shared/model/element.ts';
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
    const taken = [ids.connection, ids.pair, ids.link].map((id) => ({ ...fresh, id }));
    for (const element of taken)
      expect(refusal({ type: 'insert', elements: [element] })).toBe(
        `The identifier ${element.id} is already used in the document.`,
      );
    const twice = { id: 'new', from: ids.ors, to: ids.urs };
    expect(refusal({ type: 'insert', elements: [fresh], connections: [twice] })).toMatch(/already used/);
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
