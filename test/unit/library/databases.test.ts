// A part drawn again brings databases of its own, or it is said that it does not.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { itemFromSelection, type NameWord } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { sharedDatabases } from '#shared/library/shared-databases.ts';
import { updatePreview } from '#shared/library/update-preview.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { newTopology, type Topology } from '#shared/model/topology.ts';
import { templates } from '#shared/templates/registry.ts';
import { completedValues } from '#shared/templates/template.ts';
import { drawn, value } from '#test/unit/library/drawn-items.ts';

interface Stated {
  readonly database?: string;
  readonly databaseName?: string;
  readonly server?: string;
  readonly options?: OptionSections;
}

/** A node with its database, and the item made of it. */
function node(
  { database = 'ixn_db', databaseName = database, server = '', options = {} }: Stated,
  parameters: NameWord[] = [],
): { document: Topology; item: LibraryItem } {
  const drawing = new Drawing('Node');
  const ixn = drawing.add('interaction-server', 'ixn');
  const dap = drawing.add('dap', 'ixn_dap', { options });
  const store = drawing.add('database', database, { properties: { databaseName, server } });
  const log = drawing.add('dap-event-log', 'ixn_events_dap', {
    options: { 'logger-settings': { 'odbc-string': 'DSN={ixn_events_db}' } },
  });
  drawing.connect(ixn, dap, log).connect(dap, store);
  const document = drawing.document();
  const ids = Object.keys(document.elements);
  return { document, item: value(itemFromSelection(document, ids, { id: 'i', name: 'Node', parameters })) };
}

function added(before: Topology, after: Topology, type: string): Element {
  return Object.values(after.elements).find(
    (element) => element.type === type && !Object.hasOwn(before.elements, element.id),
  )!;
}

describe('what is called after a renumbered element follows it', () => {
  test.each([
    ['DSN=ixn_dap;UID=ixn_dap', 'DSN=ixn_dap_2;UID=ixn_dap'],
    ['DSN={ixn_db}', 'DSN={ixn_db_2}'],
    ['driver={ixn_db}; Database = IXN_DB ;Server=x', 'driver={ixn_db}; Database = IXN_DB ;Server=x'],
    ['driver={x};Database=ixn_db;Server=ixn_db', 'driver={x};Database=ixn_db_2;Server=ixn_db'],
    ['Initial Catalog=ixn', 'Initial Catalog=ixn_2'],
    ['DSN=ixn_db_old', 'DSN=ixn_db_old'],
  ])('%s', (text, expected) => {
    const options = {
      settings: { 'connection-string': text, 'odbc-string': text, note: text },
      'DB Info': { 'Database Name': 'ixn_db', 'User Name': 'ixn_db' },
    };
    const { document, item } = node({ options });
    const after = drawn(document, item);
    expect(added(document, after, 'dap').options).toEqual({
      settings: { 'connection-string': expected, 'odbc-string': expected, note: text },
      'DB Info': { 'Database Name': 'ixn_db_2', 'User Name': 'ixn_db' },
    });
    expect(added(document, after, 'database').properties['databaseName']).toBe('ixn_db_2');
  });

  test('after a server with _db behind it, where the database is called otherwise', () => {
    const { document, item } = node({ database: 'Store', databaseName: 'ixn_db' });
    const after = drawn(document, item);
    expect(added(document, after, 'database').properties['databaseName']).toBe('ixn_2_db');
    expect(added(document, after, 'dap-event-log').options).toEqual({
      'logger-settings': { 'odbc-string': 'DSN={ixn_2_events_db}' },
    });
  });

  test('also with the words of a parameter, and nothing changes where nothing is renumbered', () => {
    const options = { settings: { 'odbc-string': 'DSN={ixn_db}', 'connection-string': 'DSN=ixn_dap' } };
    const { item } = node({ options }, [{ key: 'node', label: 'Node', text: 'ixn' }]);
    const empty = newTopology('New');
    const again = drawn(empty, item);
    expect(added(empty, again, 'dap').options).toEqual(options);
    const after = drawn(empty, item, { node: 'mail' });
    expect(added(empty, after, 'dap').options).toEqual({
      settings: { 'odbc-string': 'DSN={mail_db}', 'connection-string': 'DSN=mail_dap' },
    });
    expect(added(empty, after, 'database').properties['databaseName']).toBe('mail_db');
    expect(updatePreview(after, Object.values(after.instances)[0]!, item)).toEqual([]);
  });

  test('rings too: nodes of one cluster name would join', () => {
    const drawing = new Drawing('Ring');
    const ring = drawing.add('cassandra-ring', 'sessions', {
      options: { 'cassandra.yaml': { cluster_name: 'sessions' } },
    });
    const document = drawing.document();
    const item = value(itemFromSelection(document, [ring], { id: 'i', name: 'Ring' }));
    expect(added(document, drawn(document, item), 'cassandra-ring').options).toEqual({
      'cassandra.yaml': { cluster_name: 'sessions_2' },
    });
  });
});

test.each(templates.map((template) => ({ id: template.id, template })))(
  'all stores of $id are drawn anew',
  ({ template }) => {
    const document = template.generate(completedValues(template, {}));
    const ids = Object.keys(document.elements);
    const item = value(itemFromSelection(document, ids, { id: 'i', name: 'All' }));
    expect(sharedDatabases(item, {}, document)).toEqual([]);
  },
);

describe('what cannot follow is said', () => {
  test.each<[string, Stated, readonly RegExp[]]>([
    ['nothing, where all follow', {}, []],
    ['a database', { databaseName: 'prod' }, [/^ixn_db_2 keeps the database name prod, which ixn_db has/]],
    [
      'a data source',
      { options: { settings: { 'odbc-string': 'DSN={prod}' } } },
      [/^ixn_dap_2 keeps the data source prod, which ixn_dap has/],
    ],
    [
      'a database in the access point',
      { options: { 'DB Info': { 'Database Name': 'prod' } } },
      [/^ixn_dap_2 keeps the database name prod/],
    ],
  ])('%s', (_what, stated, expected) => {
    const { document, item } = node(stated);
    const said = sharedDatabases(item, {}, document);
    expect(said).toHaveLength(expected.length);
    expected.forEach((pattern, index) => {
      expect(said[index]).toMatch(pattern);
    });
    expect(sharedDatabases(item, {}, newTopology('New'))).toEqual([]);
  });

  test('not of databases on other servers', () => {
    const { item } = node({ databaseName: 'prod', server: 'east' });
    const { document } = node({ databaseName: 'prod', server: 'west' });
    expect(sharedDatabases(item, {}, document)).toEqual([]);
    expect(sharedDatabases(item, {}, node({ databaseName: 'PROD', server: 'East' }).document)).toHaveLength(
      1,
    );
  });
});
