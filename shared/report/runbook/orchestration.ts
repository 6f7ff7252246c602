import { componentType } from '#shared/catalog/catalog.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { RunbookInput, RunbookObject } from './input.ts';
import { settingLines, titled } from './setting-lines.ts';
import {
  bullets,
  code,
  listed,
  nested,
  optionLines,
  prose,
  propertyLines,
  type Chapter,
} from './markdown.ts';

const SIMPLE_ROUTING = 5;

type Script = RunbookInput['scripts'][number];

/** The Lists that make Orchestration Servers a cluster. */
export function orsClusters({ clusters, lists }: RunbookInput): Chapter {
  return {
    title: 'ORS clusters',
    body: listed(
      'Orchestration Server learns its cluster from a Transaction object of type List. The value of the primary says in which data center a node stands; a backup has no entry of its own.',
      [
        ...clusters.map(({ element, layout, members }) => {
          const kind =
            layout === 'enhanced'
              ? 'its own List with a section `cluster` (from 8.1.400.64)'
              : 'a section of its name in the shared List; the values carry double quotes, as the vendor prints them';
          const entries = members.map(
            ({ application, label }) =>
              `${code(application.name)}: ${label === undefined ? 'data center not drawn' : code(label)}`,
          );
          return `Cluster ${code(element.name)}, ${kind}${nested(entries)}`;
        }),
        ...lists.map(
          ({ name, tenant, annex }) =>
            `List ${code(name)} under tenant ${code(tenant)}, Annex:${nested(optionLines(annex))}`,
        ),
      ],
    ),
  };
}

/** Queues, views, submitters and scripts, with the script that legacy pulling needs for each ORS. */
export function scripts(input: RunbookInput): Chapter {
  const servers = new Map(
    input.applications
      .filter(({ element }) => element.type === 'ors')
      .map((server) => [server.element.name, server]),
  );
  const isPulling = ({ name, typeNumber }: Script): boolean =>
    typeNumber === SIMPLE_ROUTING && servers.has(name);
  const pulling = input.scripts.filter(isPulling);
  return {
    title: 'Queues, views and scripts',
    body: [
      ...listed(
        'Orchestration Server pulls only from queues whose Annex has an Orchestration section, and only through views: every queue needs one.',
        input.scripts.filter((script) => !isPulling(script)).map(scriptLine),
      ),
      ...(input.scripts.some(({ properties, uses }) => properties.length + uses.length > 0)
        ? [BY_HAND_NOTE]
        : []),
      ...listed(
        'Scripts of type Simple Routing with the name of an Orchestration Server, which legacy pulling needs in every tenant. With enhanced pulling, where submitters tie applications to views, leave them out.',
        pulling.map(({ name, tenant }) => {
          const backup = servers.get(name)?.backup;
          const also =
            backup === undefined
              ? ''
              : `; if interactions wait after a switchover, add one called ${code(backup.name)}`;
          return `${code(name)}, tenant ${code(tenant)}${also}`;
        }),
      ),
    ],
  };
}

const BY_HAND_NOTE =
  'The files create these objects with their Annex. What stands under "By hand" is not in any file: how the Configuration Layer keeps it is not published, so enter it where the objects are designed.';

function scriptLine({ name, tenant, typeNumber, annex, properties, uses }: Script): string {
  const byHand = [
    ...propertyLines(properties),
    ...uses.map((used) => `${componentType(used.type)?.label ?? used.type}: ${code(used.name)}`),
  ];
  const parts = [
    ...optionLines(annex).map((line) => `Annex ${line}`),
    ...byHand.map((line) => `By hand: ${line}`),
  ];
  return `${kindOf(typeNumber)} ${code(name)}, tenant ${code(tenant)}${parts.length === 0 ? '' : `:${nested(parts)}`}`;
}

/** What no file creates, and what to change in objects that exist. */
export function byHand({ objectsByHand, standingByHand, existingByHand }: RunbookInput): Chapter {
  return {
    title: 'By hand',
    body: [
      ...listed(
        'Objects that need more than the drawing says. Create them before you load what refers to them:',
        objectsByHand.map(objectLine),
      ),
      ...listed(
        'Objects that are always there. Create none of them; enter what the drawing states:',
        standingByHand.map(objectLine),
      ),
      ...listed('In objects that exist, after everything is created:', existingByHand.map(prose)),
    ],
  };
}

function objectLine(object: RunbookObject): string {
  return titled(
    `${object.objectClass.replace(/^Cfg/, '')} ${code(object.element.name)}`,
    settingLines(object),
  );
}

function kindOf(typeNumber: number): string {
  const type = componentTypes.find(
    ({ configuration }) =>
      configuration?.objectClass === 'CfgScript' && configuration.typeNumber === typeNumber,
  );
  return type?.label ?? 'Script';
}

/** Findings that somebody accepted, so that nobody wonders. */
export function accepted({ document, analysis }: RunbookInput): Chapter {
  const lines = analysis.accepted.map((finding) => {
    const acceptance = document.acceptances[finding.fingerprint];
    const reason =
      acceptance === undefined ? '' : ` Accepted by ${prose(acceptance.by)}: ${prose(acceptance.reason)}`;
    return `${prose(finding.message)}${reason}`;
  });
  return { title: 'Accepted findings', body: lines.length === 0 ? [] : [bullets(lines)] };
}
