import type { PairId, Redundancy } from '#shared/model/pair.ts';
import { CommandRefused, nameOf, type CommandKind } from '#shared/edit/command-kit.ts';

export interface ChangePairArguments {
  readonly id: PairId;
  readonly redundancy?: Redundancy;
  /** Primary and backup change places; connections follow, because only the primary holds any. */
  readonly swap?: true;
}

export const changePair: CommandKind<ChangePairArguments> = {
  label: (document, { id, swap }) => {
    const name = nameOf(document, document.pairs[id]?.primary ?? id);
    return swap ? `Swap primary and backup of ${name}` : `Change redundancy of ${name}`;
  },
  apply: (draft, { id, redundancy, swap }) => {
    const pair = draft.pairs[id];
    if (pair === undefined) throw new CommandRefused('The pair is no longer in the document.');
    if (redundancy !== undefined) pair.redundancy = redundancy;
    if (swap !== true) return;
    const { primary, backup } = pair;
    for (const connection of Object.values(draft.connections)) {
      if (connection.from === primary) connection.from = backup;
      if (connection.to === primary) connection.to = backup;
    }
    pair.primary = backup;
    pair.backup = primary;
  },
};
