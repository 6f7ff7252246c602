import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId } from '#shared/model/element.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts, hostPair } from '#shared/templates/kit/hosts.ts';
import {
  interactionReleaseConflicts,
  releasesOf,
  stateInteractionReleases,
} from '#shared/templates/kit/interaction-releases.ts';
import { addInteractionNode, addMediaQueue, addQueue } from '#shared/templates/kit/interaction.ts';
import {
  interactionRelease,
  names,
  readValues,
  siteName,
  type Values,
} from '#shared/templates/kit/parameters.ts';
import { slug } from '#shared/templates/kit/slug.ts';
import type { ParameterSpec, Template } from '#shared/templates/template.ts';

const releases = [interactionRelease, ...releasesOf('framework', 'urs', 'stat', 'desktop')];
const serverName: ParameterSpec = {
  key: 'serverName',
  label: 'Interaction Server name',
  help: 'Name of the Interaction Server. Its backup, databases and access points are called after it.',
  kind: 'text',
  initial: 'ixn',
  pattern: '[A-Za-z][A-Za-z0-9_]*',
};
const parametersOfOne = [
  siteName,
  serverName,
  names('media', 'Media types', 'One queue a media type.', ['email', 'chat']),
  ...releases,
];
const parametersOfSeveral = [
  siteName,
  names('solutions', 'Solutions', 'One Interaction Server a solution.', ['Mail', 'Claims']),
  ...releases,
];

export const oneInteractionServer: Template = {
  id: 'interaction-server-single',
  title: 'One Interaction Server',
  summary: 'One redundant Interaction Server with one database for everything the tenant does.',
  sources: [seed('interactionServer', 'Multiple Interaction Servers in a Single Tenant')],
  parameters: parametersOfOne,
  conflicts: (given) => interactionReleaseConflicts(readValues(given)),
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('One Interaction Server');
    const site = drawing.add('site', values.text('site'));
    const hosts = addHosts(drawing, site, 'host', 2);
    addFramework(drawing, site, hosts);
    const server = addInteractionNode(drawing, {
      name: values.text('serverName'),
      hosts,
      index: 0,
      place: site,
      release: values.text('interactionRelease'),
      options: {},
    });
    addClients(drawing, hosts, server, '');
    for (const type of values.list('media')) addMediaQueue(drawing, type);
    stateInteractionReleases(drawing, values, parametersOfOne);
    return drawing.document();
  },
};

export const serversByAccessGroup: Template = {
  id: 'interaction-servers-by-access-group',
  title: 'Several Interaction Servers in one tenant',
  summary:
    'Each solution has its own Interaction Server and database. An account in an access group lets a server see only the business processes of its solution.',
  sources: [seed('interactionServer', 'Configuring Multiple Interaction Servers')],
  parameters: parametersOfSeveral,
  conflicts: (given) => interactionReleaseConflicts(readValues(given)),
  generate: (given) => {
    const values = readValues(given);
    const drawing = new Drawing('Several Interaction Servers in one tenant');
    const site = drawing.add('site', values.text('site'));
    const solutions = values.list('solutions');
    const hosts = addHosts(drawing, site, 'host', 2 * solutions.length);
    addFramework(drawing, site, hosts);
    for (const [index, solution] of solutions.entries()) {
      addSolution(drawing, values, {
        stem: slug(solution),
        place: site,
        hosts: hosts.slice(2 * index, 2 * index + 2),
      });
    }
    stateInteractionReleases(drawing, values, parametersOfSeveral);
    return drawing.document();
  },
};

interface Solution {
  /** In names. */
  readonly stem: string;
  readonly place: ElementId;
  readonly hosts: readonly ElementId[];
}

/** A server of one solution, the account it runs under, and the one business process that the account may see. */
function addSolution(drawing: Drawing, values: Values, { stem, place, hosts }: Solution): void {
  const account = drawing.add('account', `ixn_${stem}_account`);
  const server = addInteractionNode(drawing, {
    name: `ixn_${stem}`,
    hosts,
    index: 0,
    place,
    release: values.text('interactionRelease'),
    options: {},
    account: `ixn_${stem}_account`,
  });
  addClients(drawing, hosts, server, `_${stem}`);
  const process = drawing.add('business-process', `${stem}_process`);
  const group = drawing.add('access-group', `${stem}_group`);
  const queue = addQueue(drawing, { stem: `${stem}_work`, media: `${stem}_work`, lifetime: 'long' });
  drawing.connect(account, group).connect(group, process).connect(process, queue);
}

/** Applications that support one Interaction Server only, so that each server needs its own. */
function addClients(drawing: Drawing, hosts: readonly ElementId[], server: ElementId, suffix: string): void {
  const stat = drawing.pair('stat-server', `stat${suffix}`, { in: hostPair(hosts, 0) });
  const urs = drawing.pair('urs', `urs${suffix}`, { in: hostPair(hosts, 0) });
  const desktops = drawing.add('agent-desktop', `desktops${suffix}`);
  drawing.connect(stat, server).connect(urs, server, stat).connect(desktops, server);
}
