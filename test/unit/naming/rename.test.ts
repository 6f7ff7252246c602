// Renaming: everything that refers to an element by name follows, in one step that can be undone.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { optionSpec } from '#shared/catalog/catalog.ts';
import { execute, patched } from '#shared/edit/command.ts';
import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { optionPlaces } from '#shared/naming/name-places.ts';
import { mentions, referencesTo } from '#shared/naming/references.ts';
import { derivedBackup, renameEverywhere, type RenameOptions } from '#shared/naming/rename.ts';
import { withNames } from '#shared/naming/rewrite.ts';
import { statedNames } from '#shared/naming/stated-names.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { named } from '#test/unit/naming/named-documents.ts';
import { addressCases } from '#test/unit/naming/address-cases.ts';
import { cases } from '#test/unit/naming/reference-cases.ts';

function done(
  document: Topology,
  id: string,
  name: string,
  options?: RenameOptions,
): { document: Topology; label: string } {
  const result = execute(document, renameEverywhere(document, id, name, options));
  if (!result.ok) throw new Error(result.error);
  expect(patched(result.value.document, result.value.inverse)).toEqual(document);
  return result.value;
}

describe('what follows a name', () => {
  test.each([...cases, ...addressCases])(
    '$what',
    ({ target: [type, name], holder: [holderType, holderName, stated], expected, where }) => {
      const drawing = new Drawing('Before');
      const id = drawing.add(type, name);
      const holder = drawing.add(holderType, holderName, stated);
      const document = drawing.document();
      expect(referencesTo(document, document.elements[id]!)).toContainEqual({ holder, where });
      const { document: after, label } = done(document, id, 'new');
      expect(after.elements[id]).toEqual({ ...document.elements[id], name: 'new' });
      expect(after.elements[holder]).toMatchObject(expected);
      expect(label).toMatch(/^Rename old to new in \d places$/);
    },
  );

  test('its own name on its command line, quoted where it has to be', () => {
    const drawing = new Drawing('Arguments');
    const plain = drawing.add('urs', 'old', { properties: { commandLineArguments: '-host h -app old' } });
    const other = drawing.add('ors', 'ors', { properties: { commandLineArguments: '-app "old"' } });
    const { document } = done(drawing.document(), plain, 'new name');
    expect(document.elements[plain]!.properties).toEqual({
      commandLineArguments: '-host h -app "new name"',
    });
    expect(document.elements[other]!.properties).toEqual({ commandLineArguments: '-app "old"' });
  });

  test('labels of members and the default tenant', () => {
    const drawing = new Drawing('Settings').state({
      environment: { tenancy: 'single', defaultTenant: 'Resources' },
    });
    const tenant = drawing.add('tenant', 'Resources');
    const dataCenter = drawing.add('data-center', 'East');
    const list = drawing.add('ors-cluster', 'list');
    drawing.connectWith(list, drawing.add('ors', 'ors_1', { in: dataCenter }), { label: 'East' });
    const renamed = done(drawing.document(), tenant, 'Bank').document;
    expect(renamed.environment.defaultTenant).toBe('Bank');
    const moved = done(renamed, dataCenter, 'West').document;
    expect(Object.values(moved.connections)[0]!.label).toBe('West');
  });

  test('a data center that Lists know by a label keeps it', () => {
    const drawing = new Drawing('Labels');
    const id = drawing.add('data-center', 'East', { properties: { label: 'E' } });
    const list = drawing.add('ors-cluster', 'list', { annex: { cluster: { ors_1: 'East' } } });
    const { document, label } = done(drawing.document(), id, 'West');
    expect(document.elements[list]!.annex).toEqual({ cluster: { ors_1: 'East' } });
    expect(label).toBe('Rename East to West');
  });
});

