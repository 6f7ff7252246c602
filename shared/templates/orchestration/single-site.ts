import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import { addRoutePoint } from '#shared/templates/kit/orchestration.ts';
import { orsRelease, readValues, storeChoice } from '#shared/templates/kit/parameters.ts';
import { addSessionStore, type StoreKind } from '#shared/templates/kit/session-store.ts';
import type { Template } from '#shared/templates/template.ts';

export const singleSite: Template = {
  id: 'single-site',
  title: 'Single site on one box',
  summary: 'Everything on one host: for a lab or a demonstration. Nothing is redundant.',
  sources: [seed('deploymentModels', 'Single-Site Deployment Model')],
  parameters: [
    { key: 'site', label: 'Site name', help: 'Name of the site.', kind: 'text', initial: 'Main site' },
    storeChoice('redis', 'cassandra', 'none'),
    orsRelease,
  ],
  generate: (given) => {
    const values = readValues(given);
    const storeKind = values.text('store') as StoreKind;
    const drawing = new Drawing('Single site on one box');
    const site = drawing.add('site', values.text('site'));
    const host = drawing.add('host', 'host_1', { in: site });
    const at = { in: host };
    const sipServer = drawing.add('sip-server', 'sip', at);
    const statServer = drawing.add('stat-server', 'stat', at);
    const urs = drawing.add('urs', 'urs', at);
    const webServer = drawing.add('web-server', 'scxml', at);
    const redisOptions = {
      orchestration: { 'sessionid-with-nodeid': 'true' },
      persistence: { type: 'redis' },
    };
    const ors = drawing.add('ors', 'ors', {
      ...at,
      release: values.text('orsRelease'),
      options: storeKind === 'redis' ? redisOptions : {},
    });
    drawing.add('config-server', 'confserv', at);
    const store = addSessionStore(drawing, storeKind, 'sessions', site, [host]);
    const voiceSwitch = drawing.add('switch', 'switch', { in: site });
    addRoutePoint(drawing, site, voiceSwitch, 'route_point', 'http://scxml/voice.scxml');
    drawing
      .connect(sipServer, voiceSwitch)
      .connect(statServer, sipServer)
      .connect(urs, sipServer, statServer)
      .connect(ors, sipServer, urs, webServer, ...(store === undefined ? [] : [store]));
    return drawing.document();
  },
};
