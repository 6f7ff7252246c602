import type { PlayedStep } from '#shared/flows/play.ts';

/**
 * How a record of the drawing looks while a step is shown. `missing`: something is missing that should be connected to
 * it. `dimmed`: it takes no part.
 */
export type FlowHighlight = 'active' | 'standby' | 'missing' | 'dimmed';

/** Looks of the elements and connections that have to do with a step; whatever is not in it takes no part. */
export type FlowMarks = ReadonlyMap<string, Exclude<FlowHighlight, 'dimmed'>>;

export const noMarks: FlowMarks = new Map();

export function marksOf({ participants, connections, problems }: PlayedStep): FlowMarks {
  return new Map([
    ...connections.map((id) => [id, 'active'] as const),
    ...participants.flatMap(({ standby }) => standby.map(({ id }) => [id, 'standby'] as const)),
    ...participants.flatMap(({ active }) => active.map(({ id }) => [id, 'active'] as const)),
    ...problems.flatMap(({ anchors }) => anchors.map((id) => [id, 'missing'] as const)),
  ]);
}
