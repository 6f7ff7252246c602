import type { Draft } from 'mutative';
import { own } from '#shared/kernel/own.ts';
import { isUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';

/** The document while a command changes it. */
export type DraftTopology = Draft<Topology>;

/**
 * One kind of change. `label` names it in the Edit menu, in the imperative ("Move 3 elements"), from the document as it
 * was before. `apply` changes the draft, or throws `CommandRefused`, perhaps midway: the draft is thrown away then, so
 * that to the caller nothing has changed.
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
  const element = own(draft.elements, id);
  if (element === undefined) throw new CommandRefused(`The element ${id} is no longer in the document.`);
  return element;
}

/** Refuses names that cannot be keys of a document; see the kernel for why. */
export function requireSafeKeys(...keys: readonly string[]): void {
  const unsafe = keys.find(isUnsafeKey);
  if (unsafe !== undefined) throw new CommandRefused(`"${unsafe}" cannot be used as a name here.`);
}

/** Refuses a name that nobody could read. */
export function requireName(name: string): void {
  if (name.trim() === '') throw new CommandRefused('A name cannot be empty.');
}

/** A label that the caller gave, unless nobody could read it. */
export function givenLabel(label: string | undefined): string | undefined {
  return label === undefined || label.trim() === '' ? undefined : label;
}

/** The name of an element for a label, or its id once it is gone. */
export function nameOf(document: Topology, id: string): string {
  return own(document.elements, id)?.name ?? id;
}
