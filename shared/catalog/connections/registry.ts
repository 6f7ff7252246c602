import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { businessRules } from './business.ts';
import { dataRules } from './data.ts';
import { frameworkRules } from './framework.ts';
import { interactionMistakes } from './interaction-mistakes.ts';
import { interactionRules } from './interaction.ts';
import { mediaRules } from './media.ts';
import { mobileRules } from './mobile.ts';
import { orchestrationMistakes, orchestrationRules } from './orchestration.ts';
import { routingRules } from './routing.ts';
import { telephonyRules } from './telephony.ts';

/** The whole matrix: at most one row for a client type and a server type. */
export const connectionRules: readonly ConnectionRule[] = [
  ...orchestrationRules,
  ...orchestrationMistakes,
  ...routingRules,
  ...interactionRules,
  ...interactionMistakes,
  ...mediaRules,
  ...telephonyRules,
  ...dataRules,
  ...mobileRules,
  ...frameworkRules,
  ...businessRules,
];