describe('addresses', () => {
  test('mean the machine where a server has its name too', () => {
    const drawing = new Drawing('Machine');
    const host = drawing.add('host', 'web');
    const server = drawing.add('web-server', 'web', { in: host });
    const script = drawing.add('enhanced-routing-script', 's', {
      annex: { Application: { url: 'http://web/' } },
    });
    const document = drawing.document();
    expect(referencesTo(document, document.elements[server]!)).toEqual([]);
    const moved = done(document, host, 'east').document;
    expect(moved.elements[script]!.annex).toEqual({ Application: { url: 'http://east/' } });
  });

  test('mean the element that is written alike where several differ in letter case only', () => {
    const drawing = new Drawing('Case');
    const first = drawing.add('host', 'db');
    drawing.add('host', 'DB');
    const ors = drawing.add('ors', 'ors', { options: { persistence: { 'redis-nodes': 'db:1;DB:1;Db:1' } } });
    const { document } = done(drawing.document(), first, 'new');
    expect(document.elements[ors]!.options).toEqual({ persistence: { 'redis-nodes': 'new:1;DB:1;Db:1' } });
  });

  test('are never looked for in notes and in other options', () => {
    const drawing = new Drawing('Elsewhere');
    const host = drawing.add('host', 'old');
    drawing.add('ors', 'ors', {
      notes: 'http://old:80',
      options: { orchestration: { 'new-option': 'http://old' }, persistence: { username: 'old:1' } },
      properties: { workDirectory: 'http://old' },
    });
    const document = drawing.document();
    expect(referencesTo(document, document.elements[host]!)).toEqual([]);
  });
});

test('names that pass on to each other are exchanged at once', () => {
  const drawing = new Drawing('Chain');
  const [one, two] = [drawing.add('host', 'host_1'), drawing.add('host', 'host_2')];
  const ors = drawing.add('ors', 'ors', {
    options: { persistence: { 'redis-nodes': 'host_1:6379;host_2:6379' } },
  });
  const { elements } = withNames(
    drawing.document(),
    new Map([
      [one, 'host_2'],
      [two, 'host_3'],
    ]),
  );
  expect(elements.find(({ id }) => id === ors)?.options).toEqual({
    persistence: { 'redis-nodes': 'host_2:6379;host_3:6379' },
  });
});

test('a name that two elements answer to is left where it stands', () => {
  const drawing = new Drawing('Twins');
  const first = drawing.add('account', 'same');
  drawing.add('account', 'same');
  const user = drawing.add('ors', 'ors', { properties: { account: 'same' } });
  const { document, label } = done(drawing.document(), first, 'other');
  expect(document.elements[user]!.properties).toEqual({ account: 'same' });
  expect(label).toBe('Rename same to other');
});

describe('the backup', () => {
  function pair(): { document: Topology; primary: string; list: string } {
    const drawing = new Drawing('Pair');
    const primary = drawing.pair('ors', 'ors_1');
    const list = drawing.add('ors-cluster', 'list', { annex: { cluster: { ors_1: 'A', ors_1_b: 'B' } } });
    return { document: drawing.document(), primary, list };
  }

  test('follows when asked, with what refers to it', () => {
    const { document, primary, list } = pair();
    const after = done(document, primary, 'east', { backup: true });
    const names = Object.values(after.document.elements).map((element) => element.name);
    expect(names.sort()).toEqual(['east', 'east_b', 'list']);
    expect(after.document.elements[list]!.annex).toEqual({ cluster: { east: 'A', east_b: 'B' } });
    expect(after.label).toBe('Rename ors_1 to east in 4 places');
  });

  test('stays when not asked, or when its name is its own', () => {
    const { document, primary } = pair();
    expect(derivedBackup(document, primary)?.name).toBe('ors_1_b');
    const alone = done(document, primary, 'east').document;
    expect(derivedBackup(alone, primary)).toBeUndefined();
    expect(done(alone, primary, 'west', { backup: true }).label).toBe('Rename east to west in 2 places');
  });
});

test('a name that cannot be is refused as a whole', () => {
  const drawing = new Drawing('Refused');
  const id = drawing.add('urs', 'urs');
  drawing.add('interaction-server', 'ixn', { annex: { urs: { agent_reservation: 'true' } } });
  const document = drawing.document();
  expect(execute(document, renameEverywhere(document, id, ' ')).ok).toBe(false);
  expect(execute(document, renameEverywhere(document, id, '__proto__')).ok).toBe(false);
  expect(execute(document, renameEverywhere(document, 'gone', 'x')).ok).toBe(false);
});

test('a section that moves wins over one that stood there', () => {
  const drawing = new Drawing('Merge');
  const id = drawing.add('interaction-server', 'a');
  const urs = drawing.add('urs', 'urs', { annex: { a: { rate: '1' }, b: { rate: '2', more: '3' } } });
  const { document } = done(drawing.document(), id, 'b');
  expect(document.elements[urs]!.annex).toEqual({ b: { rate: '1', more: '3' } });
});

