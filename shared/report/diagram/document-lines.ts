import { excerpt } from '#shared/kernel/foreign-text.ts';
import { sortedBy } from '#shared/kernel/order.ts';
import { connectionRule } from '#shared/catalog/catalog.ts';
import type { Element, ElementId } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { Boxes } from '#shared/report/diagram/boxes.ts';
import type { Line } from '#shared/report/diagram/lines.ts';
import {
  connectionStyles,
  linkStyles,
  pairStyle,
  type LineStyle,
  type Palette,
} from '#shared/report/diagram/theme.ts';

/** What the lines of a picture are drawn from. */
export interface Picture {
  readonly document: Topology;
  readonly boxes: Boxes;
  readonly palette: Palette;
  readonly highlight: ReadonlySet<string>;
}

/** Network links, then connections, then pairs; each by id. */
export function linesOf(picture: Picture): readonly Line[] {
  const { document } = picture;
  const links = sortedBy(Object.values(document.links), ({ id }) => id).flatMap((link) =>
    lineBetween(picture, link.id, link.ends, linkStyles[link.medium], (first, second) => ({
      description: `${excerpt(link.name)} (${linkStyles[link.medium].label}) between ${excerpt(first.name)} and ${excerpt(second.name)}`,
      label: link.name,
    })),
  );
  const connections = sortedBy(Object.values(document.connections), ({ id }) => id).flatMap((connection) =>
    lineBetween(
      picture,
      connection.id,
      [connection.from, connection.to],
      (client, server) => connectionStyles[connectionRule(client.type, server.type)?.meaning ?? 'connection'],
      (client, server) => ({ description: `${excerpt(client.name)} to ${excerpt(server.name)}` }),
      true,
    ),
  );
  const pairs = sortedBy(Object.values(document.pairs), ({ id }) => id).flatMap((pair) =>
    lineBetween(picture, pair.id, [pair.primary, pair.backup], pairStyle, (primary, backup) => ({
      description: `${excerpt(primary.name)} and its backup ${excerpt(backup.name)}: ${pair.redundancy} standby`,
      label: pair.redundancy,
    })),
  );
  return [...links, ...connections, ...pairs];
}

function lineBetween(
  { document, boxes, palette, highlight }: Picture,
  id: string,
  ends: readonly [ElementId, ElementId],
  style: LineStyle | ((first: Element, second: Element) => LineStyle),
  words: (first: Element, second: Element) => Pick<Line, 'description' | 'label'>,
  arrow = false,
): readonly Line[] {
  const [first, second] = [document.elements[ends[0]], document.elements[ends[1]]];
  const [from, to] = [boxes.get(ends[0]), boxes.get(ends[1])];
  if (first === undefined || second === undefined || from === undefined || to === undefined) return [];
  return [
    {
      from,
      to,
      palette,
      arrow,
      style: typeof style === 'function' ? style(first, second) : style,
      highlighted: highlight.has(id),
      ...words(first, second),
    },
  ];
}
