import type { LicenceSummary } from '#shared/analysis/analysis.ts';
import { factsOf, type Facts } from '#shared/facts/facts.ts';
import { readOption } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import { grantsDependOnOrder, loginText } from '#shared/report/capacity-text.ts';
import type { RunbookApplication, RunbookInput } from './input.ts';
import { code, names, nested, numbered, prose, type Chapter } from './markdown.ts';

const INTERACTION_SERVERS = ['interaction-server', 'interaction-server-tserver'];
/** Options that make an access point use ODBC. */
const ODBC_PROTOCOL: Readonly<Record<string, { readonly section: string; readonly key: string }>> = {
  dap: { section: 'settings', key: 'dbprotocol' },
  'dap-event-log': { section: 'logger-settings', key: 'delivery-protocol' },
};

/** How to start and how to see that it works. */
export function verification(input: RunbookInput): Chapter {
  const { applications, analysis } = input;
  if (applications.length === 0) return { title: 'Start and verify', body: [] };
  const facts = factsOf(input.document);
  const of = (...types: readonly string[]): readonly RunbookApplication[] =>
    applications.filter(({ element }) => types.includes(element.type));
  const elements = (...types: readonly string[]) => of(...types).map(({ element }) => element);
  const pairs = [...input.standing, ...applications].filter(({ backup }) => backup !== undefined);
  const proxied = facts.interactionClusters().filter(({ proxies }) => proxies.length > 0);
  const lines = [
    'Start databases and stores first, then servers before their clients. In a pair start the primary first.',
    ...when(odbcPoints(facts, applications), (points) => [
      `Set the log of each Interaction Server to debug detail, start it and read what it says about ODBC and ${names(points)}: message 27126 (a new database connection is open; connection 1 is the main database, 100001 the Event Logger) and 27113 (the database is being checked).`,
    ]),
    ...when(proxied, (clusters) => [
      `Check in the log of every proxy that it is connected to all nodes:${nested(
        clusters.map(
          ({ proxies, nodes }) => `${names(proxies)} to ${names(nodes.map(({ primary }) => primary))}`,
        ),
      )}`,
    ]),
    ...when(analysis.licences.flatMap(licenceLine), (licences) => [
      `Check the licences that each node has taken:${nested(licences)}`,
    ]),
    ...when(elements('ors'), (servers) => [
      `The log of Orchestration Server lists its cluster and every queue and view it manages at the start; compare with the lists above: ${names(servers)}.`,
      'Send a test interaction of every kind, and make a test call, and follow each to an agent.',
    ]),
    ...when(pairs, (primaries) => [
      `Switch every pair over in Solution Control Server and back, and repeat the test: ${names(primaries.map(({ element }) => element))}.`,
    ]),
  ];
  return { title: 'Start and verify', body: [numbered(lines)] };
}

/** Access points by which an Interaction Server reaches its database over ODBC. */
function odbcPoints({ wiring }: Facts, applications: readonly RunbookApplication[]): readonly Element[] {
  return applications
    .map(({ element }) => element)
    .filter(({ id, type, options }) => {
      const { section, key } = ODBC_PROTOCOL[type] ?? {};
      if (section === undefined || key === undefined) return false;
      const usesOdbc = readOption(options, section, key)?.trim().toLowerCase() === 'odbc';
      return usesOdbc && INTERACTION_SERVERS.some((server) => wiring.clients(id, server).length > 0);
    });
}

function licenceLine(licence: LicenceSummary): readonly string[] {
  const { cluster, feature, nodes, capacityRange: range } = licence;
  if (range === null) return [];
  const taken = nodes.map(({ name, granted }) => `${code(name)} ${String(granted)}`).join(', ');
  const order = grantsDependOnOrder(licence) ? ' when started in order of name' : '';
  const limit = range.least === range.most ? 'at most ' : '';
  return [`${code(feature)} in ${code(cluster)}: ${taken}${order}; ${limit}${loginText(range)}`];
}

function when<Item>(
  items: readonly Item[],
  lines: (items: readonly Item[]) => readonly string[],
): readonly string[] {
  return items.length === 0 ? [] : lines(items);
}

/** How to take everything back, in the opposite order. */
export function rollback(input: RunbookInput): Chapter {
  const { applications, standing, hosts, scripts, lists, existingByHand } = input;
  if (applications.length + hosts.length + scripts.length + lists.length === 0)
    return { title: 'Rollback', body: [] };
  const clientsFirst = [...applications].filter(({ isBackup }) => !isBackup).map(({ element }) => element);
  const backups = applications.filter(({ isBackup }) => isBackup).map(({ element }) => element);
  const lines = [
    'Stop the new applications, clients before their servers.',
    ...when(existingByHand, (changes) => [
      `Undo what was changed in existing objects:${nested(changes.map(prose))}`,
    ]),
    ...when(standing, (all) => [
      `Undo what was entered in ${names(all.map(({ element }) => element))}, the link to a new backup first; it stays.`,
    ]),
    ...when(lists, (all) => [`Remove the Lists, or their new sections: ${names(all)}.`]),
    ...when(scripts, (all) => [
      `Remove the scripts: ${all.map(({ name, tenant }) => `${code(name)} (${code(tenant)})`).join(', ')}.`,
    ]),
    ...when(clientsFirst, (all) => [
      `Remove the connections between the new applications, then the applications: ${names(all)}. One that still has clients or a linked backup cannot be removed.`,
    ]),
    ...when(backups, (all) => [`Remove the backups: ${names(all)}.`]),
    ...when(hosts, (all) => [`Remove the hosts: ${names(all.map(({ element }) => element))}.`]),
    'Where other work went on meanwhile, do not restore the configuration database: it would undo that too.',
  ];
  return {
    title: 'Rollback',
    body: [
      standing.length === 0
        ? 'Nothing in the bundle changes or removes what was there before, so going back is removing what is new.'
        : 'Nothing in the bundle removes what was there before, so going back is undoing what was entered there and removing what is new.',
      numbered(lines),
    ],
  };
}
