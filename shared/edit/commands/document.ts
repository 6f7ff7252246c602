import type { Acceptance } from '#shared/model/acceptance.ts';
import type { HostDefaults } from '#shared/model/host-defaults.ts';
import type { Naming } from '#shared/model/naming.ts';
import type { PortRange } from '#shared/model/port-range.ts';
import type { Topology } from '#shared/model/topology.ts';
import { requireSafeKeys, type CommandKind } from '#shared/edit/command-kit.ts';

/** Facts of the whole document. Null takes a statement back; absent leaves it. */
export interface DescribeTopologyArguments {
  readonly name?: string;
  readonly description?: string;
  readonly environment?: Partial<Topology['environment']>;
  /** Of all hosts that state nothing else. */
  readonly hosts?: {
    readonly [Key in keyof HostDefaults]?: NonNullable<HostDefaults[Key]> | null;
  };
  /** Numbers to choose ports from, by kind of port. */
  readonly portRanges?: Readonly<Record<string, PortRange | null>>;
  readonly naming?: Partial<Naming>;
  readonly concurrentAgents?: number | null;
  /** Release by component type. */
  readonly releases?: Readonly<Record<string, string | null>>;
}

export const describeTopology: CommandKind<DescribeTopologyArguments> = {
  label: (_document, args) => (args.name === undefined ? 'Change topology settings' : 'Rename topology'),
  apply: (draft, args) => {
    const { name, description, environment, hosts = {}, portRanges = {}, naming, concurrentAgents } = args;
    const { releases = {} } = args;
    requireSafeKeys(...Object.keys(releases), ...Object.keys(portRanges));
    if (name !== undefined) draft.name = name;
    if (description !== undefined) draft.description = description;
    Object.assign(draft.environment, environment);
    if (hosts.os === null) delete draft.hosts.os;
    else if (hosts.os !== undefined) draft.hosts.os = hosts.os;
    if (hosts.osVersion === null) delete draft.hosts.osVersion;
    else if (hosts.osVersion !== undefined) draft.hosts.osVersion = hosts.osVersion;
    for (const [kind, range] of Object.entries(portRanges)) {
      if (range === null) Reflect.deleteProperty(draft.portRanges, kind);
      else draft.portRanges[kind] = { ...range };
    }
    Object.assign(draft.naming, naming);
    if (concurrentAgents === null) delete draft.workload.concurrentAgents;
    else if (concurrentAgents !== undefined) draft.workload.concurrentAgents = concurrentAgents;
    for (const [type, release] of Object.entries(releases)) {
      if (release === null) Reflect.deleteProperty(draft.releases, type);
      else draft.releases[type] = release;
    }
  },
};

/** Accepts a finding, or with null counts it again. */
export interface AcceptArguments {
  readonly fingerprint: string;
  readonly acceptance: Acceptance | null;
}

export const accept: CommandKind<AcceptArguments> = {
  label: (_document, { acceptance }) => (acceptance === null ? 'Withdraw acceptance' : 'Accept finding'),
  apply: (draft, { fingerprint, acceptance }) => {
    requireSafeKeys(fingerprint);
    if (acceptance === null) Reflect.deleteProperty(draft.acceptances, fingerprint);
    else draft.acceptances[fingerprint] = { ...acceptance };
  },
};
