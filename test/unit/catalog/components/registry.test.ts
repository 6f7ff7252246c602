import { iconNames } from 'lucide-react/dynamic';
import { describe, expect, it } from 'vitest';
import { paletteGroups } from '#shared/catalog/component-type.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';

const promised = [
  ['site', 'data-center', 'host', 'internet', 'telephony-network'],
  ['ors', 'ors-cluster', 'urs', 'stat-server', 'web-server'],
  ['interaction-server', 'interaction-server-tserver', 'interaction-server-proxy'],
  ['interaction-server-cluster', 'interaction-server-proxy-cluster'],
  ['interaction-queue', 'interaction-view', 'submitter', 'business-process'],
  ['chat-server', 'email-server', 'ucs', 'esp-server', 'agent-desktop'],
  ['capture-point-jms', 'capture-point-file', 'capture-point-web-service', 'capture-point-database'],
  ['capture-point-kafka', 't-server', 'sip-server', 'sip-proxy', 'switch', 'route-point'],
  ['dap', 'dap-event-log', 'event-logger-jms', 'event-logger-msmq', 'event-logger-mq-series'],
  ['event-logger-groovy', 'database', 'cassandra-ring', 'cassandra-node', 'redis-cluster', 'redis-node'],
  ['elasticsearch', 'icon', 'gms', 'load-balancer', 'http-gateway'],
  ['config-server', 'config-server-proxy', 'scs', 'message-server', 'db-server'],
  ['licence-server', 'licence-pool', 'tenant', 'access-group', 'account'],
  ['simple-routing-script', 'enhanced-routing-script'],
].flat();

const byId = new Map(componentTypes.map((type) => [type.id, type]));

function typed(id: string) {
  const type = byId.get(id);
  if (type === undefined) throw new Error(`no component type ${id}`);
  return type;
}

