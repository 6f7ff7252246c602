import { connectionRule } from '#shared/catalog/catalog.ts';
import { factsOf, type Facts } from '#shared/facts/facts.ts';
import { byName } from '#shared/facts/name-order.ts';
import { numberProperty, textProperty } from '#shared/facts/settings.ts';
import type { Element } from '#shared/model/element.ts';
import type { RunbookApplication, RunbookInput } from './input.ts';
import { bullets, code, names, nested, optionLines, propertyLines, prose } from './markdown.ts';

/** What is said of a port that the drawing does not state. */
const CHOSEN = 'chosen by Stave';
const ASSUMED = 'assumed';

/** What to enter and to check for an application and its backup, each of them in turn. */
export function applicationBlocks(
  input: RunbookInput,
): (application: RunbookApplication) => readonly string[] {
  const facts = factsOf(input.document);
  const byId = new Map(input.applications.map((application) => [application.element.id, application]));
  const standing = new Set(input.standing);
  return (application) =>
    applicationBlock(
      facts,
      application,
      byId.get(application.backup?.id ?? ''),
      standing.has(application) ? ASSUMED : CHOSEN,
    );
}

function applicationBlock(
  facts: Facts,
  application: RunbookApplication,
  backup: RunbookApplication | undefined,
  unstated: string,
): readonly string[] {
  const title =
    backup === undefined
      ? code(application.element.name)
      : `${code(application.element.name)} and its backup`;
  return [
    `### ${title}`,
    bullets([
      kindLine(application),
      ...standLines(application, 'It', unstated),
      ...(backup === undefined
        ? []
        : standLines(
            backup,
            `Backup ${code(backup.element.name)} (${application.redundancy ?? 'warm'} standby)`,
            CHOSEN,
          )),
      ...(application.backup !== undefined && backup === undefined
        ? [`Its backup ${code(application.backup.name)} exists.`]
        : []),
      ...group('Tenants', application.tenants.map(code)),
      ...group('Connections', application.connections.map(connectionLine)),
      ...group(
        'Switches',
        application.switches.map(({ name }) => code(name)),
      ),
      ...group('Also uses, outside its connections', alsoUses(facts, application)),
      ...group('Options', optionLines(application.options)),
      ...group('Annex', optionLines(application.annex)),
      ...backupOptions(application, backup),
      ...databaseLines(facts, application),
      ...handLines(application),
      ...group('Stated in the drawing, in no file of the bundle', propertyLines(application.properties)),
      ...group('Stated for the backup, in no file of the bundle', propertyLines(backup?.properties ?? [])),
      ...accountLines(facts, application.element),
    ]),
  ];
}

function kindLine({ type, release, template }: RunbookApplication): string {
  const from = template === undefined ? 'template to be chosen' : `template ${code(template)}`;
  return `${type.label}${release === undefined ? '' : ` ${release}`}, ${from}.`;
}

/** Where it runs; an object without a process need not stand anywhere. */
function standLines({ host, ports, type }: RunbookApplication, subject: string, mark: string): string[] {
  if (!type.process && host === undefined && ports.length === 0) return [];
  const place = host === undefined ? 'stands on no host yet' : `stands on host ${code(host.name)}`;
  const numbers = ports
    .map(({ id, port, chosen }) => `${prose(id)} ${String(port)}${chosen === undefined ? '' : ` (${mark})`}`)
    .join(', ');
  return [`${subject} ${place}${numbers === '' ? '' : `; ports: ${numbers}`}.`];
}

function connectionLine({ server, port, addp }: RunbookApplication['connections'][number]): string {
  const atPort = port === undefined || port === 'default' ? '' : `, port ${code(port)}`;
  if (addp === undefined) return `${code(server.name)}${atPort}`;
  const { localTimeout, remoteTimeout, trace } = addp;
  return `${code(server.name)}${atPort}, ADDP local ${String(localTimeout)} s, remote ${String(remoteTimeout)} s, trace ${trace}`;
}

function group(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}:${nested(items)}`];
}

/** What it talks to without a connection object: stores, web servers, licence servers, switches that are built by hand. */
function alsoUses({ wiring }: Facts, { element, connections, switches }: RunbookApplication): string[] {
  const shown = new Set([...connections.map(({ server }) => server.id), ...switches.map(({ id }) => id)]);
  return [...wiring.servers(element.id)]
    .filter(({ id, type }) => !shown.has(id) && connectionRule(element.type, type)?.meaning === 'service')
    .sort(byName)
    .map(({ name }) => code(name));
}

function backupOptions(primary: RunbookApplication, backup: RunbookApplication | undefined): string[] {
  if (backup === undefined) return [];
  const lines = [...optionLines(backup.options), ...optionLines(backup.annex)];
  const same =
    lines.join('\n') === [...optionLines(primary.options), ...optionLines(primary.annex)].join('\n');
  if (same)
    return lines.length === 0 ? [] : ['The backup has the same options; they are not copied by themselves.'];
  return lines.length === 0
    ? ['The backup has no options of its own. Options are not copied from the primary.']
    : group('Options of the backup, which differ', lines);
}

/** Where an access point leads; names of the fields are those of the Configuration tab, section DB Info. */
function databaseLines({ wiring }: Facts, { element, byHand }: RunbookApplication): string[] {
  const [database] = [...wiring.servers(element.id, 'database')].sort(byName);
  const stated = byHand.filter(({ place }) => place === 'database');
  const isStated = (field: string): boolean => stated.some(({ key }) => key === field);
  const drawn: readonly (readonly [string, string | undefined])[] =
    database === undefined
      ? []
      : [
          ['DBMS Name', textProperty(database, 'server')],
          ['DBMS Type', textProperty(database, 'engine')],
          ['Database Name', textProperty(database, 'databaseName') ?? database.name],
        ];
  const port = database === undefined ? undefined : numberProperty(database, 'port');
  const lines = [
    ...drawn.flatMap(([field, value]) =>
      value === undefined || isStated(field) ? [] : `${field}: ${code(value)}`,
    ),
    ...stated.map(({ key, value }) => `${key}: ${code(value)}`),
    ...(port === undefined
      ? []
      : [`Port ${String(port)}, in the connection string where it is not the usual one`]),
  ];
  return group('By hand, DB Info', lines);
}

function handLines({ byHand }: RunbookApplication): string[] {
  const places: Readonly<Record<string, string>> = {
    file: 'in its own configuration file',
    'command-line': 'on its command line',
    unnamed: 'the name of the option is not confirmed: look it up first',
  };
  return group(
    'By hand, not in any file of the bundle',
    byHand
      .filter(({ place }) => place !== 'database')
      .map(
        ({ section, key, value, place }) =>
          `${code(`[${section}] ${key} = ${value}`)} (${places[place] ?? place})`,
      ),
  );
}

function accountLines({ wiring }: Facts, element: Element): string[] {
  const accounts = [...wiring.servers(element.id, 'account')].sort(byName);
  const stated = textProperty(element, 'account');
  if (accounts.length > 0) return [`By hand: log-on account ${names(accounts)}, on both sides of a pair.`];
  return stated === undefined ? [] : [`By hand: log-on account ${code(stated)}, on both sides of a pair.`];
}