test('no reference to the old name is left, and undoing restores everything', () => {
  fc.assert(
    fc.property(named(), fc.nat(), (document, choice) => {
      const ids = Object.keys(document.elements);
      const element = document.elements[ids[choice % ids.length]!]!;
      const before = referencesTo(document, element);
      const after = done(document, element.id, 'quite_another_name').document;
      const renamed = after.elements[element.id]!;
      expect(renamed.name).toBe('quite_another_name');
      expect(referencesTo(after, renamed)).toHaveLength(before.length);
      const twins = Object.values(document.elements).filter(
        (other) => other.name.trim() === element.name.trim(),
      );
      if (twins.length > 1 || element.type === 'data-center') return;
      const left = Object.values(after.elements).flatMap((holder) =>
        statedNames(holder).filter(
          ({ name, means, own }) =>
            own !== true && name === element.name.trim() && means.includes(element.type),
        ),
      );
      expect(left).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('every option that holds a name is in the catalogue', () => {
  for (const { holders, part, key, section } of optionPlaces) {
    if (part !== 'value' || typeof section !== 'string' || key === undefined) continue;
    const known = componentTypes
      .filter((type) => holders.includes(type.id))
      .flatMap((type) => type.options.filter((option) => key.test(option.key)));
    expect(known.map((option) => option.section.toLowerCase())).toContain(section);
  }
});

test('every option of the catalogue that is an application’s name is followed', () => {
  const named = componentTypes.flatMap((type) =>
    type.options
      .filter(({ shape }) => shape.kind === 'text' && /name of an? .*application/i.test(shape.hint ?? ''))
      .map((option) => ({ type: type.id, option })),
  );
  expect(named.length).toBeGreaterThan(0);
  for (const { type, option } of named) {
    expect(optionSpec(type, option.section, option.key)).toBeDefined();
    expect(
      optionPlaces.some(
        ({ holders, section, key }) =>
          holders.includes(type) &&
          section === option.section.toLowerCase() &&
          key?.test(option.key) === true,
      ),
    ).toBe(true);
  }
});

test('every option and field of the catalogue that asks for an address is followed', () => {
  const asks = /\b(URLs?|host|address|https?:\/\/)/i;
  const options = componentTypes.flatMap((type) =>
    type.options
      .filter(({ shape }) => (shape.kind === 'text' || shape.kind === 'list') && asks.test(shape.hint ?? ''))
      .filter(({ place }) => place !== 'command-line')
      .map(({ section, key }) => ({ type: type.id, section, key })),
  );
  const fields = componentTypes.flatMap((type) =>
    type.fields
      .filter(({ kind, help }) => kind === 'text' && /\baddress\b/i.test(help))
      .map(({ key }) => ({ type: type.id, key })),
  );
  expect([options.length > 10, fields.length > 3]).toEqual([true, true]);
  const texts = ['machine', 'http://machine/', '7260@machine'];
  const left = [
    ...options.filter(
      ({ type, section, key }) =>
        !texts.some((text) => isFollowed(type, { options: { [section]: { [key]: text } } })),
    ),
    ...fields.filter(({ type, key }) => !isFollowed(type, { properties: { [key]: 'machine' } })),
  ];
  expect(left).toEqual([]);
});

/** Whether a host called machine is found in what an element of the type says, in one form or another. */
function isFollowed(type: string, stated: DrawnElement): boolean {
  const drawing = new Drawing('Address');
  const host = drawing.add('host', 'machine');
  const holder = drawing.add(type, 'holder', stated);
  const document = drawing.document();
  return referencesTo(document, document.elements[host]!).some((reference) => reference.holder === holder);
}

test('such documents really hold references of every kind', () => {
  const documents = fc.sample(named(), { seed: 7, numRuns: 400 });
  const kinds = new Set(
    documents.flatMap((document) =>
      mentions(document).map((mention) =>
        mention.kind === 'element' ? mention.stated.slot.kind : mention.kind,
      ),
    ),
  );
  expect([...kinds].sort()).toEqual(['key', 'name', 'property', 'section', 'value']);
});

test('documents of any kind come back from a renaming unharmed', () => {
  fc.assert(
    fc.property(arbitraryTopology(), fc.nat(), (document, choice) => {
      const ids = Object.keys(document.elements);
      if (ids.length > 0) done(document, ids[choice % ids.length]!, 'other', { backup: true });
    }),
    { numRuns: 100 },
  );
});
