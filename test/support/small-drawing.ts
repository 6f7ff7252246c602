// A small drawing and how its commands are tried: a site with a host, an ORS pair and a URS, and a second site.
import { execute, type Command, type Edit } from '#shared/edit/command.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import { deepFrozen } from '#test/support/deep-frozen.ts';

export interface SmallDrawing {
  readonly document: Topology;
  readonly site: string;
  readonly other: string;
  readonly host: string;
  readonly ors: string;
  readonly backup: string;
  readonly urs: string;
  readonly pair: string;
  readonly connection: string;
  readonly link: string;
}

export function smallDrawing(): SmallDrawing {
  const drawing = new Drawing('Small');
  const site = drawing.add('site', 'Site A');
  const other = drawing.add('site', 'Site B');
  const host = drawing.add('host', 'host_1', { in: site });
  const ors = drawing.pair('ors', 'ors_1', { in: [host, site] });
  const urs = drawing.add('urs', 'urs_1', { in: host });
  drawing.connect(ors, urs).link('wan', 'A-B', [site, other]);
  const document = deepFrozen(drawing.document());
  const first = (table: object): string => Object.keys(table)[0] ?? '';
  const pair = first(document.pairs);
  const backup = document.pairs[pair]?.backup ?? '';
  const [connection, link] = [first(document.connections), first(document.links)];
  return { document, site, other, host, ors, backup, urs, pair, connection, link };
}

/** The edit of a command that must succeed. Neither it nor the document may be changed, and the result is frozen. */
export function done(document: Topology, command: Command): Edit {
  const edit = execute(document, deepFrozen(command));
  if (!edit.ok) throw new Error(edit.error);
  deepFrozen(edit.value.document);
  return edit.value;
}

/** Why a command is refused, which it must be. */
export function refusal(document: Topology, command: Command): string {
  const edit = execute(document, deepFrozen(command));
  if (edit.ok) throw new Error(`done: ${edit.value.label}`);
  return edit.error;
}
