import { excerpt } from '#shared/kernel/foreign-text.ts';
import { componentType } from '#shared/catalog/catalog.ts';
import type { ComponentType } from '#shared/catalog/component-type.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { Environment } from '#shared/model/topology.ts';

/** Elements among which a name has to be unique. */
export interface NameScope {
  /** The same for all elements of the scope. */
  readonly key: string;
  /**
   * Who must be unique where, as it stands after "Names of". Absent where the Configuration Layer enforces nothing and
   * equal names are merely hard to tell apart.
   */
  readonly rule?: string;
}

/**
 * Applications of every type are unique in the whole configuration database, and so are hosts; scripts and transactions
 * of one type are within their tenant. Where the drawing cannot say which tenant, and for anything else, nothing is
 * enforced.
 */
export function nameScope(environment: Environment, element: Element): NameScope {
  const type = componentType(element.type);
  switch (type?.configuration?.objectClass) {
    case 'CfgServer':
    case 'CfgApplication':
      return everywhere('application', 'applications');
    case 'CfgHost':
      return everywhere('host', 'hosts');
    case 'CfgScript':
    case 'CfgTransaction':
      return withinTenant(environment, element, type);
    default:
      return { key: `type ${element.type}` };
  }
}

function everywhere(key: string, words: string): NameScope {
  return { key, rule: `${words} are unique in the whole configuration database` };
}

function withinTenant(environment: Environment, element: Element, type: ComponentType): NameScope {
  const tenant = tenantOf(environment, element);
  const key = `${type.id} of ${tenant}`;
  const isKnown = environment.tenancy === 'single' || type.fields.some((field) => field.key === 'tenant');
  return isKnown
    ? { key, rule: `${type.label} objects are unique within the tenant ${excerpt(tenant)}` }
    : { key };
}

/**
 * The tenant that an object lies under: the one it names, else the default tenant. With several tenants, the List of an
 * ORS cluster that names none lies under the tenant of the service provider.
 */
export function tenantOf(environment: Environment, element: Element): string {
  const isProvided = element.type === 'ors-cluster' && environment.tenancy === 'multi';
  return textProperty(element, 'tenant') ?? (isProvided ? 'Environment' : environment.defaultTenant);
}
