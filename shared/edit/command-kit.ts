import type { Draft } from 'mutative';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** The document while a command changes it. */
export type DraftTopology = Draft<Topology>;

/**
 * One kind of change. `label` names it in the Edit menu, in the imperative ("Move 3 elements"), from the document as it
 * was before. `apply` changes the draft, or throws `CommandRefused` before changing anything.
 */
export interface CommandKind<Arguments> {
  readonly label: (document: Topology, args: Arguments) => string;
  readonly apply: (draft: DraftTopology, args: Arguments) => void;
}

/** Thrown by a command that cannot be carried out on this document; the message is shown to the user. */
export class CommandRefused extends Error {
  override readonly name = 'CommandRefused';
}

/** The element with this id; refused when the document has none (a command prepared for another version of it). */
export function requireElement(draft: DraftTopology, id: string): Draft<Element> {
  const element = draft.elements[id];
  if (element === undefined) throw new CommandRefused(`The element ${id} is no longer in the document.`);
  return element;
}

/** The name of an element for a label, or its id once it is gone. */
export function nameOf(document: Topology, id: string): string {
  return document.elements[id]?.name ?? id;
}
