import type { Element } from '#shared/model/element.ts';
import { operatingSystems, type HostDefaults, type OperatingSystem } from '#shared/model/host-defaults.ts';
import { textProperty } from '#shared/facts/settings.ts';

/** What runs on a host; what is undefined is stated nowhere. */
export interface HostSystem {
  readonly family: OperatingSystem | undefined;
  readonly version: string | undefined;
}

/**
 * Operating system of a host: its own, else the topology's. The version of the topology belongs to the topology's family,
 * so a host of another family does not take it.
 */
export function operatingSystemOf(hosts: HostDefaults, host: Element): HostSystem {
  const own = familyOf(textProperty(host, 'os'));
  const family = own ?? hosts.os;
  const common = family === hosts.os ? hosts.osVersion : undefined;
  return { family, version: textProperty(host, 'osVersion') ?? common };
}

function familyOf(text: string | undefined): OperatingSystem | undefined {
  return operatingSystems.find((family) => family === text);
}
