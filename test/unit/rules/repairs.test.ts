// What quick fixes leave behind: no database of another, no healthy server broken, nothing on top of each other.
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { execute } from '#shared/edit/command.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { outcomeOf } from '#test/support/outcome-of.ts';

function findings(rule: string, document: Topology): readonly Finding[] {
  return outcomeOf(rule, document).findings;
}

function labels(rule: string, document: Topology): readonly string[] {
  return findings(rule, document).flatMap(({ quickFixes }) => quickFixes.map(({ label }) => label));
}

/** The document after the first quick fix of the first finding of a rule. */
function mended(rule: string, document: Topology): Topology {
  const edit = execute(document, findings(rule, document)[0]!.quickFixes[0]!.command);
  if (!edit.ok) throw new Error(edit.error);
  return edit.value.document;
}

function withRelease(document: Topology, id: ElementId, release: string): Topology {
  return { ...document, elements: { ...document.elements, [id]: { ...document.elements[id]!, release } } };
}

describe('a missing connection', () => {
  test('is not mended with an access point or a database that has a user', () => {
    const drawing = new Drawing('Only access point');
    const point = drawing.add('dap', 'ixn_dap');
    drawing
      .connect(drawing.pair('interaction-server', 'ixn'), point)
      .connect(point, drawing.add('database', 'ixn_db'));
    drawing.pair('interaction-server', 'ixn2');
    drawing.add('icon', 'icon');
    drawing.add('config-server', 'confserv');
    drawing.add('dap-event-log', 'events');
    const offered = labels('connection-missing', drawing.document());
    expect(offered.filter((label) => /to ixn_(dap|db)$/.test(label))).toEqual([]);
  });

  test('is not mended with what several are in want of', () => {
    const drawing = new Drawing('Free access point');
    drawing.add('dap', 'dap');
    drawing.add('interaction-server', 'ixn_1');
    expect(labels('connection-missing', drawing.document())).toContain('Connect ixn_1 to dap');
    drawing.add('interaction-server', 'ixn_2');
    const offered = labels('connection-missing', drawing.document());
    expect(offered.filter((label) => label.endsWith('to dap'))).toEqual([]);
  });
});

/** A pair on an access point with the option of 8.5.3; the backup runs an older release. */
function mixedPair(options: Readonly<Record<string, string>>): Topology {
  const drawing = new Drawing('Mixed pair');
  const server = drawing.pair('interaction-server', 'ixn', { release: '8.5.305' });
  const point = drawing.add('dap', 'dap', { options: { settings: options } });
  drawing.connect(server, point).connect(point, drawing.add('database', 'db'));
  const document = drawing.document();
  return withRelease(document, Object.values(document.pairs)[0]!.backup, '8.5.200');
}

describe('an option that one server of a pair does not have', () => {
  test('stays, and the other server gets a newer release', () => {
    const document = mixedPair({ dbprotocol: 'odbc', 'odbc-string': 'DSN={db}' });
    expect(labels('option-outside-release', document)).toEqual(['Plan release 8.5.3 for ixn_b']);
    expect(findings('option-outside-release', mended('option-outside-release', document))).toEqual([]);
  });

  test('stays where the other server is too new for it', () => {
    const document = mixedPair({ dbprotocol: 'odbc', 'connection-string': 'DSN=db' });
    expect(findings('option-outside-release', document)).toMatchObject([{ verdict: 'fail', quickFixes: [] }]);
  });

  test('odbc-string before its release is doubtful only', () => {
    const document = mixedPair({ dbprotocol: 'odbc', 'odbc-string': 'DSN={db}' });
    expect(findings('option-outside-release', document)).toMatchObject([{ severity: 'warning' }]);
  });

  test('ODBC without a data source is found for the newer server', () => {
    expect(findings('odbc-without-data-source', mixedPair({ dbprotocol: 'odbc' }))).toMatchObject([
      { verdict: 'fail', severity: 'warning' },
    ]);
  });
});

test('away from DB Server, an access point leads to the database behind it, by a data source of its name', () => {
  const drawing = new Drawing('Away from DB Server');
  const point = drawing.add('dap', 'dap');
  const server = drawing.pair('db-server', 'dbs');
  const database = drawing.add('database', 'db', { properties: { databaseName: 'ixn' } });
  drawing
    .connect(drawing.pair('interaction-server', 'ixn', { release: '8.5.305' }), point)
    .connect(point, server)
    .connect(server, database);
  const document = mended('connection-outside-release', drawing.document());
  expect(document.elements[point]!.options).toEqual({
    settings: { dbprotocol: 'odbc', 'odbc-string': 'DSN={ixn}' },
  });
  const led = Object.values(document.connections).filter(({ from }) => from === point);
  expect(led.map(({ to }) => to)).toEqual([database]);
  for (const rule of ['connection-outside-release', 'odbc-without-data-source'])
    expect(findings(rule, document)).toEqual([]);
});

test('a web server to fall back on keeps the path and the port of the second address', () => {
  const drawing = new Drawing('Fall back');
  drawing.pair('ors', 'ors');
  for (const name of ['w1', 'w2']) drawing.add('web-server', name);
  const script = drawing.add('enhanced-routing-script', 'mail', {
    annex: { Application: { url: 'http://w1/a.scxml', 'alternate-url': 'http://u:p@w1:8080/b.scxml' } },
  });
  const { elements } = mended('single-web-server', drawing.document());
  expect(elements[script]!.annex['Application']!['alternate-url']).toBe('http://u:p@w2:8080/b.scxml');
});

test('Simple Routing scripts are added beside the server, each in a place of its own', () => {
  const drawing = new Drawing('Scripts');
  const host = drawing.add('host', 'host', { position: { x: 500, y: 300 } });
  const ors = drawing.add('ors', 'ORS_1', { in: host, position: { x: 20, y: 40 } });
  drawing.connect(ors, drawing.add('interaction-server', 'ixn'));
  drawing.add('interaction-queue', 'queue', {
    annex: { Orchestration: { application: 'script:Mail' } },
    properties: { tenants: ['T1', 'T2'] },
  });
  const document = drawing.document();
  expect(findings('legacy-pulling-without-script', document)[0]!.message).toContain(
    'tenants T1 and T2 have no Simple Routing script',
  );
  const added: Element[] = Object.values(mended('legacy-pulling-without-script', document).elements).filter(
    ({ type }) => type === 'simple-routing-script',
  );
  expect(added.map(({ position }) => position)).toEqual([
    { x: 760, y: 340 },
    { x: 760, y: 440 },
  ]);
});
