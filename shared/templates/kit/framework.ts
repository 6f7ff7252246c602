import type { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { hostPair } from '#shared/templates/kit/hosts.ts';

export interface FrameworkStated {
  /** In application names, to keep them unique over sites; empty for one site. */
  readonly suffix?: string;
  /** Licences by feature. */
  readonly features?: Readonly<Record<string, number>>;
}

export interface Framework {
  readonly configServer: ElementId;
  readonly licencePool: ElementId;
}

/**
 * The Framework that redundant applications rest on: Configuration Server with its database, Message Server and SCS as
 * pairs on two hosts of a place, and licences with the one for redundant pairs.
 */
export function addFramework(
  drawing: Drawing,
  place: ElementId,
  hosts: readonly ElementId[],
  { suffix = '', features = {} }: FrameworkStated = {},
): Framework {
  const on = { in: hostPair(hosts, 0) };
  const configServer = drawing.pair('config-server', `confserv${suffix}`, on);
  addConfigurationDatabase(drawing, place, configServer, suffix);
  const messageServer = drawing.pair('message-server', `msgserv${suffix}`, on);
  const scs = drawing.pair('scs', `scs${suffix}`, on);
  drawing.connect(scs, configServer, messageServer);
  const licenceServer = drawing.add('licence-server', `flexlm${suffix}`, { in: on.in[0] });
  const licencePool = drawing.add('licence-pool', `licence_pool${suffix}`, {
    in: place,
    properties: { highAvailability: 'yes', ...(Object.keys(features).length === 0 ? {} : { features }) },
  });
  drawing.connect(licenceServer, licencePool);
  return { configServer, licencePool };
}

/** The one database that a Configuration Server, or both of a pair, keeps everything in. */
export function addConfigurationDatabase(
  drawing: Drawing,
  place: ElementId,
  configServer: ElementId,
  suffix = '',
): void {
  drawing.connect(configServer, drawing.add('database', `confserv_db${suffix}`, { in: place }));
}
