import type { Attack } from './attack.ts';
import { secrets } from './leaving/secrets.ts';
import { itemMutations } from './reading/item-mutations.ts';
import { topologyMutations } from './reading/topology-mutations.ts';
import { kills } from './saving/kills.ts';
import { races } from './saving/races.ts';
import { shellMessages } from './shell/shell-messages.ts';
import { slowDrawings } from './slow/slow-drawings.ts';
import { slowFiles } from './slow/slow-files.ts';

/** Every attack that `npm run attack` makes. */
export const attacks: readonly Attack[] = [
  topologyMutations,
  itemMutations,
  slowFiles,
  slowDrawings,
  kills,
  races,
  shellMessages,
  secrets,
];
