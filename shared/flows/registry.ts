import { eservicesFlow } from './eservices-flow.ts';
import type { Flow } from './flow.ts';
import { multimediaFlow } from './multimedia-flow.ts';
import { voiceFlow } from './voice-flow.ts';

/** The documented flows, in the order the document tells them. */
export const flows: readonly Flow[] = [voiceFlow, eservicesFlow, multimediaFlow];
