// Facts as analyses ask for them: places, pairs, wiring, settings, and a part of the document that is never seen.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf, type Facts } from '#shared/facts/facts.ts';
import { mediaTypesOf, takesMedia } from '#shared/facts/media.ts';
import { nodeName, serversOf } from '#shared/facts/pairs.ts';
import { newElement, type Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { arbitraryTopology } from '#test/support/random-topology.ts';
import { interactionWorlds, shuffled } from '#test/unit/rules/documents.ts';

function names(elements: readonly Element[]): string[] {
  return elements.map((element) => element.name);
}

describe('places', () => {
  const drawing = new Drawing('Places');
  const site = drawing.add('site', 'Texas');
  const center = drawing.add('data-center', 'Dallas', { in: site });
  const host = drawing.add('host', 'host_1', { in: center });
  const ors = drawing.add('ors', 'ORS_1', { in: host });
  const sketchy = drawing.add('urs', 'URS_1');
  drawing.add('urs', 'URS_10', { in: host });
  drawing.add('urs', 'URS_2', { in: host });
  const { places } = factsOf(drawing.document());

  test('go from the inside out', () => {
    expect(names(places.around(ors))).toEqual(['host_1', 'Dallas', 'Texas']);
    expect([places.host(ors), places.dataCenter(ors), places.site(ors)].map((place) => place?.id)).toEqual([
      host,
      center,
      site,
    ]);
    expect(places.around(sketchy)).toEqual([]);
    expect(places.host(sketchy)).toBeUndefined();
  });

  test('list their contents by name as people read it', () => {
    expect(names(places.contents(host))).toEqual(['ORS_1', 'URS_2', 'URS_10']);
    expect(names(places.contents(null))).toEqual(['Texas', 'URS_1']);
    expect(places.contents(ors)).toEqual([]);
  });
});

describe('pairs', () => {
  const drawing = new Drawing('Pairs');
  const primary = drawing.pair('ors', 'ORS_1', { redundancy: 'warm' });
  const lone = drawing.add('ors', 'ORS_2');
  const { pairs } = factsOf(drawing.document());
  const backup = Object.values(drawing.document().pairs)[0]!.backup;

  test('make one node of two applications', () => {
    expect(pairs.node(backup)).toEqual(pairs.node(primary));
    expect(pairs.node(backup)).toMatchObject({ id: primary, pair: { redundancy: 'warm' } });
    expect(pairs.isBackup(backup)).toBe(true);
    expect(pairs.isBackup(primary)).toBe(false);
    expect(names(serversOf(pairs.node(primary)!))).toEqual(['ORS_1', 'ORS_1_b']);
  });

  test('leave a lone application a node of its own', () => {
    expect(pairs.node(lone)).toMatchObject({ id: lone, backup: undefined, pair: undefined });
    expect(serversOf(pairs.node(lone)!)).toHaveLength(1);
    expect(pairs.nodes('ors').map(nodeName)).toEqual(['ORS_1', 'ORS_2']);
    expect(pairs.node('nobody')).toBeUndefined();
  });
});

describe('wiring', () => {
  const drawing = new Drawing('Wiring');
  const client = drawing.pair('ors', 'ORS_1');
  const server = drawing.pair('urs', 'URS_1');
  const stat = drawing.add('stat-server', 'Stat_1');
  drawing.connect(client, server, stat);
  const before = drawing.document();
  const backupOf = (id: string): string =>
    Object.values(before.pairs).find((pair) => pair.primary === id)!.backup;
  const { wiring } = factsOf(before);

  test('gives a backup the connections of its primary, in both directions', () => {
    for (const id of [client, backupOf(client)]) {
      expect(names(wiring.servers(id))).toEqual(['Stat_1', 'URS_1']);
      expect(wiring.from(id)).toHaveLength(2);
    }
    for (const id of [server, backupOf(server)]) {
      expect(names(wiring.clients(id))).toEqual(['ORS_1']);
      expect(wiring.to(id)).toHaveLength(1);
    }
  });

  test('names a pair by its primary, once, and can be asked for one type', () => {
    drawing.connect(backupOf(client), backupOf(server));
    const again = factsOf(drawing.document()).wiring;
    expect(names(again.servers(client, 'urs'))).toEqual(['URS_1']);
    expect(again.from(client)).toHaveLength(3);
    expect(again.clients(server, 'urs')).toEqual([]);
  });
});

describe('settings', () => {
  function stated(
    type: string,
    given: Partial<Element>,
    releases: Topology['releases'] = {},
  ): [Facts, Element] {
    const { in: _in, ...rest } = { in: undefined, ...given };
    const drawing = new Drawing('Settings').state({ releases });
    const id = drawing.add(type, 'Server', rest);
    const facts = factsOf(drawing.document());
    return [facts, facts.element(id)!];
  }

  test('release: its own, else that of its type, else unknown', () => {
    const releaseOf = ([facts, element]: [Facts, Element]) => facts.settings.release(element);
    expect(releaseOf(stated('ors', { release: '8.1.400.64' }, { ors: '8.1.401.10' }))).toMatchObject({
      value: '8.1.400.64',
    });
    expect(releaseOf(stated('ors', {}, { ors: '8.1.401.10' }))).toMatchObject({ value: '8.1.401.10' });
    expect(releaseOf(stated('ors', {}, { urs: '8.1.400' }))).toMatchObject({ known: false });
  });

  test('option: set on the application, else the default, whatever the letter case', () => {
    const [facts, element] = stated('interaction-server', {
      options: { Settings: { 'Routing-Timeout': '60' } },
    });
    expect(facts.settings.option(element, 'settings', 'routing-timeout')).toMatchObject({
      value: { value: '60', origin: { kind: 'set' } },
    });
    const [silent, other] = stated('interaction-server', {});
    expect(silent.settings.option(other, 'settings', 'routing-timeout')).toMatchObject({
      value: { value: '720', origin: { kind: 'default' } },
    });
    expect(silent.settings.option(other, 'no-section', 'no-option')).toMatchObject({ known: false });
  });

  test('option: inherited from the List of the ORS cluster, except what describes the cluster itself', () => {
    const drawing = new Drawing('Inherited');
    const list = drawing.add('ors-cluster', 'List', {
      annex: { orchestration: { 'mcr-pull-limit': '7' }, cluster: { name: 'x' } },
    });
    const node = drawing.pair('ors', 'ORS_1', { release: '8.1.400.64' });
    const facts = factsOf(drawing.connect(list, node).document());
    for (const server of serversOf(facts.pairs.node(node)!)) {
      const option = facts.settings.option(server, 'orchestration', 'mcr-pull-limit');
      expect(option).toMatchObject({
        value: { value: '7', origin: { kind: 'inherited', from: { name: 'List' } } },
      });
      expect(facts.settings.option(server, 'cluster', 'name')).toMatchObject({ known: false });
    }
  });

  test.each([
    [{ release: '8.1.400.64' }, undefined, 'inherited'],
    [{ release: '8.1.401.10' }, 'cluster-section', 'inherited'],
    [{}, 'cluster-section', 'inherited'],
    [{ release: '8.1.300.52' }, undefined, 'default'],
    [{ release: '8.1.401.10' }, 'section-per-cluster', 'default'],
    [{}, undefined, 'not known'],
    [{ release: '8.1' }, undefined, 'not known'],
  ])('option: a List with an option, ORS %o and layout %s: %s', (stated, layout, origin) => {
    const drawing = new Drawing('Lists');
    const list = drawing.add('ors-cluster', 'List', {
      annex: { orchestration: { 'call-watching-timeout': '7000' } },
      properties: layout === undefined ? {} : { layout },
    });
    const node = drawing.add('ors', 'ORS_1', stated);
    const facts = factsOf(drawing.connect(list, node).document());
    const answer = facts.settings.option(facts.element(node)!, 'orchestration', 'call-watching-timeout');
    expect(answer.known ? answer.value.origin.kind : 'not known').toBe(origin);
  });

  test('tenants: those it names, else the default of the environment', () => {
    const [facts, element] = stated('ors', {});
    expect(facts.settings.tenants(element)).toEqual(['Resources']);
    const [others, named] = stated('ors', { properties: { tenants: ['A', 'B'] } });
    expect(others.settings.tenants(named)).toEqual(['A', 'B']);
  });

  test('lists: entries are trimmed and empty ones do not count', () => {
    const [facts, element] = stated('ors', { properties: { tenants: [' A ', '', ' '] } });
    expect(facts.settings.tenants(element)).toEqual(['A']);
    const [silent, empty] = stated('ors', { properties: { tenants: [''] } });
    expect(silent.settings.tenants(empty)).toEqual(['Resources']);
  });

  test('media types: a list, or all where it is absent or empty', () => {
    const media = ([facts, element]: [Facts, Element]) => mediaTypesOf(facts.settings, element);
    const taking = (types: string) =>
      stated('interaction-server', { options: { 'cluster-settings': { 'media-types': types } } });
    expect(media(taking('email, Chat ,'))).toEqual(['email', 'Chat']);
    expect(media(taking(' , '))).toBe('all');
    expect(media(stated('interaction-server', {}))).toBe('all');
    expect(takesMedia(['Chat'], 'chat')).toBe(true);
    expect(takesMedia(['Chat'], 'email')).toBe(false);
    expect(takesMedia('all', 'email')).toBe(true);
  });
});

describe('sketches', () => {
  const drawing = new Drawing('Sketches');
  const center = drawing.add('data-center', 'Future', { role: 'sketch' });
  const inside = drawing.pair('ors', 'ORS_9', { in: center });
  const real = drawing.add('urs', 'URS_1');
  const other = drawing.add('data-center', 'Dallas');
  drawing.connect(inside, real).link('wan', 'WAN', [center, other]);
  const facts = factsOf(drawing.document());

  test('are left out with their contents and all that touches them', () => {
    expect(
      facts
        .elements()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([real, other].sort());
    expect([...facts.pairs.ids().ids]).toEqual([]);
    expect([...facts.wiring.links().ids]).toEqual([]);
    expect(facts.byType('ors')).toEqual([]);
    expect(facts.wiring.clients(real)).toEqual([]);
  });

  test('keep their ids, which an inserted record must not take', () => {
    const { pairs, connections, links } = drawing.document();
    const ids = [inside, real, ...[pairs, connections, links].flatMap((table) => Object.keys(table))];
    expect(ids.map((id) => facts.isTaken(id))).toEqual(ids.map(() => true));
    expect(facts.isTaken('nobody')).toBe(false);
  });
});

test('facts of a version are derived once', () => {
  const document = new Drawing('Once').document();
  expect(factsOf(document)).toBe(factsOf(document));
  expect(factsOf({ ...document })).not.toBe(factsOf(document));
});

/** Everything facts answer about a document, as plain data. */
function told(document: Topology): unknown {
  const facts = factsOf(document);
  const ids = facts
    .elements()
    .map(({ id }) => id)
    .sort();
  const types = [...new Set(ids.map((id) => document.elements[id]!.type))].sort();
  return {
    types: types.map((type) => [type, facts.byType(type), facts.pairs.nodes(type)]),
    clusters: facts.interactionClusters(),
    of: ids.map((id) => [
      facts.places.around(id),
      facts.places.contents(id),
      facts.pairs.node(id),
      facts.wiring.from(id),
      facts.wiring.to(id),
      facts.wiring.servers(id),
      facts.wiring.clients(id),
      facts.settings.release(facts.element(id)!),
      facts.settings.tenants(facts.element(id)!),
    ]),
    canvas: facts.places.contents(null),
  };
}

test('the order of records changes nothing, names that occur twice included', () => {
  const alike = (document: Topology): Topology => ({
    ...document,
    elements: Object.fromEntries(
      Object.entries(document.elements).map(([id, element], index) => [
        id,
        newElement({ ...element, name: `Name_${index % 2}` }),
      ]),
    ),
  });
  const documents = fc.oneof(interactionWorlds, interactionWorlds.map(alike), arbitraryTopology());
  fc.assert(
    fc.property(documents, fc.nat(), (document, seed) => {
      expect(told(shuffled(document, seed))).toEqual(told(document));
    }),
    { numRuns: 100 },
  );
});
