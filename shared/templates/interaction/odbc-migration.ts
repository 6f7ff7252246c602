import { seed } from '#shared/catalog/source.ts';
import { Drawing } from '#shared/edit/drawing.ts';
import type { ElementId, OptionSections } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { AGENT_SEATS, equalShare, seatConflicts, seats } from '#shared/templates/kit/cluster-parameters.ts';
import { addFramework } from '#shared/templates/kit/framework.ts';
import { addHosts, hostPair } from '#shared/templates/kit/hosts.ts';
import {
  clusterReleaseConflicts,
  ODBC_ONLY_SINCE,
  proxyRelease,
  releasesOf,
  stateInteractionReleases,
} from '#shared/templates/kit/interaction-releases.ts';
import {
  addInteractionNode,
  mergedOptions,
  recommendedClusterOptions,
} from '#shared/templates/kit/interaction.ts';
import {
  count,
  readValues,
  releaseOf,
  siteName,
  type Values,
  upTo,
} from '#shared/templates/kit/parameters.ts';
import type {
  ParameterProblem,
  ParameterSpec,
  ParameterValues,
  Template,
} from '#shared/templates/template.ts';

const stage: ParameterSpec = {
  key: 'stage',
  label: 'Stage',
  help: 'The deployment before the migration or after it.',
  kind: 'choice',
  initial: 'after',
  values: ['before', 'after'],
};
const releaseBefore = releaseOf(
  'releaseBefore',
  'Release before',
  'Release of Interaction Server before the migration, older than 8.5.3. With 8.5.201.05 some options changed their range.',
  '8.5.201.05',
);
const releaseAfter = releaseOf(
  'releaseAfter',
  'Release after',
  'Release of Interaction Server after the migration: 8.5.3 or later, which does without DB Server. 8.5.305 is the first with Kafka capture points.',
  '8.5.305',
);
const parameters: readonly ParameterSpec[] = [
  siteName,
  stage,
  count(
    'nodes',
    'Interaction Server pairs',
    'Each pair has its own database and event log. Several of them form a cluster behind a proxy pair.',
    1,
    1,
    12,
  ),
  seats,
  {
    key: 'engine',
    label: 'Database',
    help: 'Database engine of Interaction Server and of its event log.',
    kind: 'choice',
    initial: 'mssql',
    values: ['mssql', 'oracle', 'postgresql'],
  },
  releaseBefore,
  releaseAfter,
  proxyRelease,
  ...releasesOf('framework', 'stat'),
];

export const odbcMigration: Template = {
  id: 'odbc-migration',
  title: 'Migration from DB Server to ODBC',
  summary:
    'Interaction Server and its event log before the migration, connected through DB Server, or after it, connected by ODBC.',
  sources: [seed('interactionServer', 'Migrating to ODBC from DB Server (8.5.3 Only)')],
  parameters,
  conflicts: (given) => conflicts(given),
  generate: (given) => {
    const values = readValues(given);
    const isAfter = values.text('stage') === 'after';
    const drawing = new Drawing(isAfter ? 'After the migration to ODBC' : 'Before the migration to ODBC');
    const site = drawing.add('site', values.text('site'));
    const amount = values.integer('nodes');
    const hosts = addHosts(drawing, site, 'host', Math.max(2, amount));
    addFramework(drawing, site, hosts, { features: { [AGENT_SEATS]: values.integer('seats') } });
    drawing.state({ workload: { concurrentAgents: equalShare(values) } });
    const release = values.text(releaseKey(values));
    const servers = upTo(amount).map((number) =>
      addInteractionNode(drawing, {
        name: amount === 1 ? 'ixn' : `ixn_${String(number)}`,
        hosts,
        index: number - 1,
        place: site,
        release,
        engine: values.text('engine'),
        throughDbServer: !isAfter,
        options: optionsOf(values, release),
      }),
    );
    if (amount > 1) addCluster(drawing, site, hosts, servers);
    stateInteractionReleases(drawing, values, parameters);
    const { releases } = drawing.document();
    drawing.state({ releases: { ...releases, 'interaction-server': release } });
    return drawing.document();
  },
};

/** Each pair asks for an equal share of the seats. */
function optionsOf(values: Values, release: string): OptionSections {
  return mergedOptions(values.integer('nodes') === 1 ? {} : recommendedClusterOptions(release), {
    license: { [AGENT_SEATS]: String(equalShare(values)) },
  });
}

/** What several pairs need to work as one: the cluster object, and a proxy pair with the reporting client behind it. */
function addCluster(
  drawing: Drawing,
  site: ElementId,
  hosts: readonly ElementId[],
  servers: readonly ElementId[],
): void {
  const cluster = drawing.add('interaction-server-cluster', 'ixn_cluster', { in: site });
  const proxy = drawing.pair('interaction-server-proxy', 'ixnp', { in: hostPair(hosts, 0) });
  const stat = drawing.pair('stat-server', 'stat', { in: hostPair(hosts, 0) });
  drawing
    .connect(cluster, ...servers)
    .connect(proxy, cluster)
    .connect(stat, proxy);
}

function releaseKey(values: Values): string {
  return values.text(stage.key) === 'after' ? releaseAfter.key : releaseBefore.key;
}

function conflicts(given: ParameterValues): readonly ParameterProblem[] {
  const values = readValues(given);
  const before = values.text(releaseBefore.key);
  const after = values.text(releaseAfter.key);
  if (meetsRelease(before, ODBC_ONLY_SINCE) !== false) {
    const problem = `${releaseBefore.label} has to be older than ${ODBC_ONLY_SINCE}, which cannot use DB Server, and ${before} is stated`;
    return [{ key: releaseBefore.key, problem }];
  }
  if (meetsRelease(after, ODBC_ONLY_SINCE) !== true) {
    const problem = `${releaseAfter.label} has to be ${ODBC_ONLY_SINCE} or later, and ${after} is stated`;
    return [{ key: releaseAfter.key, problem }];
  }
  if (values.integer('nodes') === 1) return [];
  return [...clusterReleaseConflicts(values, releaseKey(values)), ...seatConflicts(values)];
}
