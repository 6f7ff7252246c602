// What states a port, and what is typed for a range.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { execute } from '#shared/edit/command.ts';
import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { Topology } from '#shared/model/topology.ts';
import { elementPorts, isChosen, portPlan } from '#shared/ports/port-plan.ts';
import { rangeText, readRange } from '#shared/ports/range-text.ts';
import { portStatement, statementOfChosen } from '#shared/ports/state-port.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

function drawn(type: string, stated: DrawnElement = {}) {
  const drawing = new Drawing('one');
  const id = drawing.add(type, 'one', { ...stated, in: drawing.add('host', 'host_1') });
  const document = drawing.document();
  return { document, element: document.elements[id]! };
}

function after(document: Topology, command: Parameters<typeof execute>[1]): Topology {
  const edit = execute(document, command);
  if (!edit.ok) throw new Error(edit.error);
  return edit.value.document;
}

describe('a statement', () => {
  test.each([
    ['a server, in its table of ports', 'ors', {}, 'default', { properties: { ports: { default: 7 } } }],
    [
      'beside other ports',
      'ors',
      { properties: { ports: { own: 1 } } },
      'default',
      { properties: { ports: { own: 1, default: 7 } } },
    ],
    ['a database, in its field', 'database', {}, 'default', { properties: { port: 7 } }],
    [
      'where the field is used already',
      'ors',
      { properties: { port: 1 } },
      'default',
      { properties: { port: 7 } },
    ],
    [
      'in the option that alone can do so, in its spelling',
      'sip-server',
      { options: { tserver: { 'SIP-Port': '1' } } },
      'sip',
      { options: { tserver: { 'SIP-Port': '7' } } },
    ],
  ] as const)('of %s', (_what, type, stated, id, expected) => {
    const { document, element } = drawn(type, stated);
    expect(after(document, portStatement(element, id, 7)).elements[element.id]).toMatchObject(expected);
  });

  test('is taken back without a trace', () => {
    for (const [type, id] of [
      ['ors', 'default'],
      ['database', 'default'],
      ['sip-server', 'sip'],
    ] as const) {
      const { document, element } = drawn(type);
      const stated = after(document, portStatement(element, id, 7));
      expect(after(stated, portStatement(stated.elements[element.id]!, id, null))).toEqual(document);
    }
  });
});

test('stating what was chosen changes no number, and leaves nothing chosen', () => {
  fc.assert(
    fc.property(arbitraryTopology(), (document) => {
      const plans = portPlan(factsOf(document)).flatMap(({ elements }) => elements);
      const statement = statementOfChosen(plans);
      if (statement === undefined) return;
      const next = factsOf(after(document, statement));
      for (const { element, ports } of plans) {
        const now = elementPorts(next, next.element(element.id)!).ports;
        expect(now.map(({ id, port }) => [id, port])).toEqual(ports.map(({ id, port }) => [id, port]));
        expect(now.filter(({ source }) => isChosen(source))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

describe('a range', () => {
  test.each([
    ['4300-4399', { from: 4300, to: 4399 }],
    [' 4300 to 4399 ', { from: 4300, to: 4399 }],
    ['4300–4399', { from: 4300, to: 4399 }],
    ['4300', { from: 4300, to: 4300 }],
    ['1-65535', { from: 1, to: 65_535 }],
  ])('%s is read', (text, range) => {
    expect(readRange(text)).toEqual(range);
    expect(readRange(rangeText(range))).toEqual(range);
  });

  test.each(['', 'x', '4399-4300', '0-10', '1-65536', '1-2-3', '1 2', '-5', '1e3'])('%s is none', (text) => {
    expect(readRange(text)).toBeUndefined();
  });
});
