// Whose release decides whether an element has an option: its own, that of its product, or that of the servers that read it.
import { describe, expect, test } from 'vitest';
import { optionSpec } from '#shared/catalog/catalog.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { judgeOption, releasesOfSetting, type OptionJudgement } from '#shared/facts/option-releases.ts';
import type { ElementId } from '#shared/model/element.ts';

interface Setting {
  readonly section: string;
  readonly key: string;
  readonly value?: string;
}

const ODBC = { section: 'settings', key: 'odbc-string' };
const RETRY = { section: 'interaction-workspace', key: 'warm-standby.retry-delay' };

function judged(drawing: Drawing, id: ElementId, { section, key, value }: Setting): OptionJudgement {
  const facts = factsOf(drawing.document());
  const element = facts.element(id)!;
  const spec = optionSpec(element.type, section, key);
  if (spec === undefined) throw new Error(`No option ${section}/${key}.`);
  return judgeOption(facts, element, { spec, key, value: value ?? null });
}

describe('agent desktops', () => {
  test.each([
    [{ release: '8.5.100.00' }, {}, false],
    [{ release: '8.5.106.19' }, { 'agent-desktop': '8.5.100.00' }, true],
    [{}, { 'agent-desktop': '8.5.100.00' }, false],
    [{}, {}, undefined],
  ])('own %o, topology %o: %s', (own, releases, has) => {
    const drawing = new Drawing('Desktops').state({ releases });
    expect(judged(drawing, drawing.add('agent-desktop', 'Desk', own), RETRY).has).toBe(has);
  });
});

describe('access points, capture points, queues and route points', () => {
  test('an access point follows the Interaction Servers that use it', () => {
    const drawing = new Drawing('DAP');
    const dap = drawing.add('dap', 'DAP');
    const old = drawing.add('interaction-server', 'IXN_1', { release: '8.5.100.10' });
    const recent = drawing.add('interaction-server', 'IXN_2', { release: '8.5.305.01' });
    expect(judged(drawing, dap, ODBC).has).toBeUndefined();
    drawing.connect(recent, dap);
    expect(judged(drawing, dap, ODBC).has).toBe(true);
    drawing.connect(old, dap);
    const judgement = judged(drawing, dap, ODBC);
    expect(judgement.has).toBe(false);
    expect(judgement.missingIn).toEqual(['IXN_1 is release 8.5.100.10']);
  });

  test.each([
    ['8.5.3', '8.5.1', false],
    ['8.5.1', '8.5.3', true],
    ['8.0.3', '8.5.305', true],
  ])('release %s of an access point says nothing, that of its server, %s, does', (own, release, has) => {
    const drawing = new Drawing('DAP');
    const dap = drawing.add('dap', 'DAP', { release: own });
    drawing.connect(drawing.add('interaction-server', 'IXN', { release }), dap);
    expect(judged(drawing, dap, ODBC).has).toBe(has);
  });

  test('an access point that nobody uses cannot be judged, whatever release it states', () => {
    const drawing = new Drawing('DAP');
    const dap = drawing.add('dap', 'DAP', { release: '8.5.3' });
    expect(judged(drawing, dap, ODBC)).toMatchObject({
      has: undefined,
      open: ['no server that uses DAP is drawn'],
    });
  });

  test('a capture point follows the server it runs in', () => {
    const drawing = new Drawing('Kafka');
    const point = drawing.add('capture-point-kafka', 'CP');
    drawing.connect(point, drawing.add('interaction-server', 'IXN', { release: '8.5.300.01' }));
    expect(judged(drawing, point, { section: 'consumer-options', key: 'max.poll.records' }).has).toBe(false);
  });

  test('a route point follows the ORS nodes that hear of its calls, those of the named cluster only', () => {
    const drawing = new Drawing('Route point');
    const point = drawing.add('route-point', 'RP');
    const sip = drawing.add('sip-server', 'SIP');
    const own = drawing.add('switch', 'Switch');
    const old = drawing.add('ors', 'ORS_old', { release: '8.1.300.52' });
    const recent = drawing.add('ors', 'ORS_new', { release: '8.1.401.10' });
    drawing.connect(sip, own).connect(own, point).connect(old, sip).connect(recent, sip);
    drawing.connect(drawing.add('ors-cluster', 'East'), recent);
    const reserved = (cluster: string): Setting => ({
      section: 'Orchestration',
      key: `application@${cluster}`,
    });
    expect(judged(drawing, point, reserved('East')).has).toBe(true);
    expect(judged(drawing, point, reserved('Nowhere')).has).toBe(false);
  });

  test('a queue follows the ORS nodes that pull', () => {
    const drawing = new Drawing('Queue');
    const queue = drawing.add('interaction-queue', 'Q');
    const key = { section: 'Orchestration', key: 'application@East' };
    drawing.add('ors', 'ORS_voice', { release: '8.1.401.10' });
    expect(judged(drawing, queue, key).has).toBeUndefined();
    const ors = drawing.add('ors', 'ORS', { release: '8.1.300.52' });
    drawing.connect(ors, drawing.add('interaction-server', 'IXN'));
    expect(judged(drawing, queue, key).has).toBe(false);
  });
});

test('a value may need a later release than its option', () => {
  const drawing = new Drawing('Values');
  const logger = drawing.add('dap-event-log', 'EL');
  drawing.connect(drawing.add('interaction-server', 'IXN', { release: '8.1.4' }), logger);
  const setting = { section: 'logger-settings', key: 'delivery-protocol' };
  expect(judged(drawing, logger, { ...setting, value: 'jms' }).has).toBe(true);
  expect(judged(drawing, logger, { ...setting, value: 'odbc' }).has).toBe(false);
  const spec = optionSpec('dap-event-log', 'logger-settings', 'delivery-protocol')!;
  expect(releasesOfSetting(spec, 'odbc')).toBe('from 8.5.1');
  expect(releasesOfSetting(spec, 'jms')).toBeUndefined();
});
