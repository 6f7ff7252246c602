import { copyOf } from '#shared/kernel/copy.ts';
import { findUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Connection } from '#shared/model/connection.ts';
import type { Element } from '#shared/model/element.ts';
import type { LibraryInstance } from '#shared/model/library-instance.ts';
import type { NetworkLink } from '#shared/model/network-link.ts';
import type { Pair } from '#shared/model/pair.ts';
import { recordTables } from '#shared/model/topology.ts';
import {
  CommandRefused,
  givenLabel,
  requireSafeKeys,
  type CommandKind,
  type DraftTopology,
} from '#shared/edit/command-kit.ts';

/** Records to add, complete and with ids that are new to the document. */
export interface InsertArguments {
  readonly elements?: readonly Element[];
  readonly pairs?: readonly Pair[];
  readonly connections?: readonly Connection[];
  readonly links?: readonly NetworkLink[];
  /** Which of the elements come from the user's library. */
  readonly instances?: readonly LibraryInstance[];
  /** Label instead of the default "Add …". */
  readonly label?: string;
}

export const insert: CommandKind<InsertArguments> = {
  label: (_document, args) => givenLabel(args.label) ?? `Add ${described(args)}`,
  apply: (draft, args) => {
    for (const table of recordTables) add(draft, table, args[table]);
  },
};

function add(
  draft: DraftTopology,
  table: (typeof recordTables)[number],
  added: readonly { readonly id: string }[] = [],
): void {
  const records: Record<string, unknown> = draft[table];
  for (const record of added) {
    const unsafe = findUnsafeKey(record);
    requireSafeKeys(record.id, ...(unsafe === undefined ? [] : unsafe.split('.')));
    if (recordTables.some((name) => Object.hasOwn(draft[name], record.id))) {
      throw new CommandRefused(`The identifier ${record.id} is already used in the document.`);
    }
    // A copy: a later part of a batch may change the record while it is still the caller's.
    records[record.id] = copyOf(record);
  }
}

function described(args: InsertArguments): string {
  const elements = args.elements ?? [];
  if (elements.length === 1) return elements[0]?.name ?? '';
  if (elements.length > 1) return countOf(elements.length, 'element');
  if (args.connections?.length) return countOf(args.connections.length, 'connection');
  if (args.links?.length) return countOf(args.links.length, 'network link');
  return countOf(args.pairs?.length ?? 0, 'pair');
}
