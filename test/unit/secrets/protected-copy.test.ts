// What may leave of a document: nothing that is said to be secret, and nothing that looks like one unless told to.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { newElement, type Element, type OptionSections } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { protectedCopy, type ProtectedCopy } from '#shared/secrets/protected-copy.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';

const TOKEN = `ghp_${'aB3'.repeat(12)}`;

/** Texts that point to something, or name a choice: no words of a person. */
const NO_WORDS = new Set([
  'id', 'type', 'parent', 'role', 'from', 'to', 'primary', 'backup', 'redundancy', 'ends', 'medium', 'trace', 'tenancy', 'os',
  'release', 'expires', 'item',
]); // prettier-ignore

/** The document with a token in every text, and in every key that somebody typed. */
function withTokens(value: unknown, path: readonly string[] = []): unknown {
  if (typeof value === 'string') return isTyped(path) ? `${value} ${TOKEN}` : value;
  if (Array.isArray(value)) return value.map((item) => withTokens(item, path));
  if (typeof value !== 'object' || value === null) return value;
  const hasTypedKeys = path[0] === 'elements' && ['options', 'annex', 'properties'].includes(path[2] ?? '');
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      hasTypedKeys ? `${key} ${TOKEN}` : key,
      withTokens(inner, [...path, key]),
    ]),
  );
}

function isTyped(path: readonly string[]): boolean {
  const [table, , part] = path;
  if (table === 'elements' && path.length > 3) return true;
  return table !== 'releases' && part !== 'elements' && !NO_WORDS.has(path.at(-1) ?? '');
}

/** Drawings of which no option says that it is secret. */
const withoutPasswords = arbitraryTopology({ texts: 'plain', maxElements: 12 }).filter(
  (document) => !/"[^"]*passw[^"]*":/i.test(JSON.stringify(document)),
);

test('no text of any record holds a token, and what is no text stays', () => {
  fc.assert(
    fc.property(withoutPasswords, (document) => {
      const given = withTokens(document) as Topology;
      expect(JSON.stringify(protectedCopy(given).document)).not.toContain(TOKEN);
      expect(protectedCopy(given, 'keep').document).toEqual(given);
    }),
    { numRuns: 60 },
  );
});

test('a document without secrets is its own copy', () => {
  fc.assert(
    fc.property(withoutPasswords, (document) => {
      const { document: copy, texts } = protectedCopy(document);
      expect([copy, texts.secrets(), texts.lookalikes()]).toEqual([document, [], []]);
    }),
    { numRuns: 60 },
  );
});

interface Drawn {
  readonly options?: OptionSections;
  readonly notes?: string;
  readonly properties?: Element['properties'];
  readonly description?: string;
  readonly choice?: 'placeholder' | 'keep';
}

function copyOf({ options = {}, notes = '', properties = {}, description = '', choice }: Drawn): {
  readonly copy: ProtectedCopy;
  readonly element: Element;
} {
  const draw = new Drawing('x').state({ description });
  const id = draw.add('ors', 'ORS_1', { options, notes, properties });
  const copy = protectedCopy(draw.document(), choice);
  return { copy, element: copy.document.elements[id] as Element };
}

describe('what an option says is a secret', () => {
  test.each(['x', ' ', 'true', '1234', 'a b', '$(x)'])('is a placeholder whatever it is: "%s"', (value) => {
    for (const choice of ['placeholder', 'keep'] as const) {
      const options = { own: { passcode: value, 'access-key': value } };
      const { element, copy } = copyOf({ options, properties: { userpass: value, pin: 'x' }, choice });
      expect(element.options).toEqual({
        own: { passcode: '${ORS_1_OWN_PASSCODE}', 'access-key': '${ORS_1_OWN_ACCESS_KEY}' },
      });
      expect(element.properties).toEqual({ userpass: '${ORS_1_USERPASS}', pin: 'x' });
      expect(copy.texts.lookalikes()).toEqual([]);
    }
  });

  test('is replaced in sentences too, from four characters on', () => {
    const options = { own: { password: 'hunter2', pwd: 'abc' } };
    const { element, copy } = copyOf({ options, notes: 'It is hunter2, not abc.', description: 'hunter2' });
    expect(element.notes).toBe('It is ${ORS_1_OWN_PASSWORD}, not abc.');
    expect(copy.document.description).toBe('${ORS_1_OWN_PASSWORD}');
  });

  test('nothing else of the configuration is touched by it', () => {
    const { element } = copyOf({ options: { own: { password: 'test', mode: 'test-mode' } } });
    expect(element.options['own']?.['mode']).toBe('test-mode');
  });
});

