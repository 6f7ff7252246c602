import { componentType } from '#shared/catalog/catalog.ts';
import { factsOf } from '#shared/facts/facts.ts';
import type { HostSystem } from '#shared/facts/operating-system.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { countOf } from '#shared/kernel/words.ts';
import { operatingSystemNames } from '#shared/model/host-defaults.ts';
import type { RunbookInput, RunbookOutside } from './input.ts';
import { bullets, code, listed, names, nested, prose, type Chapter } from './markdown.ts';
import { settingLines, titled } from './setting-lines.ts';

/** What is open: the override, the findings, what to complete, what was assumed. */
export function openPoints(input: RunbookInput): Chapter {
  const { analysis, override, toComplete } = input;
  const { tally } = analysis;
  const assumptions = [...chosenPorts(input), ...input.assumptions];
  return {
    title: 'Open points',
    body: [
      ...(override === undefined
        ? []
        : [
            `**Exported in spite of ${countOf(tally.error, 'open error')}.** Reason${override.by.trim() === '' ? '' : `, given by ${prose(override.by)}`}: ${prose(override.reason)}`,
          ]),
      ...listed(
        'Findings that are open:',
        analysis.findings.filter(({ verdict }) => verdict === 'fail').map(findingLine),
      ),
      ...listed(
        'What the analysis cannot tell, because the drawing does not say enough:',
        analysis.findings.filter(({ verdict }) => verdict === 'unknown').map(({ message }) => prose(message)),
      ),
      ...listed(
        'To be completed, in the drawing or by hand:',
        toComplete.map(({ what, todo }) => `${prose(what)} ${prose(todo)}`),
      ),
      ...listed('Assumed, because the drawing does not say:', assumptions.map(prose)),
    ],
  };
}

function chosenPorts({ applications }: RunbookInput): string[] {
  const count = applications.flatMap(({ ports }) =>
    ports.filter(({ chosen }) => chosen !== undefined),
  ).length;
  return count === 0
    ? []
    : [`${countOf(count, 'port number')} chosen by Stave: the chapter Ports marks them, host by host.`];
}

function findingLine({ severity, message, fix }: Finding): string {
  return `${severity}: ${prose(message)} What to do: ${prose(fix)}`;
}

/** What must be there before the first object is created. */
export function prerequisites(input: RunbookInput): Chapter {
  const { document, applications, secrets } = input;
  const facts = factsOf(document);
  const elements = facts.elements();
  const templates = [...new Set(applications.flatMap(({ template }) => template ?? []))].sort();
  const tenants = [...new Set(applications.flatMap((application) => application.tenants))].sort();
  const existing = elements.filter(
    ({ role, type }) => role === 'exists' && componentType(type)?.configuration !== undefined,
  );
  const standing = [...input.standing, ...input.standingByHand].map(({ element }) => element);
  return {
    title: 'Before you start',
    body: [
      'Back up the configuration database, and try every file on a test object or a test environment first.',
      ...(templates.length === 0
        ? []
        : [
            `Application templates, which come with the products. The names follow the vendor's pattern; where yours differ, change them in the file that refers to them: ${templates.map(code).join(', ')}.`,
          ]),
      ...(tenants.length === 0 ? [] : [`Tenants: ${tenants.map(code).join(', ')}.`]),
      ...(standing.length === 0
        ? []
        : [
            `Objects that are always there, never to be created nor removed: ${names(standing)}. Where yours has another name, change it in the files that refer to it.`,
          ]),
      ...(existing.length === 0
        ? []
        : [`Objects that are referred to by name and must exist: ${names(existing)}.`]),
      ...listed('Outside the Configuration Layer, to be in place:', input.outside.map(outsideLine)),
      ...listed(
        'Secrets to supply. No file holds them: put each value in the place of its placeholder when you load or enter it.',
        secrets.map(({ name, owner, where }) => `${code(`\${${name}}`)}: ${prose(where)} of ${code(owner)}`),
      ),
    ],
  };
}

function outsideLine(outside: RunbookOutside): string {
  const { element, host, uses } = outside;
  return titled(`${componentType(element.type)?.label ?? element.type} ${code(element.name)}`, [
    ...(host === undefined ? [] : [`On host ${code(host.name)}`]),
    ...(uses.length === 0 ? [] : [`Connected to: ${names(uses)}`]),
    ...settingLines(outside),
  ]);
}

/** How the files of the bundle are loaded, in order. */
export function loading({ paths }: RunbookInput): Chapter {
  const xml = paths.filter((path) => path.startsWith('cfgdata/'));
  const has = (folder: string): boolean => paths.some((path) => path.startsWith(`${folder}/`));
  return {
    title: 'How to use the files',
    body: [
      'Each object can be entered by hand from this page alone: create first and connect afterwards, since a connection needs both ends. The files save the typing.',
      bullets([
        ...(xml.length === 0
          ? []
          : [
              `\`cfgdata/\`: Configuration Layer XML for the vendor's configuration import tools, in this order:${nested(xml.map(code))}`,
              'Objects are referred to by name, so the same files fit a test environment. They only create, link, and update what is always there; any other object of the same name that exists is an error to be looked at, not to be skipped.',
            ]),
        ...(has('options')
          ? [
              '`options/`: one file for the Options tab of each application, `.annex.cfg` for its Annex. Check the first import on a test object: whether an import adds to or replaces what is there differs from tool to tool.',
            ]
          : []),
        ...(has('ors-list') ? ['`ors-list/`: the content of the Lists that define ORS clusters.'] : []),
        ...(paths.includes('ports.csv')
          ? ['`ports.csv`: what listens where, as a table for those who open firewalls.']
          : []),
        '`findings/`: what the analysis says about the drawing, as text and as SARIF.',
        '`manifest.json`: what the bundle consists of, with the SHA-256 of every file.',
      ]),
    ],
  };
}

/** The operating system of a host, as far as it is stated. */
function systemWords({ family, version }: HostSystem): string {
  const words = [
    ...(family === undefined ? [] : [operatingSystemNames[family]]),
    ...(version === undefined ? [] : [code(version)]),
  ];
  return words.length === 0 ? ', operating system not stated' : `, ${words.join(' ')}`;
}

/** The machines. */
export function hosts({ hosts: planned }: RunbookInput): Chapter {
  return {
    title: 'Hosts',
    body: [
      ...listed(
        'Create the hosts, install the Local Control Agent on each, and check that Solution Control Server sees it:',
        planned.map(({ element, system, scs }) => {
          const address = element.properties['address'];
          const at = typeof address === 'string' && address !== '' ? `, address ${code(address)}` : '';
          return `${code(element.name)}${at}${systemWords(system)}${scs === undefined ? '' : `, Solution Control Server ${code(scs.name)}`}`;
        }),
      ),
    ],
  };
}
