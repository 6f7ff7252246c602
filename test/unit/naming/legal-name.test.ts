// What the Configuration Layer and the vendor say about a name, and who else has it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { nameProblem } from '#shared/exchange/export/kit/naming.ts';
import { newElement } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { nameProblems } from '#shared/naming/legal-name.ts';

function problems(document: Topology, id: string, name: string): string[] {
  return nameProblems(document, document.elements[id]!, name).map(
    ({ severity, text }) => `${severity}: ${text}`,
  );
}

function alone(type: string): { document: Topology; id: string } {
  const drawing = new Drawing('Alone');
  const id = drawing.add(type, 'name');
  return { document: drawing.document(), id };
}

describe('the name in itself', () => {
  test.each([
    ['ors', 'ors_1', []],
    ['ors', ' ', ['illegal: A name cannot be empty.']],
    ['site', '', ['illegal: A name cannot be empty.']],
    ['site', 'New York - East (main)', []],
    ['ors', 'ors 1', ['unadvised: The vendor advises against spaces in names; use underscores.']],
    [
      'interaction-queue',
      'a b-c.d/é',
      [
        'unadvised: The vendor advises against spaces, dashes, periods and special characters in names; use underscores.',
      ],
    ],
    ['host', 'ixn-1.example.com', []],
    [
      'host',
      'host 1',
      ['unadvised: A host is named as the network names the machine, which allows no spaces.'],
    ],
    ['urs', 'u'.repeat(255), []],
    ['urs', 'u'.repeat(256), ['illegal: A name can have 255 characters; this one has 256.']],
    ['ors', ' ors_1', ['illegal: A name cannot begin or end with a blank.']],
    ['interaction-queue', 'queue\u00a0', ['illegal: A name cannot begin or end with a blank.']],
    ['host', 'host\t', ['illegal: A name cannot begin or end with a blank.']],
    ['ors', 'a\tb', ['illegal: A name cannot contain line ends, tabs and other control characters.']],
    ['ors', 'a\u0000', ['illegal: A name cannot contain line ends, tabs and other control characters.']],
    ['ors', 'a\ud83d', ['illegal: A name cannot contain half of a character.']],
    ['tenant', ' \n', ['illegal: A name cannot be empty.']],
    ['site', ' as it is ', []],
    ['database', 'whatever – it is ours', []],
  ])('%s called %j', (type, name, expected) => {
    const { document, id } = alone(type);
    expect(problems(document, id, name)).toEqual(expected);
  });
});

describe('the names of others', () => {
  test('applications of any type share one set of names', () => {
    const drawing = new Drawing('Applications');
    const ors = drawing.add('ors', 'ors_1');
    drawing.add('stat-server', 'main');
    const document = drawing.document();
    expect(problems(document, ors, 'main')).toEqual([
      'illegal: There is another main (Stat Server): names of applications are unique in the whole configuration database.',
    ]);
    expect(problems(document, ors, 'MAIN')[0]).toMatch(/^unadvised: .*letter case only/);
    expect(problems(document, ors, 'ors_1')).toEqual([]);
  });

  test('hosts and applications do not get in each other’s way', () => {
    const drawing = new Drawing('Two worlds');
    const host = drawing.add('host', 'a');
    drawing.add('urs', 'b');
    drawing.add('host', 'c');
    const document = drawing.document();
    expect(problems(document, host, 'b')).toEqual([]);
    expect(problems(document, host, 'c')[0]).toMatch(/^illegal: .*hosts are unique/);
  });

  test('scripts are told apart within their tenant and type', () => {
    const drawing = new Drawing('Scripts');
    const north = drawing.add('simple-routing-script', 'one', { properties: { tenant: 'North' } });
    drawing.add('simple-routing-script', 'two', { properties: { tenant: 'North' } });
    drawing.add('simple-routing-script', 'three', { properties: { tenant: 'South' } });
    drawing.add('enhanced-routing-script', 'four', { properties: { tenant: 'North' } });
    drawing.add('ors', 'five');
    const document = drawing.document();
    expect(problems(document, north, 'two')[0]).toMatch(/^illegal: .*within the tenant North/);
    for (const name of ['three', 'four', 'five']) expect(problems(document, north, name)).toEqual([]);
  });

  test('a queue of an unknown tenant is not judged', () => {
    const drawing = new Drawing('Queues');
    const queue = drawing.add('interaction-queue', 'one');
    drawing.add('interaction-queue', 'two');
    const document = drawing.document();
    expect(problems(document, queue, 'two')[0]).toMatch(/^illegal: .*within the tenant Resources/);
    const shared = { ...document, environment: { tenancy: 'multi', defaultTenant: 'Resources' } } as const;
    expect(problems(shared, queue, 'two')[0]).toMatch(/^unadvised: There is another two/);
  });

  test('nothing clashes with a sketch, and a sketch with nothing', () => {
    const drawing = new Drawing('Sketches');
    const sketch = drawing.add('urs', 'a', { role: 'sketch' });
    const real = drawing.add('urs', 'b');
    const document = drawing.document();
    expect(problems(document, real, 'a')).toEqual([]);
    expect(problems(document, sketch, 'b - or so')).toEqual([]);
    expect(problems(document, sketch, '')).toEqual(['illegal: A name cannot be empty.']);
  });

  test('places of one name are merely confusing', () => {
    const drawing = new Drawing('Places');
    const first = drawing.add('data-center', 'DC1', { in: drawing.add('site', 'A') });
    drawing.add('data-center', 'DC2', { in: drawing.add('site', 'B') });
    expect(problems(drawing.document(), first, 'DC2')).toEqual([
      'unadvised: There is another DC2 (Data center), and people may confuse the two.',
    ]);
  });
});

test('the exporter refuses exactly the names that are told to be illegal while drawing', () => {
  const odd = fc.constantFrom(
    ' ',
    '\t',
    '\u0000',
    '\u007f',
    '\u0085',
    '\ud800',
    '\ufffe',
    'a',
    '-',
    'é',
    '\u2028',
  );
  fc.assert(
    fc.property(fc.array(odd, { maxLength: 4 }), fc.constantFrom(1, 300), (parts, times) => {
      const name = parts.join('').repeat(times) || 'x';
      const element = newElement({ id: 'x', type: 'ors', name });
      const told = nameProblems(newTopology('x'), element, name).filter((one) => one.severity === 'illegal');
      expect(nameProblem(element) !== undefined).toBe(told.length > 0);
    }),
  );
});
