import type {
  ComponentType,
  ConfigurationSpec,
  FieldSpec,
  PortSpec,
} from '#shared/catalog/component-type.ts';
import type { EvidenceGrade } from '#shared/catalog/source.ts';
import { commonServerOptions } from './options/common-server.ts';

const inPlaces = ['canvas', 'site', 'data-center'] as const;
const onHosts = [...inPlaces, 'host'] as const;

const configurationFields: readonly FieldSpec[] = [
  {
    key: 'tenants',
    label: 'Tenants',
    kind: 'list',
    help: 'Tenants it serves. Blank: the default tenant of the environment.',
  },
  {
    key: 'account',
    label: 'Log-on account',
    kind: 'text',
    help: 'Account it logs on to Configuration Server with. Blank: SYSTEM.',
  },
];

/** Ports in use, where they are not the usual ones of the component type. */
export const portsField: FieldSpec = {
  key: 'ports',
  label: 'Ports',
  kind: 'table',
  range: { whole: true, max: 65_535 },
  suggestions: ['default'],
  help: 'Port number by port id; the main one is called default. Blank: the usual port of the component, if there is one.',
};

const processFields: readonly FieldSpec[] = [
  portsField,
  { key: 'workDirectory', label: 'Working directory', kind: 'text', help: 'Directory it runs in.' },
  { key: 'commandLine', label: 'Command line', kind: 'text', help: 'Program that starts it.' },
  {
    key: 'commandLineArguments',
    label: 'Arguments',
    kind: 'text',
    help: 'Arguments of the program. Blank: host, port and name for Configuration Server.',
  },
  {
    key: 'startupTimeout',
    label: 'Start-up timeout',
    kind: 'number',
    range: { whole: true },
    unit: 's',
    help: 'How long the Management Layer waits for it to start.',
  },
  {
    key: 'shutdownTimeout',
    label: 'Shutdown timeout',
    kind: 'number',
    range: { whole: true },
    unit: 's',
    help: 'How long the Management Layer waits for it to stop.',
  },
];

const defaultPort: PortSpec = { id: 'default', evidence: 'documented' };

const unplaced = {
  process: false,
  within: inPlaces,
  redundancy: [],
  ports: [],
  fields: [],
  options: [],
} as const;

type Common = 'id' | 'label' | 'short' | 'group' | 'summary' | 'icon' | 'nameStem' | 'sources';
type Usual = 'within' | 'redundancy' | 'ports' | 'fields' | 'options' | 'process' | 'fixedOptions';
type Facts = Pick<ComponentType, Common> & Partial<Pick<ComponentType, Usual>>;
type ConfiguredFacts = Facts & { readonly configuration: ConfigurationSpec };

/** A server application: it runs on a host, has the common options of a server and a default port. */
export function server(facts: ConfiguredFacts): ComponentType {
  return {
    category: 'application',
    process: true,
    within: onHosts,
    redundancy: ['warm'],
    ports: [defaultPort],
    ...facts,
    fields: [...(facts.fields ?? []), ...configurationFields, ...processFields],
    options: [...(facts.options ?? []), ...commonServerOptions],
  };
}

/** An Application object without a process of its own: an access point, a capture point, a cluster object. */
export function applicationObject(facts: ConfiguredFacts): ComponentType {
  return {
    category: 'application',
    process: false,
    within: onHosts,
    redundancy: [],
    ports: [],
    options: [],
    ...facts,
    fields: [
      ...(facts.fields ?? []),
      ...configurationFields,
      ...(facts.configuration.objectClass === 'CfgServer' ? [portsField] : []),
    ],
  };
}

/** Any other object of the Configuration Layer. */
export function configurationObject(facts: ConfiguredFacts): ComponentType {
  return { category: 'object', ...unplaced, ...facts };
}

/** Data kept outside the Configuration Layer. Without `within` it stands in a place, not on a host. */
export function store(facts: Facts): ComponentType {
  return { category: 'store', ...unplaced, ...facts };
}

/** Software outside the Configuration Layer that runs on a host. */
export function outsideServer(facts: Facts): ComponentType {
  return {
    category: 'client',
    ...unplaced,
    process: true,
    within: onHosts,
    ports: [defaultPort],
    ...facts,
    fields: [...(facts.fields ?? []), portsField],
  };
}

/** A store that is itself a process on a host, such as one node of a ring. */
export const storeProcess = { process: true, within: onHosts } as const;

/** Any place except a host. */
export const withinPlaces = inPlaces;

/**
 * The Application object of a server. Template names follow the pattern of the vendor's own files and are a proposal:
 * a bundle refers to them by name and the administrator maps them.
 */
export function serverObject(
  typeNumber: number,
  typeName: string,
  template: string,
  evidence: EvidenceGrade = 'documented',
): ConfigurationSpec {
  return { objectClass: 'CfgServer', typeNumber, typeName, template: `${template}_{release}`, evidence };
}

export function scriptObject(typeNumber: number, typeName: string): ConfigurationSpec {
  return { objectClass: 'CfgScript', typeNumber, typeName, evidence: 'documented' };
}
