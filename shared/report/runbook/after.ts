import { countOf } from '#shared/kernel/words.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { RunbookApplication, RunbookInput } from './input.ts';
import { code, names, nested, numbered, prose, type Chapter } from './markdown.ts';

/** How to start and how to see that it works. */
export function verification(input: RunbookInput): Chapter {
  const { applications, analysis } = input;
  if (applications.length === 0) return { title: 'Start and verify', body: [] };
  const facts = factsOf(input.document);
  const of = (...types: readonly string[]): readonly RunbookApplication[] =>
    applications.filter(({ element }) => types.includes(element.type));
  const elements = (...types: readonly string[]) => of(...types).map(({ element }) => element);
  const pairs = applications.filter(({ backup }) => backup !== undefined);
  const proxied = facts.interactionClusters().filter(({ proxies }) => proxies.length > 0);
  const lines = [
    'Start databases and stores first, then servers before their clients. In a pair start the primary first.',
    ...when(elements('dap', 'dap-event-log'), (points) => [
      `Set the log of each Interaction Server to debug detail, start it and read what it says about ODBC and ${names(points)}: message 27126 (a new database connection is open; connection 1 is the main database, 100001 the Event Logger) and 27113 (the database is being checked).`,
    ]),
    ...when(proxied, (clusters) => [
      `Check in the log of every proxy that it is connected to all nodes:${nested(
        clusters.map(
          ({ proxies, nodes }) => `${names(proxies)} to ${names(nodes.map(({ primary }) => primary))}`,
        ),
      )}`,
    ]),
    ...when(
      analysis.licences.filter(({ capacity }) => capacity !== null),
      (licences) => [
        `Check the licences that each node has taken:${nested(
          licences.map(
            ({ cluster, feature, capacity, nodes }) =>
              `${code(feature)} in ${code(cluster)}: ${nodes.map((node) => `${code(node.name)} ${String(node.granted)}`).join(', ')}; at most ${countOf(capacity ?? 0, 'agent')} can log in`,
          ),
        )}`,
      ],
    ),
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

function when<Item>(
  items: readonly Item[],
  lines: (items: readonly Item[]) => readonly string[],
): readonly string[] {
  return items.length === 0 ? [] : lines(items);
}

/** How to take everything back, in the opposite order. */
export function rollback(input: RunbookInput): Chapter {
  const { applications, hosts, scripts, lists, existingByHand } = input;
  if (applications.length + hosts.length + scripts.length + lists.length === 0)
    return { title: 'Rollback', body: [] };
  const clientsFirst = [...applications].filter(({ isBackup }) => !isBackup).map(({ element }) => element);
  const backups = applications.filter(({ isBackup }) => isBackup).map(({ element }) => element);
  const lines = [
    'Stop the new applications, clients before their servers.',
    ...when(existingByHand, (changes) => [
      `Undo what was changed in existing objects:${nested(changes.map(prose))}`,
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
      'Nothing in the bundle changes or removes what was there before, so going back is removing what is new.',
      numbered(lines),
    ],
  };
}
