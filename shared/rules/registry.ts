import { queueOrder } from '#shared/rules/fifo/queue-order.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import { licencePoolOvercommitted } from '#shared/rules/licensing/licence-pool-overcommitted.ts';

/** Every rule, in order of family and id. A rule that is not listed here does not exist for the product. */
export const rules: readonly Rule[] = [queueOrder, licencePoolOvercommitted];
