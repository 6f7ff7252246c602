import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts, hostPair } from '#shared/templates/kit/hosts.ts';
import { addInteractionNode, addQueue, lifetimeOf } from '#shared/templates/kit/interaction.ts';
import { interactionRelease, names, readValues, slug } from '#shared/templates/kit/parameters.ts';
import type { Template } from '#shared/templates/template.ts';

export const oneInteractionServer: Template = {
  id: 'interaction-server-single',
  title: 'One Interaction Server',
  summary: 'One redundant Interaction Server with one database for everything the tenant does.',
  sources: [seed('interactionServer', 'Multiple Interaction Servers in a Single Tenant')],
  parameters: [
    names('media', 'Media types', 'One queue a media type.', ['email', 'chat']),
    interactionRelease,
  ],
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('One Interaction Server');
    const site = drawing.add('site', 'Main site');
    const hosts = addHosts(drawing, site, 'host', 2);
    addFramework(drawing, site, hosts);
    const server = addInteractionNode(drawing, {
      name: 'ixn',
      hosts,
      index: 0,
      place: site,
      release: values.text('interactionRelease'),
      options: {},
    });
    addClients(drawing, hosts, server, '');
    for (const type of values.list('media')) addQueue(drawing, type, lifetimeOf(type));
    return drawing.document();
  },
};

export const serversByAccessGroup: Template = {
  id: 'interaction-servers-by-access-group',
  title: 'Several Interaction Servers in one tenant',
  summary:
    'Each solution has its own Interaction Server and database. An account in an access group lets a server see only the business processes of its solution.',
  sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  parameters: [
    names('solutions', 'Solutions', 'One Interaction Server a solution.', ['Mail', 'Claims']),
    interactionRelease,
  ],
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('Several Interaction Servers in one tenant');
    const site = drawing.add('site', 'Main site');
    const solutions = values.list('solutions');
    const hosts = addHosts(drawing, site, 'host', 2 * solutions.length);
    addFramework(drawing, site, hosts);
    for (const [index, solution] of solutions.entries()) {
      const stem = slug(solution);
      const account = drawing.add('account', `ixn_${stem}_account`);
      const server = addInteractionNode(drawing, {
        name: `ixn_${stem}`,
        hosts,
        index: 2 * index,
        place: site,
        release: values.text('interactionRelease'),
        options: {},
        account: `ixn_${stem}_account`,
      });
      addClients(drawing, hosts.slice(2 * index, 2 * index + 2), server, `_${stem}`);
      const process = drawing.add('business-process', `${stem}_process`);
      const group = drawing.add('access-group', `${stem}_group`);
      const queue = addQueue(drawing, `${stem}_work`, 'long');
      drawing.connect(account, group).connect(group, process).connect(process, queue);
    }
    return drawing.document();
  },
};

/** Applications that support one Interaction Server only, so that each server needs its own. */
function addClients(drawing: Drawing, hosts: readonly ElementId[], server: ElementId, suffix: string): void {
  const stat = drawing.pair('stat-server', `stat${suffix}`, { in: hostPair(hosts, 0) });
  const urs = drawing.pair('urs', `urs${suffix}`, { in: hostPair(hosts, 0) });
  const desktops = drawing.add('agent-desktop', `desktops${suffix}`);
  drawing.connect(stat, server).connect(urs, server, stat).connect(desktops, server);
}
