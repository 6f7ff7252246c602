// Random documents that are valid: places inside places, applications of catalogue types in them, pairs, legal
// connections, links, options and properties. Recipes are plain numbers and texts, so fast-check can shrink them.
import fc from 'fast-check';
import { componentType, connectionRule } from '#shared/catalog/catalog.ts';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import { defaultNaming } from '#shared/model/naming.ts';
import { linkMedia, type NetworkLink } from '#shared/model/network-link.ts';
import type { Pair } from '#shared/model/pair.ts';
import type { HostDefaults } from '#shared/model/host-defaults.ts';
import { newTopology, tenancies, type Topology } from '#shared/model/topology.ts';
import { at, drawElements, elementRecipe, pick, releaseArbitrary, textArbitrary } from './random-elements.ts';

export interface RandomTopologyOptions {
  readonly maxElements?: number;
  /** `plain` names are legal in the Configuration Layer; `any` adds blanks, markup, control and foreign characters. */
  readonly texts?: 'plain' | 'any';
}

/** Documents that satisfy the schema and every invariant; connections are legal by the matrix. */
export function arbitraryTopology(options: RandomTopologyOptions = {}): fc.Arbitrary<Topology> {
  const { maxElements = 24, texts = 'any' } = options;
  const text = textArbitrary(texts);
  const maxPlaces = Math.max(1, Math.floor(maxElements / 4));
  const recipe = elementRecipe(texts);
  const table = { maxLength: maxElements, size: '+1' as const };
  return fc
    .record({
      seed: fc.nat(),
      name: text,
      description: text,
      tenancy: fc.constantFrom(...tenancies),
      defaultTenant: textArbitrary(texts, 1),
      places: fc.array(recipe, { maxLength: maxPlaces, size: '+1' }),
      elements: fc.array(recipe, { maxLength: maxElements - maxPlaces, size: '+1' }),
      pairs: fc.array(fc.record({ first: pick, second: pick, kind: pick }), {
        maxLength: Math.ceil(maxElements / 4),
      }),
      connections: fc.array(
        fc.record({
          pick,
          port: fc.boolean(),
          addp: fc.boolean(),
          label: fc.option(text, { nil: undefined }),
        }),
        table,
      ),
      links: fc.array(
        fc.record({
          from: pick,
          to: pick,
          medium: fc.constantFrom(...linkMedia),
          name: textArbitrary(texts, 1),
        }),
        {
          maxLength: 4,
        },
      ),
      releases: fc.array(fc.record({ type: pick, release: releaseArbitrary }), { maxLength: 3 }),
      naming: fc.constantFrom(defaultNaming, { pattern: '{site}_{stem}{n}', backupSuffix: '-backup' }),
      instances: fc.array(
        fc.record({ item: pick, version: fc.integer({ min: 1, max: 9 }), name: textArbitrary(texts, 1) }),
        {
          maxLength: 2,
        },
      ),
      hosts: fc.constantFrom<HostDefaults>({}, { os: 'linux', osVersion: '8.10' }, { os: 'windows' }),
      portRanges: fc.constantFrom<Topology['portRanges']>(
        {},
        { 'ors/default': { from: 4300, to: 4301 } },
        {
          'interaction-server/default': { from: 20_000, to: 20_099 },
          'urs/default': { from: 65_535, to: 65_535 },
        },
      ),
      concurrentAgents: fc.option(fc.nat({ max: 5000 }), { nil: undefined }),
      acceptances: fc.array(
        fc.record({
          subject: pick,
          by: text,
          expires: fc.option(fc.constantFrom('2026-01-31', '2030-12-01'), { nil: undefined }),
        }),
        { maxLength: 2 },
      ),
    })
    .map((given) => {
      const nextId = createIdSource(seededRandom(given.seed));
      const elements = drawElements(given.places, given.elements, nextId);
      const connections = drawConnections(elements, given.connections, nextId);
      const accepted = elements.length === 0 ? [] : given.acceptances;
      return {
        ...newTopology(given.name),
        description: given.description,
        environment: { tenancy: given.tenancy, defaultTenant: given.defaultTenant },
        elements: keyed(elements),
        pairs: keyed(drawPairs(elements, given.pairs, nextId)),
        connections: keyed(connections),
        links: keyed(drawLinks(elements, given.links, nextId)),
        releases: Object.fromEntries(
          given.releases.map(({ type, release }) => [at(componentTypes, type).id, release]),
        ),
        hosts: given.hosts,
        portRanges: given.portRanges,
        naming: given.naming,
        instances: keyed(
          elements.length === 0
            ? []
            : given.instances.map(({ item, version, name }) => ({
                id: nextId(),
                item: `item${String(item)}`,
                itemName: name,
                version,
                values: { site: name },
                elements: { [at(elements, item).id]: 'part' },
              })),
        ),
        workload: given.concurrentAgents === undefined ? {} : { concurrentAgents: given.concurrentAgents },
        acceptances: Object.fromEntries(
          accepted.map(({ subject, by, expires }) => [
            `some-rule ${at(elements, subject).id}`,
            { reason: 'known', by, ...(expires === undefined ? {} : { expires }) },
          ]),
        ),
      };
    });
}

