// The plan of ports in a bundle: what is written where, what is marked as Stave's, and what is still asked.
import { describe, expect, test } from 'vitest';
import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { planOf } from '#shared/exchange/export/kit/plan-of.ts';
import type { Topology } from '#shared/model/topology.ts';
import { analysisOf } from '#test/support/analysis-of.ts';

function filesOf(document: Topology): Readonly<Record<string, string>> {
  const bundle = exportBundle(document, { analysis: analysisOf([]), appVersion: '1.2.3' });
  if (!bundle.ok) throw new Error('refused');
  return Object.fromEntries(
    bundle.value.files.map(({ path, ...file }) => [path, 'text' in file ? file.text : '']),
  );
}

const stating = (port: number): DrawnElement => ({ properties: { ports: { default: port } } });
const questions = (document: Topology): readonly string[] =>
  planOf(document)
    .problems.map(({ what }) => what)
    .filter((what) => /port|number/.test(what));

/** A host with what is stated of each application on it. */
function onHost(type: string, ...stated: readonly DrawnElement[]): Drawing {
  const drawing = new Drawing('ports');
  const host = drawing.add('host', 'host_1');
  for (const [index, one] of stated.entries())
    drawing.add(type, `app_${String(index + 1)}`, { ...one, in: host });
  return drawing;
}

describe('what Stave chose', () => {
  const document = onHost('interaction-server', stating(7120), {}, {}).document();
  const files = filesOf(document);

  test('is in the files beside what is stated, with a remark', () => {
    const xml = files['cfgdata/20-applications.xml'] ?? '';
    expect(xml).toMatch(/name="app_1" [^>]*port="7120"/);
    expect(xml).toMatch(/name="app_3" [^>]*port="7122"/);
    expect(xml).toContain(
      '<!-- Chosen by Stave: the first free one of 7121 to 7179. -->\n        <CfgPortInfo connID="default" port="7121"/>',
    );
    expect(xml).toContain('<portInfos>\n        <CfgPortInfo connID="default" port="7120"/>');
  });

  test('is marked in the runbook, host by host', () => {
    const page = files['RUNBOOK.md'] ?? '';
    expect(page).toContain('### Host `host_1`');
    expect(page).toContain('| 7120 | `app_1` | `default` | stated |');
    expect(page).toContain(
      '| 7121 | `app_2` | `default` | **chosen by Stave**: the first free one of 7121 to 7179 |',
    );
    expect(page).toContain('ports: default 7121 (chosen by Stave).');
    expect(page).toContain('- 2 port numbers chosen by Stave: the chapter Ports marks them');
  });

  test('is marked in the table', () => {
    expect(files['ports.csv']?.split('\r\n')).toEqual([
      'Host,Application,Type,Port id,Port,Protocol,Decided,Ground',
      'host_1,host_1,Local Control Agent,lca,4999,,chosen by Stave,the usual one (documented)',
      'host_1,app_1,Interaction Server,default,7120,,stated,stated',
      'host_1,app_2,Interaction Server,default,7121,,chosen by Stave,the first free one of 7121 to 7179',
      'host_1,app_3,Interaction Server,default,7122,,chosen by Stave,the first free one of 7121 to 7179',
      '',
    ]);
  });
});

test('a number that only an option can state leaves as that option', () => {
  const drawing = onHost('sip-server', {}, {});
  const urs = drawing.add('urs', 'urs', { options: { WEB: { other: '1' } } });
  drawing.connect(drawing.add('gms', 'gms'), urs);
  const files = filesOf(drawing.document());
  expect(files['options/app_1.options.cfg']).toBeUndefined();
  expect(files['options/app_2.options.cfg']).toBe('[TServer]\r\nsip-port=5070\r\n');
  expect(files['options/urs.options.cfg']).toBe('[WEB]\r\nhttp_port=5580\r\nother=1\r\n');
  expect(files['cfgdata/20-applications.xml']).toContain('connID="http" port="4100" connProtocol="http"');
  expect(files['cfgdata/20-applications.xml']).not.toMatch(/connID="(web|sip)"/);
});

test('a number that an option states stands there alone', () => {
  const drawing = onHost('urs', { options: { http: { http_port: '4711' } } });
  expect(planOf(drawing.document()).applications[0]?.ports.map(({ id }) => id)).toEqual(['default']);
});

describe('what is asked', () => {
  test('nothing while a number is free', () => {
    expect(questions(onHost('ors', {}, {}, {}).document())).toEqual([]);
  });

  test('for a wider range, where it is full', () => {
    const drawing = onHost('ors', {}, {}).state({ portRanges: { 'ors/default': { from: 5000, to: 5000 } } });
    expect(questions(drawing.document())).toEqual([
      'No number from 5000 to 5000 is free on host_1, so the default port of app_2 is left out.',
    ]);
  });

  test('for another number, where two are stated or one is that of the agent', () => {
    expect(questions(onHost('ors', stating(4400), stating(4400), stating(4999)).document())).toEqual([
      'app_1 and app_2 have the same port 4400 on host_1.',
      'app_3 and the Local Control Agent have the same port 4999 on host_1.',
    ]);
  });
});

test('the port of a Configuration Server that exists is assumed, and said so', () => {
  const drawing = onHost('ors', {});
  const confserv = drawing.add('config-server', 'confserv', {
    role: 'exists',
    in: drawing.add('host', 'host_2'),
  });
  drawing.connect(drawing.add('scs', 'scs'), confserv);
  const plan = planOf(drawing.document());
  expect(plan.assumptions).toContain(
    'The port in start arguments is 2020, the usual one of Configuration Server: confserv.',
  );
  expect(plan.applications.map(({ process }) => process?.commandLineArguments)).toContain(
    '-host host_2 -port 2020 -app scs',
  );
});

test('what is there from the start or exists gets no number: it is assumed, or open', () => {
  const drawing = new Drawing('there');
  const host = drawing.add('host', 'host_1', { role: 'exists' });
  const confserv = drawing.add('config-server', 'confserv', { in: host });
  drawing.connect(drawing.add('scs', 'scs', { in: host }), confserv);
  const page = filesOf(drawing.document())['RUNBOOK.md'] ?? '';
  expect(page).toContain(
    '| 2020 | `confserv` | `default` | **assumed**, it is there already: the usual one (general knowledge) |',
  );
  expect(page).toContain(
    '|  | Local Control Agent | `lca` | **open**: exists already, and its port is not stated |',
  );
  expect(page).toContain('ports: default 2020 (assumed).');
});
