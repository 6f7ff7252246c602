import { meetsRelease } from '#shared/model/release.ts';
import type { Drawing } from '#shared/edit/drawing.ts';
import { releaseOf, type Values } from '#shared/templates/kit/parameters.ts';
import {
  chatServerRelease,
  coreReleases,
  desktopRelease,
  stateReleases,
} from '#shared/templates/kit/releases.ts';
import type { ParameterProblem, ParameterSpec } from '#shared/templates/template.ts';

/** First release that takes `odbc-string`, and the first that cannot use DB Server. */
export const ODBC_ONLY_SINCE = '8.5.3';
/** First release that reaches a database by ODBC. */
export const ODBC_SINCE = '8.5.1';
const CLUSTER_SINCE = '8.5.106';
const PROXY_CLUSTER_SINCE = '8.5.107';
/** First proxy that media servers and ORS can be clients of. */
const PROXY_CLIENTS_SINCE = '8.5.107.14';

export const proxyRelease = releaseOf(
  'proxyRelease',
  'Proxy release',
  'Release of every Interaction Server Proxy. 8.5.107.14 is the first that media servers and ORS can use.',
  PROXY_CLIENTS_SINCE,
);

const emailServerRelease = releaseOf(
  'emailServerRelease',
  'E-mail Server release',
  'Release of every E-mail Server. The eServices guides of 8.5.1 describe it.',
  '8.5.1',
);

const iconRelease = releaseOf(
  'iconRelease',
  'ICON release',
  'Release of Interaction Concentrator. The guide of 8.1.4 describes it with Interaction Server.',
  '8.1.4',
);

const releaseParameters = {
  framework: core('frameworkRelease'),
  urs: core('ursRelease'),
  stat: core('statServerRelease'),
  chat: chatServerRelease,
  email: emailServerRelease,
  icon: iconRelease,
  desktop: desktopRelease,
};

/** Parameters for the releases of products that stand around Interaction Server. */
export function releasesOf(
  ...products: readonly (keyof typeof releaseParameters)[]
): readonly ParameterSpec[] {
  return products.map((product) => releaseParameters[product]);
}

function core(key: string): ParameterSpec {
  const parameter = coreReleases.find((candidate) => candidate.key === key);
  if (parameter === undefined) throw new RangeError(`No release is called ${key}.`);
  return parameter;
}

/** Component types of this family by the parameter that asks for their release. */
const typesOf: Readonly<Record<string, string>> = {
  proxyRelease: 'interaction-server-proxy',
  emailServerRelease: 'email-server',
  iconRelease: 'icon',
};
/** The cluster objects came with the first releases that form clusters. */
const clusterObjects: Readonly<Record<string, string>> = {
  'interaction-server-cluster': CLUSTER_SINCE,
  'interaction-server-proxy-cluster': PROXY_CLUSTER_SINCE,
};

/** States the releases that a template asked for, by product, for everything it drew. Call it last. */
export function stateInteractionReleases(
  drawing: Drawing,
  values: Values,
  parameters: readonly ParameterSpec[],
): void {
  stateReleases(drawing, values, parameters);
  const { elements, releases } = drawing.document();
  const drawn = new Set(Object.values(elements).map(({ type }) => type));
  const asked = parameters.flatMap(({ key }) => {
    const type = typesOf[key];
    return type === undefined ? [] : [[type, values.text(key)] as const];
  });
  const own = [...asked, ...Object.entries(clusterObjects)].filter(([type]) => drawn.has(type));
  drawing.state({ releases: { ...releases, ...Object.fromEntries(own) } });
}

/** Releases of Interaction Server from which it cannot be told how the databases are reached. */
export function interactionReleaseConflicts(
  values: Values,
  key = 'interactionRelease',
): readonly ParameterProblem[] {
  const stated = values.text(key);
  const isClear = [ODBC_SINCE, ODBC_ONLY_SINCE].every((floor) => meetsRelease(stated, floor) !== undefined);
  if (isClear) return [];
  return [
    {
      key,
      problem: `Interaction Server ${stated} may reach its databases in several ways; state the third part of the release, as in 8.5.305`,
    },
  ];
}

/** Releases that form no cluster, or whose proxies media servers and ORS cannot use. */
export function clusterReleaseConflicts(
  values: Values,
  key = 'interactionRelease',
): readonly ParameterProblem[] {
  return [
    ...interactionReleaseConflicts(values, key),
    ...tooOld(values, key, CLUSTER_SINCE, 'A cluster needs Interaction Servers'),
    ...tooOld(values, 'proxyRelease', PROXY_CLIENTS_SINCE, 'Media servers and ORS need proxies'),
  ].slice(0, 1);
}

function tooOld(values: Values, key: string, floor: string, what: string): readonly ParameterProblem[] {
  const stated = values.text(key);
  if (meetsRelease(stated, floor) === true) return [];
  return [{ key, problem: `${what} of release ${floor} or later, and ${stated} is stated` }];
}
