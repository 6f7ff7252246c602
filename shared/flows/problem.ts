import type { Element, ElementId } from '#shared/model/element.ts';
import type { RoleId } from './flow.ts';

/**
 * `missing`: nothing drawn can do it. `not-connected`: it is drawn, without the connection the message needs.
 * `forbidden`: it is connected in a way that does not carry the message. `ambiguous`: several could, and they must not.
 */
export type ProblemKind = 'missing' | 'not-connected' | 'forbidden' | 'ambiguous';

/** Why a step cannot happen on the drawing. */
export interface FlowProblem {
  readonly kind: ProblemKind;
  readonly role: RoleId;
  readonly message: string;
  /** What to draw or to set. */
  readonly fix: string;
  /** Drawn elements at which it shows, for want of what is missing. */
  readonly anchors: readonly ElementId[];
}

export function problem(
  kind: ProblemKind,
  role: RoleId,
  anchors: readonly Element[],
  message: string,
  fix: string,
): FlowProblem {
  return { kind, role, message, fix, anchors: anchors.map((element) => element.id) };
}
