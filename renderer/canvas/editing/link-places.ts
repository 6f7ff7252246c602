import type { IdSource } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { outlineOf } from '#shared/layout/outline.ts';
import type { Element } from '#shared/model/element.ts';
import type { LinkMedium } from '#shared/model/network-link.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Change } from '#shared/placing/room.ts';

export const mediumLabels: Readonly<Record<LinkMedium, string>> = {
  lan: 'LAN',
  wan: 'WAN',
  internet: 'Internet',
  telephony: 'Telephony',
};

/** Why two places cannot be linked by a network, or undefined where they can. */
export function linkProblem(document: Topology, first: Element, second: Element): string | undefined {
  if (first.id === second.id) return `${first.name} cannot be linked to itself.`;
  const outline = outlineOf(document);
  if (outline.path(first.id).includes(second.id)) return `${first.name} already stands in ${second.name}.`;
  if (outline.path(second.id).includes(first.id)) return `${second.name} already stands in ${first.name}.`;
  const existing = Object.values(document.links).find(
    ({ ends }) => ends.includes(first.id) && ends.includes(second.id),
  );
  return existing === undefined
    ? undefined
    : `${first.name} and ${second.name} are already linked by ${existing.name}.`;
}

/** A network link: a LAN within a site, a WAN between sites, or what one of the two places is made of. */
export function linkPlaces(
  document: Topology,
  first: Element,
  second: Element,
  nextId: IdSource,
): Result<Change, string> {
  const problem = linkProblem(document, first, second);
  if (problem !== undefined) return fail(problem);
  const medium = mediumBetween(document, first, second);
  const id = nextId();
  const links = [{ id, name: linkName(document, medium), medium, ends: [first.id, second.id] as const }];
  return ok({ command: { type: 'insert', links }, ids: [id] });
}

function mediumBetween(document: Topology, first: Element, second: Element): LinkMedium {
  const types = [first.type, second.type];
  if (types.includes('telephony-network')) return 'telephony';
  if (types.includes('internet')) return 'internet';
  const near = (type: string, element: Element): string | undefined =>
    outlineOf(document)
      .path(element.id)
      .find((id) => document.elements[id]?.type === type);
  for (const type of ['site', 'data-center']) {
    const [left, right] = [near(type, first), near(type, second)];
    if (left !== undefined || right !== undefined) return left === right ? 'lan' : 'wan';
  }
  return 'lan';
}

function linkName(document: Topology, medium: LinkMedium): string {
  const taken = new Set(Object.values(document.links).map(({ name }) => name));
  let number = 1;
  while (taken.has(`${mediumLabels[medium]} ${String(number)}`)) number += 1;
  return `${mediumLabels[medium]} ${String(number)}`;
}
