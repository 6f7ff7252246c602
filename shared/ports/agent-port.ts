import { numberProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';

/** Usual port of the Local Control Agent; documented. */
export const AGENT_PORT = 4999;

/** The port of the Local Control Agent of a host: as stated, else the usual one; undefined where the host has no agent. */
export function agentPort(host: Element): number | undefined {
  if (host.properties['lca'] === false) return undefined;
  return numberProperty(host, 'lcaPort') ?? AGENT_PORT;
}