describe('the component types', () => {
  it('are those that rules, templates and exporters name', () => {
    expect(componentTypes.map((type) => type.id).sort()).toEqual(promised.sort());
  });

  it('have unique ids in kebab case', () => {
    expect(byId.size).toBe(componentTypes.length);
    for (const { id } of componentTypes) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  });

  it('have unique badges, labels and name stems, and stems are legal object names', () => {
    for (const key of ['short', 'label', 'nameStem'] as const) {
      expect(new Set(componentTypes.map((type) => type[key])).size, key).toBe(componentTypes.length);
    }
    for (const { nameStem } of componentTypes) expect(nameStem).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('follow the groups of the palette, and every group has some', () => {
    const order = componentTypes.map((type) => paletteGroups.indexOf(type.group));
    expect(order).toEqual([...order].sort((left, right) => left - right));
    expect(new Set(order).size).toBe(paletteGroups.length);
  });

  it('stand in places that exist, or on the canvas', () => {
    for (const { id, within } of componentTypes) {
      expect(within.length, id).toBeGreaterThan(0);
      for (const place of within.filter((place) => place !== 'canvas')) {
        expect(typed(place).category, `${id} within ${place}`).toBe('place');
      }
    }
  });

  it('may stand on a host when they run on one', () => {
    for (const { id, process, within } of componentTypes) {
      if (process)
        expect(within, id).toEqual(expect.arrayContaining(['canvas', 'site', 'data-center', 'host']));
    }
  });

  it('have an icon that exists', () => {
    const known = new Set<string>(iconNames);
    expect(componentTypes.map((type) => type.icon).filter((icon) => !known.has(icon))).toEqual([]);
  });

  it('say what they are and where that is known from', () => {
    for (const { id, summary, sources } of componentTypes) {
      expect(summary, id).toMatch(/^[A-Z].*\.$/);
      expect(sources.length, id).toBeGreaterThan(0);
    }
  });

  it('become an object of the Configuration Layer exactly when they belong to it', () => {
    for (const { id, category, configuration } of componentTypes) {
      const inside = category === 'application' || category === 'object' || id === 'host';
      expect(configuration !== undefined, id).toBe(inside);
    }
  });

  it('can be paired as their vendor pages say', () => {
    expect(typed('ors').redundancy).toEqual(['warm']);
    expect(typed('sip-server').redundancy).toEqual(['hot', 'warm']);
    expect(typed('t-server').redundancy).toEqual(['hot', 'warm']);
    for (const id of ['interaction-server', 'urs', 'stat-server', 'scs', 'config-server', 'chat-server']) {
      expect(typed(id).redundancy, id).toEqual(['warm']);
    }
    for (const id of [
      'dap',
      'dap-event-log',
      'event-logger-jms',
      'interaction-server-cluster',
      'sip-proxy',
      'icon',
      'gms',
    ]) {
      expect(typed(id).redundancy, id).toEqual([]);
    }
  });

  it('give the application types their numbers', () => {
    const numbers = [
      'ors',
      'urs',
      'interaction-server',
      'interaction-server-proxy',
      'interaction-server-cluster',
    ].map((id) => typed(id).configuration?.typeNumber);
    expect(numbers).toEqual([161, 15, 111, 111, 82]);
    expect(typed('ors-cluster').configuration).toMatchObject({
      objectClass: 'CfgTransaction',
      typeNumber: 21,
    });
    expect(typed('interaction-queue').configuration).toMatchObject({
      objectClass: 'CfgScript',
      typeNumber: 23,
    });
  });

  it('carry a fixed option only where they have that option', () => {
    for (const { id, fixedOptions = {}, options } of componentTypes) {
      for (const [section, values] of Object.entries(fixedOptions)) {
        for (const [key, value] of Object.entries(values)) {
          const spec = options.find((option) => option.section === section && option.key === key);
          expect(spec?.shape, `${id} ${section}/${key}`).toMatchObject({
            kind: 'choice',
            values: expect.arrayContaining([value]),
          });
        }
      }
    }
  });
});

describe('the fields of a component type', () => {
  const fields = componentTypes.flatMap(({ id, fields }) => fields.map((field) => ({ id, field })));

  it('have unique keys', () => {
    for (const { id, fields } of componentTypes) {
      expect(new Set(fields.map((field) => field.key)).size, id).toBe(fields.length);
    }
  });

  it('offer values exactly when they are a choice', () => {
    for (const { id, field } of fields) {
      expect(field.values !== undefined, `${id} ${field.key}`).toBe(field.kind === 'choice');
    }
  });

  it('begin with a value of their kind', () => {
    for (const { id, field } of fields) {
      if (field.initial === undefined) continue;
      const kinds = { text: 'string', choice: 'string', number: 'number', boolean: 'boolean' } as const;
      expect(typeof field.initial, `${id} ${field.key}`).toBe(
        kinds[field.kind as keyof typeof kinds] ?? 'object',
      );
      if (field.kind === 'choice') expect(field.values).toContain(field.initial);
    }
  });

  it('state what other code reads', () => {
    const keys = (id: string) => typed(id).fields.map((field) => field.key);
    expect(keys('host')).toEqual(
      expect.arrayContaining(['address', 'os', 'rack', 'virtualHost', 'lcaPort', 'lca', 'locale']),
    );
    expect(keys('interaction-queue')).toEqual(['mediaTypes', 'lifetime', 'backlog', 'arrivalsPerHour']);
    expect(keys('interaction-view')).toEqual(['order', 'condition', 'segmentation', 'checkInterval']);
    expect(keys('database')).toEqual(['engine', 'server', 'databaseName', 'port', 'highAvailability']);
    expect(keys('licence-pool')).toEqual(['features', 'highAvailability']);
    for (const id of ['ors', 'urs']) expect(keys(id)).toContain('ordersBy');
    for (const { id, category, process } of componentTypes) {
      if (category !== 'application') continue;
      expect(keys(id), id).toEqual(expect.arrayContaining(['tenants', 'account']));
      if (process) {
        expect(keys(id), id).toEqual(
          expect.arrayContaining(['workDirectory', 'commandLine', 'commandLineArguments', 'startupTimeout']),
        );
      }
    }
  });
});