test('what looks like a secret is told with its place and its kind, and not itself', () => {
  const { copy, element } = copyOf({
    notes: `See ${TOKEN}.`,
    properties: { commandLine: 'run --api-key abc' },
  });
  expect(copy.texts.lookalikes()).toEqual([
    { owner: 'ORS_1', where: 'Command line', kind: 'Key', element: element.id, placeholder: 'ORS_1_COMMAND_LINE_KEY' },
    { owner: 'ORS_1', where: 'Notes', kind: 'GitHub token', element: element.id, placeholder: 'ORS_1_NOTES_TOKEN' },
  ]); // prettier-ignore
});

test('names that were equal are equal, and none is part of a placeholder', () => {
  const draw = new Drawing('x');
  for (const type of ['ors', 'simple-routing-script']) draw.add(type, `n_${TOKEN}`, { notes: 'pwd=abc' });
  const { document, texts } = protectedCopy(draw.document());
  expect(new Set(Object.values(document.elements).map(({ name }) => name)).size).toBe(1);
  expect(JSON.stringify([texts.secrets(), texts.lookalikes()]).toLowerCase()).not.toContain(
    TOKEN.toLowerCase(),
  );
  expect(texts.lookalikes().filter(({ where }) => where === 'Name')).toHaveLength(2);
});

test('a placeholder that somebody typed stays, is listed, and stands for nothing else', () => {
  const { element, copy } = copyOf({
    options: { a: { password: 'first' }, b: { password: '${ORS_1_A_PASSWORD}' } },
    notes: '${ORS_1_A_PASSWORD_2}',
  });
  expect(element.options).toEqual({
    a: { password: '${ORS_1_A_PASSWORD_3}' },
    b: { password: '${ORS_1_A_PASSWORD}' },
  });
  expect(copy.texts.secrets().map(({ name, where }) => [name, where])).toEqual([
    ['ORS_1_A_PASSWORD_3', 'a / password'],
    ['ORS_1_A_PASSWORD', 'b / password'],
  ]);
});

test('spellings of one option with one value have one placeholder', () => {
  const { element } = copyOf({ options: { own: { Password: 'same', password: 'same', PASSWORD: 'other' } } });
  const { Password, password, PASSWORD } = element.options['own'] ?? {};
  expect(Password).toBe(password);
  expect(PASSWORD).not.toBe(password);
});

test('4,000 applications that each have a secret are read in one go, and so is what is said of them', () => {
  const draw = new Drawing('x');
  for (let index = 0; index < 4000; index += 1)
    draw.add('ors', `ORS_${String(index)}`, { options: { own: { password: `hunter${String(index)}` } } });
  const { texts } = protectedCopy(draw.document());
  expect(texts.secrets()).toHaveLength(4000);
  for (let index = 0; index < 4000; index += 1)
    expect(texts.conceal(`It has hunter${String(index)}.`)).toBe(
      `It has \${ORS_${String(index)}_OWN_PASSWORD}.`,
    );
});

test('secrets in the notes of 4,000 elements are replaced in one go', () => {
  const elements = Array.from({ length: 4000 }, (_, index) =>
    newElement({
      id: `e${String(index)}`,
      type: 'ors',
      name: `ORS_${String(index)}`,
      notes: `pwd=hunter${String(index)}`,
    }),
  );
  const document = {
    ...newTopology('x'),
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
  };
  expect(JSON.stringify(protectedCopy(document).document)).not.toContain('hunter');
});

test('a secret that spans a placeholder which somebody typed is known in what is said of it', () => {
  const { copy, element } = copyOf({
    options: { own: { '<password>a\n${X} bcd': 'x', password: 'n ${X} m' } },
    notes: 'n ${X} m',
  });
  expect(element.notes).toBe('${ORS_1_OWN_PASSWORD}');
  expect(copy.texts.conceal('It says a\\u{A}${X} bcd.')).not.toMatch(/ bcd/);
});

test('100,000 options are copied in one go', () => {
  const table = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, index) => [`option${String(index)}`, 'pwd=x']),
  );
  expect(Object.keys(copyOf({ options: { own: table } }).element.options['own'] ?? {})).toHaveLength(100_000);
});
