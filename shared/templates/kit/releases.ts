import type { Drawing } from '#shared/edit/drawing.ts';
import { releaseOf, type Values } from '#shared/templates/kit/parameters.ts';
import type { ParameterSpec } from '#shared/templates/template.ts';

/** Component types by the parameter that asks for their release. */
const typesOf: Readonly<Record<string, readonly string[]>> = {
  orsRelease: ['ors'],
  ursRelease: ['urs'],
  sipServerRelease: ['sip-server'],
  statServerRelease: ['stat-server'],
  frameworkRelease: ['config-server', 'message-server', 'scs'],
  interactionRelease: ['interaction-server', 'interaction-server-tserver'],
  chatServerRelease: ['chat-server'],
  desktopRelease: ['agent-desktop'],
  gmsRelease: ['gms'],
};

/** States the releases that a template asked for, by product, for everything it drew. Call it last. */
export function stateReleases(drawing: Drawing, values: Values, parameters: readonly ParameterSpec[]): void {
  const drawn = new Set(Object.values(drawing.document().elements).map(({ type }) => type));
  const releases = parameters.flatMap(({ key }) =>
    (typesOf[key] ?? []).filter((type) => drawn.has(type)).map((type) => [type, values.text(key)] as const),
  );
  drawing.state({ releases: Object.fromEntries(releases) });
}

/** Releases of what routes calls beside ORS. The initial ones are those that the vendor's pages describe. */
export const coreReleases: readonly ParameterSpec[] = [
  releaseOf(
    'ursRelease',
    'URS release',
    'Release of every Universal Routing Server. From 8.1.400.40 on several of them can share virtual callback.',
    '8.1.400.40',
  ),
  releaseOf(
    'sipServerRelease',
    'SIP Server release',
    'Release of every SIP Server. The guide of 8.1.1 describes its pairs and its alternate routing.',
    '8.1.1',
  ),
  releaseOf(
    'statServerRelease',
    'Stat Server release',
    'Release of every Stat Server. From 8.5 on it can watch several Interaction Servers.',
    '8.5',
  ),
  releaseOf(
    'frameworkRelease',
    'Framework release',
    'Release of Configuration Server, Message Server and Solution Control Server. The guide of 8.5.1 describes their pairs.',
    '8.5.1',
  ),
];

export const chatServerRelease = releaseOf(
  'chatServerRelease',
  'Chat Server release',
  'Release of every Chat Server. The guide of 8.5.2 describes several of them without backups.',
  '8.5.2',
);

export const desktopRelease = releaseOf(
  'desktopRelease',
  'Desktop release',
  'Release of the agent desktops. 8.5.106.19 has the options for reconnecting that the catalogue lists.',
  '8.5.106.19',
);

export const gmsRelease = releaseOf(
  'gmsRelease',
  'GMS release',
  'Release of every GMS node. Until 8.5.219.03 the health of ORS is looked at as often as an option says.',
  '8.5.219.03',
);
