import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';

/** A small cluster to build examples on: two Interaction Server pairs behind one pair of proxies. */
export interface DrawnCluster {
  readonly drawing: Drawing;
  readonly cluster: ElementId;
  readonly nodes: readonly [ElementId, ElementId];
  readonly proxy: ElementId;
}

/** What is stated of the first and the second node; what is absent is not stated. */
export interface StatedNodes {
  readonly both?: DrawnElement;
  readonly first?: DrawnElement;
  readonly second?: DrawnElement;
}

/** Draws the cluster; both nodes are pairs with a backup, as the proxy is. */
export function drawCluster(title: string, { both, first, second }: StatedNodes = {}): DrawnCluster {
  const drawing = new Drawing(title);
  const nodes = [
    drawing.pair('interaction-server', 'IXN_1', placeless({ ...both, ...first })),
    drawing.pair('interaction-server', 'IXN_2', placeless({ ...both, ...second })),
  ] as const;
  const cluster = drawing.add('interaction-server-cluster', 'IXN_Cluster');
  const proxy = drawing.pair('interaction-server-proxy', 'IXN_Proxy');
  drawing.connect(cluster, ...nodes).connect(proxy, cluster);
  return { drawing, cluster, nodes, proxy };
}

/** A queue of some media with one View, drawn beside a cluster. */
export function drawQueue(
  drawing: Drawing,
  queue: Readonly<Record<string, string | readonly string[]>>,
  view: Readonly<Record<string, string | boolean>> = {},
): { readonly queue: ElementId; readonly view: ElementId } {
  const drawn = {
    queue: drawing.add('interaction-queue', 'Inbound', { properties: queue }),
    view: drawing.add('interaction-view', 'Inbound_View', { properties: view }),
  };
  drawing.connect(drawn.queue, drawn.view);
  return drawn;
}

/** Options of an Interaction Server that takes these media types only. */
export function takingMedia(mediaTypes: string): DrawnElement {
  return { options: { 'cluster-settings': { 'media-types': mediaTypes } } };
}

/** Options of an Interaction Server that asks for this many agent seats. */
export function askingSeats(seats: string): DrawnElement {
  return { options: { license: { ics_multi_media_agent_seat: seats } } };
}

/** Draws a licence file with this many agent seats. */
export function drawSeats(drawing: Drawing, seats: number): ElementId {
  return drawing.add('licence-pool', 'Licences', {
    properties: { features: { ics_multi_media_agent_seat: seats } },
  });
}

function placeless(stated: DrawnElement): Omit<DrawnElement, 'in'> {
  const { in: _place, ...rest } = stated;
  return rest;
}
