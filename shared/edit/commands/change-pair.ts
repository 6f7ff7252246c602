import { own } from '#shared/kernel/own.ts';
import type { PairId, Redundancy } from '#shared/model/pair.ts';
import { CommandRefused, nameOf, type CommandKind } from '#shared/edit/command-kit.ts';

export interface ChangePairArguments {
  readonly id: PairId;
  readonly redundancy?: Redundancy;
  /** Primary and backup change places, and so do their connections: the primary holds them. */
  readonly swap?: true;
}

export const changePair: CommandKind<ChangePairArguments> = {
  label: (document, { id, swap }) => {
    const name = nameOf(document, own(document.pairs, id)?.primary ?? id);
    return swap ? `Swap primary and backup of ${name}` : `Change redundancy of ${name}`;
  },
  apply: (draft, { id, redundancy, swap }) => {
    const pair = own(draft.pairs, id);
    if (pair === undefined) throw new CommandRefused('The pair is no longer in the document.');
    if (redundancy !== undefined) pair.redundancy = redundancy;
    if (swap !== true) return;
    const { primary, backup } = pair;
    const other = (end: string): string => (end === primary ? backup : end === backup ? primary : end);
    for (const connection of Object.values(draft.connections)) {
      connection.from = other(connection.from);
      connection.to = other(connection.to);
    }
    pair.primary = backup;
    pair.backup = primary;
  },
};
