import type { Source } from '#shared/catalog/source.ts';

/** A part that some element of a drawing plays in a flow. */
export type RoleId =
  | 'telephony-server'
  | 'switch'
  | 'route-point'
  | 'ors'
  | 'urs'
  | 'stat-server'
  | 'application-server'
  | 'queue'
  | 'view'
  | 'strategy'
  | 'pulling-script'
  | 'interaction-server'
  | 'interaction-database'
  | 'agent-desktop'
  | 'session-store';

/** Something a step needs that is not a connection between two roles. */
export type CheckId =
  | 'application-named'
  | 'one-cluster'
  | 'queue-associated'
  | 'pulling-scripts'
  | 'enhanced-pulling'
  | 'pulling-allowed'
  | 'through-proxy'
  | 'tserver-protocol'
  | 'strategy-drawn'
  | 'store-required';

/** One message of a step, or with none only the way between two roles that lights up. */
export interface Leg {
  readonly from: RoleId;
  readonly to: RoleId;
  /** The name the document uses, or a description in words. */
  readonly message?: string;
  /** Whether `message` is a name that the document uses. */
  readonly named: boolean;
  /** What the step cannot do without; the rest is shown where it is drawn. */
  readonly required: boolean;
}

export interface FlowStep {
  readonly id: string;
  readonly number: number;
  /** A few words for the list of steps. */
  readonly title: string;
  readonly text: string;
  readonly legs: readonly Leg[];
  readonly checks: readonly CheckId[];
  readonly sources: readonly Source[];
}

/** A documented sequence of messages, told in roles. */
export interface Flow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The role of what it starts from. */
  readonly start: 'telephony-server' | 'queue';
  readonly sources: readonly Source[];
  readonly steps: readonly FlowStep[];
}

/** A message the document names. */
export function sends(from: RoleId, to: RoleId, message: string): Leg {
  return { from, to, message, named: true, required: true };
}

/** A message the document only describes. */
export function tells(from: RoleId, to: RoleId, message: string): Leg {
  return { from, to, message, named: false, required: true };
}

/** A way that has to be there, without a message worth showing. */
export function uses(from: RoleId, to: RoleId): Leg {
  return { from, to, named: false, required: true };
}

/** A way that is shown where it is drawn. */
export function shows(from: RoleId, to: RoleId, message?: string): Leg {
  return { from, to, named: false, required: false, ...(message === undefined ? {} : { message }) };
}

/** A step as the flow files write it: numbers follow from the order, ids from flow and number. */
export type StepText = Omit<FlowStep, 'id' | 'number' | 'checks'> & { readonly checks?: readonly CheckId[] };

export function numbered(flow: string, steps: readonly StepText[]): readonly FlowStep[] {
  return steps.map((step, index) => ({
    checks: [],
    ...step,
    id: `${flow}-${String(index + 1)}`,
    number: index + 1,
  }));
}
