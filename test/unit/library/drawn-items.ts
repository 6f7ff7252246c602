// What the specs of the library share: a drawing to select from, and commands that have to work.
import { expect } from 'vitest';
import { execute, patched, type Command } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { createIdSource } from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { instantiate } from '#shared/library/instantiate.ts';
import type { NewItem } from '#shared/library/item-from-selection.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import type { ElementId, Position } from '#shared/model/element.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import type { Topology } from '#shared/model/topology.ts';

export const ids = (seed = 99): (() => string) => createIdSource(seededRandom(seed));

export function value<Value>(result: Result<Value, string>): Value {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

export function error(result: Result<unknown, string>): string {
  if (result.ok) throw new Error('it worked');
  return result.error;
}

export function after(document: Topology, command: Command): Topology {
  const edit = value(execute(document, command));
  expect(patched(edit.document, edit.inverse)).toEqual(document);
  expect(brokenInvariants(edit.document)).toEqual([]);
  return edit.document;
}

export function drawn(
  document: Topology,
  item: LibraryItem,
  values: Record<string, string> = {},
  place: ElementId | null = null,
  position: Position = { x: 0, y: 0 },
): Topology {
  return after(document, value(instantiate(item, values, document, place, position, ids())));
}

/** Two data centers; the selection is the pair of Interaction Servers of the first one with its host. */
export function cluster(): { document: Topology; selection: string[]; host: string; ixn: string } {
  const drawing = new Drawing('Cluster');
  const dataCenter = drawing.add('data-center', 'DC', { position: { x: 1000, y: 100 } });
  const host = drawing.add('host', 'host_nyc', { in: dataCenter, position: { x: 40, y: 60 } });
  const other = drawing.add('host', 'host_nyc_2', { in: dataCenter, position: { x: 340, y: 80 } });
  const ixn = drawing.pair('interaction-server', 'ixn_nyc_1', { in: [host, other] });
  const urs = drawing.add('urs', 'urs_nyc', {
    in: other,
    annex: { ixn_nyc_1: { 'max-submission-rate': '5/second' }, far_away: { a: '1' } },
  });
  const outside = drawing.add('stat-server', 'stat', { in: dataCenter });
  drawing.connect(urs, ixn, outside);
  return { document: drawing.document(), selection: [host, other], host, ixn };
}

export const spec: NewItem = {
  id: 'item',
  name: 'Node',
  summary: 'A node on two hosts',
  parameters: [{ key: 'site', label: 'Site', text: 'nyc' }],
};

export function names(document: Topology): string[] {
  return Object.values(document.elements)
    .map((element) => element.name)
    .sort();
}
