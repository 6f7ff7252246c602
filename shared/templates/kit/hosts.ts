import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { upTo } from '#shared/templates/kit/parameters.ts';

/**
 * Adds hosts `<stem>_1` … to a place. The guides draw machines without an operating system, so the drawing states Linux
 * for all of them, which every release that templates draw runs on; the settings of the topology change it in one place.
 */
export function addHosts(
  drawing: Drawing,
  place: ElementId,
  stem: string,
  amount: number,
): readonly ElementId[] {
  drawing.state({ hosts: { os: 'linux' } });
  return upTo(amount).map((index) => drawing.add('host', `${stem}_${String(index)}`, { in: place }));
}

/** Two different hosts for the `index`-th pair: neighbours in a ring, so that load spreads over all of them. */
export function hostPair(hosts: readonly ElementId[], index: number): readonly [ElementId, ElementId] {
  const first = hosts[index % hosts.length];
  const second = hosts[(index + 1) % hosts.length];
  if (first === undefined || second === undefined) throw new RangeError('A pair needs hosts to stand on.');
  return [first, second];
}

/** The `index`-th host, in turn. */
export function hostAt(hosts: readonly ElementId[], index: number): ElementId {
  const host = hosts[index % hosts.length];
  if (host === undefined) throw new RangeError('There is no host to stand on.');
  return host;
}

/** The names of hosts, which the network knows them by. */
export function hostNames(drawing: Drawing, hosts: readonly ElementId[]): readonly string[] {
  const { elements } = drawing.document();
  return hosts.map((host) => {
    const element = elements[host];
    if (element === undefined) throw new RangeError('This host is not drawn.');
    return element.name;
  });
}
