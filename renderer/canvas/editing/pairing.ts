import { componentType } from '#shared/catalog/catalog.ts';
import type { Command } from '#shared/edit/command.ts';
import type { IdSource } from '#shared/kernel/ids.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { GAP, sizeOf } from '#shared/layout/dimensions.ts';
import { CONTENT_CORNER } from '#shared/layout/free-spot.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Pair } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';
import { createNamer } from '#shared/naming/name-pattern.ts';
import { freeHosts, freshElement } from './create.ts';
import { withRoom, type Change } from '#shared/placing/room.ts';
import { spotIn } from '#shared/placing/spots.ts';
import { labelOf } from '#shared/placing/standing.ts';

/** The pair an application belongs to, on either side. */
export function pairWith(document: Topology, id: ElementId): Pair | undefined {
  return Object.values(document.pairs).find(({ primary, backup }) => primary === id || backup === id);
}

/** Why these elements cannot become a pair (two of them) or get a backup (one), or undefined when they can. */
export function pairingProblem(document: Topology, elements: readonly Element[]): string | undefined {
  const [first, second, ...others] = elements;
  if (first === undefined || others.length > 0) return 'Select one application, or two of one type.';
  const paired = elements.find((element) => pairWith(document, element.id) !== undefined);
  if (paired !== undefined) return `${paired.name} is in a pair already.`;
  if (second !== undefined && first.type !== second.type) {
    return `${first.name} and ${second.name} are of different types.`;
  }
  if ((componentType(first.type)?.redundancy.length ?? 0) === 0)
    return `${labelOf(first.type)} knows no backup.`;
  return undefined;
}

/** Makes a pair: of two elements the first becomes primary; one alone gets a new backup. */
export function makePair(
  document: Topology,
  elements: readonly Element[],
  nextId: IdSource,
): Result<Change, string> {
  const problem = pairingProblem(document, elements);
  const [primary, backup] = elements;
  if (problem !== undefined || primary === undefined) return fail(problem ?? '');
  const [redundancy = 'warm'] = componentType(primary.type)?.redundancy ?? [];
  if (backup === undefined) return addBackup(document, primary, redundancy, nextId);
  const pairs = [{ id: nextId(), primary: primary.id, backup: backup.id, redundancy }];
  const label = `Make a pair of ${primary.name} and ${backup.name}`;
  const commands = [...handedOver(document, backup.id, primary.id), { type: 'insert' as const, pairs }];
  return ok({ command: { type: 'batch', label, commands }, ids: [primary.id, backup.id] });
}

function addBackup(
  document: Topology,
  primary: Element,
  redundancy: Pair['redundancy'],
  nextId: IdSource,
): Result<Change, string> {
  const spec = componentType(primary.type);
  if (spec === undefined) return fail(`The catalogue knows no component type ${primary.type}.`);
  const home = primary.parent === null ? undefined : document.elements[primary.parent];
  const [host] = home?.type === 'host' ? freeHosts(document, home.parent, primary.type) : [];
  const place = host?.id ?? primary.parent;
  const beside = { x: primary.position.x + sizeOf(primary).width + GAP, y: primary.position.y };
  const backup: Element = {
    ...freshElement(spec, {
      id: nextId(),
      name: createNamer(document).backupOf(primary.name),
      parent: place,
      position: spotIn(document, place, sizeOf(primary), host === undefined ? beside : CONTENT_CORNER),
    }),
    role: primary.role,
    ...(primary.release === undefined ? {} : { release: primary.release }),
    options: primary.options,
  };
  const pairs = [{ id: nextId(), primary: primary.id, backup: backup.id, redundancy }];
  const label = `Add a backup of ${primary.name}`;
  const command = withRoom(document, { type: 'insert', elements: [backup], pairs, label }, [place]);
  return ok({ command, ids: [backup.id] });
}

/** In a pair only the primary holds connections: those of the other one move over, or go where the primary has them. */
function handedOver(document: Topology, from: ElementId, to: ElementId): readonly Command[] {
  const all = Object.values(document.connections);
  return all.flatMap((connection): Command[] => {
    if (connection.from !== from && connection.to !== from) return [];
    const ends = {
      from: connection.from === from ? to : connection.from,
      to: connection.to === from ? to : connection.to,
    };
    const isDouble = all.some((other) => other.from === ends.from && other.to === ends.to);
    return isDouble || ends.from === ends.to
      ? [{ type: 'remove', ids: [connection.id] }]
      : [{ type: 'changeConnection', id: connection.id, ...ends }];
  });
}
