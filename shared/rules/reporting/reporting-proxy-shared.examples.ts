import { Drawing } from '#shared/edit/drawing.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

/** One proxy pair with clients of these types. */
function proxy(title: string, ...clients: readonly string[]): Topology {
  const drawing = new Drawing(title);
  const server = drawing.pair('interaction-server-proxy', 'IXNP_1');
  for (const type of clients) drawing.connect(drawing.add(type, `${type}_1`), server);
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    { title: 'Stat Server and chat on one proxy', document: proxy('Shared', 'stat-server', 'chat-server') },
    { title: 'ICON and desktops on one proxy', document: proxy('Desktops', 'icon', 'agent-desktop') },
  ],
  passing: [
    { title: 'Reporting clients and ORS on one proxy', document: proxy('Own', 'stat-server', 'icon', 'ors') },
  ],
  unknown: [],
};
