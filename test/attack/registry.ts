import type { Attack } from './attack.ts';
import { itemMutations } from './reading/item-mutations.ts';
import { topologyMutations } from './reading/topology-mutations.ts';

/** Every attack that `npm run attack` makes. */
export const attacks: readonly Attack[] = [topologyMutations, itemMutations];
