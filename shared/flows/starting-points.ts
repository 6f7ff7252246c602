import { listWords } from '#shared/kernel/words.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { textList } from '#shared/facts/settings.ts';
import type { ElementId } from '#shared/model/element.ts';
import { everyone } from './cast.ts';
import type { Flow } from './flow.ts';

/** Where a flow can begin on a drawing. */
export interface StartingPoint {
  readonly id: ElementId;
  readonly name: string;
  /** What tells it from others of its kind. */
  readonly detail: string;
}

/** Everything drawn that a flow can start from: T-Servers and SIP Servers with their route points, or queues. */
export function startingPoints(facts: Facts, flow: Flow): readonly StartingPoint[] {
  if (flow.start === 'queue') {
    return everyone(facts, 'queue').map((queue) => ({
      id: queue.id,
      name: queue.name,
      detail: listWords(textList(queue, 'mediaTypes')),
    }));
  }
  return everyone(facts, 'telephony-server').flatMap((server) => {
    const points = facts.wiring
      .servers(server.id, 'switch')
      .flatMap((element) => facts.wiring.servers(element.id, 'route-point'));
    return [
      { id: server.id, name: server.name, detail: facts.places.site(server.id)?.name ?? '' },
      ...points.map((point) => ({ id: point.id, name: point.name, detail: `route point of ${server.name}` })),
    ];
  });
}
