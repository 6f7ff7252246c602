import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { orsReleaseConflicts } from '#shared/templates/kit/conflicts.ts';
import { addConfigurationDatabase } from '#shared/templates/kit/framework.ts';
import { addHosts, hostAt } from '#shared/templates/kit/hosts.ts';
import { addRoutePoint } from '#shared/templates/kit/orchestration.ts';
import { orsRelease, readValues, siteName, storeChoice } from '#shared/templates/kit/parameters.ts';
import { coreReleases, stateReleases } from '#shared/templates/kit/releases.ts';
import { addSessionStore, type SessionStore, type StoreKind } from '#shared/templates/kit/session-store.ts';
import type { Template } from '#shared/templates/template.ts';

const parameters = [siteName, storeChoice('redis', 'cassandra', 'none'), orsRelease, ...coreReleases];

export const singleSite: Template = {
  id: 'single-site',
  title: 'Single site on one box',
  summary: 'Everything on one host: for a lab or a demonstration. Nothing is redundant.',
  sources: [seed('deploymentModels', 'Single-Site Deployment Model')],
  parameters,
  conflicts: (given) => {
    const values = readValues(given);
    return orsReleaseConflicts(values, values.text('store'));
  },
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('Single site on one box');
    const site = drawing.add('site', values.text('site'));
    const host = hostAt(addHosts(drawing, site, 'host', 1), 0);
    const box = [{ nodes: [host], replicas: [] }];
    const store = addSessionStore(drawing, values.text('store') as StoreKind, 'sessions', site, box);
    addServers(drawing, site, host, store);
    addConfigurationDatabase(drawing, host, drawing.add('config-server', 'confserv', { in: host }));
    stateReleases(drawing, values, parameters);
    return drawing.document();
  },
};

function addServers(drawing: Drawing, site: ElementId, host: ElementId, store: SessionStore): void {
  const on = { in: host };
  const sipServer = drawing.add('sip-server', 'sip', on);
  const statServer = drawing.add('stat-server', 'stat', on);
  const urs = drawing.add('urs', 'urs', on);
  const webServer = drawing.add('web-server', 'scxml', on);
  const ors = drawing.add('ors', 'ors', { ...on, options: store.orsOptions });
  const voiceSwitch = drawing.add('switch', 'switch', { in: site });
  addRoutePoint(drawing, site, voiceSwitch, 'route_point', ['http://scxml/voice.scxml']);
  drawing
    .connect(sipServer, voiceSwitch)
    .connect(statServer, sipServer)
    .connect(urs, sipServer, statServer)
    .connect(ors, sipServer, urs, webServer, ...store.servers);
}
