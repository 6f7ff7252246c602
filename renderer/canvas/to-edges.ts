import { connectionRule } from '#shared/catalog/catalog.ts';
import type { Finding } from '#shared/findings/finding.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { ElementId } from '#shared/model/element.ts';
import type { NetworkLink } from '#shared/model/network-link.ts';
import type { Pair } from '#shared/model/pair.ts';
import type { Topology } from '#shared/model/topology.ts';
import { mediumLabels } from './editing/link-places.ts';
import { NO_TAB_STOP, type CanvasEdge } from './flow-types.ts';
import { problemSummary } from './problem-summary.ts';

/** Between places and cards. */
const EDGE_LAYER = 500;

/**
 * Edges of a document version by id, all or only `some`; those that look as before are the same objects. Ends that are
 * missing draw nothing.
 */
export function toEdges(
  document: Topology,
  findings: ReadonlyMap<string, readonly Finding[]>,
  known: ReadonlyMap<string, CanvasEdge>,
  some?: ReadonlySet<string>,
): Map<string, CanvasEdge> {
  const edges = new Map<string, CanvasEdge>();
  const add = (edge: CanvasEdge): void => {
    if (!Object.hasOwn(document.elements, edge.source) || !Object.hasOwn(document.elements, edge.target))
      return;
    const before = known.get(edge.id);
    edges.set(
      edge.id,
      before !== undefined && looksSame(before, edge) ? before : { ...edge, domAttributes: NO_TAB_STOP },
    );
  };
  for (const link of among(document.links, some)) add(linkEdge(document, link));
  for (const connection of among(document.connections, some)) {
    add(connectionEdge(document, connection, findings.get(connection.id)));
  }
  for (const pair of among(document.pairs, some)) add(pairEdge(document, pair));
  return edges;
}

function among<Line>(table: Readonly<Record<string, Line>>, some?: ReadonlySet<string>): readonly Line[] {
  return some === undefined ? Object.values(table) : [...some].flatMap((id) => table[id] ?? []);
}

function connectionEdge(
  document: Topology,
  connection: Connection,
  findings: readonly Finding[] | undefined,
): CanvasEdge {
  const { id, from, to } = connection;
  const client = document.elements[from]?.type ?? '';
  const server = document.elements[to]?.type ?? '';
  const meaning = connectionRule(client, server)?.meaning ?? 'connection';
  const problems = problemSummary(findings);
  return {
    id,
    type: 'connection',
    source: from,
    target: to,
    zIndex: EDGE_LAYER,
    data: { connection, meaning, worst: problems?.worst },
    ariaLabel: [`${namesOf(document, from, to)}, ${meaning}`, problems?.text].filter(Boolean).join(', '),
  };
}

function pairEdge(document: Topology, { id, primary, backup, redundancy }: Pair): CanvasEdge {
  return {
    id,
    type: 'pair',
    source: primary,
    target: backup,
    zIndex: EDGE_LAYER + 1,
    data: { redundancy },
    ariaLabel: `Pair ${namesOf(document, primary, backup)}, ${redundancy} standby`,
  };
}

function linkEdge(document: Topology, { id, name, medium, ends }: NetworkLink): CanvasEdge {
  return {
    id,
    type: 'link',
    source: ends[0],
    target: ends[1],
    zIndex: EDGE_LAYER - 1,
    data: { name, medium },
    ariaLabel: `${mediumLabels[medium]} link ${name}, ${namesOf(document, ...ends)}`,
  };
}

function looksSame(before: CanvasEdge, after: CanvasEdge): boolean {
  if (
    before.source !== after.source ||
    before.target !== after.target ||
    before.ariaLabel !== after.ariaLabel
  ) {
    return false;
  }
  const [left, right] = [Object.entries(before.data ?? {}), new Map(Object.entries(after.data ?? {}))];
  return left.length === right.size && left.every(([key, value]) => right.get(key) === value);
}

function namesOf(document: Topology, from: ElementId, to: ElementId): string {
  return `${document.elements[from]?.name ?? from} to ${document.elements[to]?.name ?? to}`;
}