function drawPairs(
  elements: readonly Element[],
  recipes: readonly { first: number; second: number; kind: number }[],
  nextId: () => string,
): Pair[] {
  const free = new Set(elements);
  return recipes.flatMap(({ first, second, kind }): Pair[] => {
    const primaries = [...free].filter((element) => redundancyOf(element).length > 0);
    if (primaries.length === 0) return [];
    const primary = at(primaries, first);
    const backups = primaries.filter((element) => element !== primary && element.type === primary.type);
    if (backups.length === 0) return [];
    const backup = at(backups, second);
    free.delete(primary);
    free.delete(backup);
    return [
      { id: nextId(), primary: primary.id, backup: backup.id, redundancy: at(redundancyOf(primary), kind) },
    ];
  });
}

function redundancyOf(element: Element): ComponentType['redundancy'] {
  return componentType(element.type)?.redundancy ?? [];
}

function drawConnections(
  elements: readonly Element[],
  recipes: readonly { pick: number; port: boolean; addp: boolean; label: string | undefined }[],
  nextId: () => string,
): Connection[] {
  const legal = elements.flatMap((from) =>
    elements.flatMap((to): { from: Element; to: Element }[] => {
      const rule = from === to ? undefined : connectionRule(from.type, to.type);
      return rule === undefined || rule.verdict === 'forbidden' ? [] : [{ from, to }];
    }),
  );
  return recipes.flatMap((recipe): Connection[] => {
    if (legal.length === 0) return [];
    const [ends] = legal.splice(recipe.pick % legal.length, 1);
    if (ends === undefined) return [];
    return [
      {
        id: nextId(),
        from: ends.from.id,
        to: ends.to.id,
        ...(recipe.port ? { port: 'default' } : {}),
        ...(recipe.addp ? { addp: { localTimeout: 7, remoteTimeout: 11, trace: 'both' as const } } : {}),
        ...(recipe.label === undefined ? {} : { label: recipe.label }),
      },
    ];
  });
}

function drawLinks(
  elements: readonly Element[],
  recipes: readonly { from: number; to: number; medium: NetworkLink['medium']; name: string }[],
  nextId: () => string,
): NetworkLink[] {
  const places = elements.filter((element) => element.type === 'site' || element.type === 'data-center');
  return recipes.flatMap(({ from, to, medium, name }): NetworkLink[] => {
    if (places.length < 2) return [];
    const first = at(places, from);
    const second = at(
      places.filter((place) => place !== first),
      to,
    );
    return [{ id: nextId(), name, medium, ends: [first.id, second.id] }];
  });
}

function keyed<Item extends { readonly id: string }>(records: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
