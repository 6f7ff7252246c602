import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { OptionSpec } from '#shared/catalog/option.ts';
import { releaseSchema } from '#shared/model/release.ts';
import { readCsv } from './read-csv.ts';

/** The research notes lie beside the repository, where they are at all. */
const notes = join(process.cwd(), '../shared/domain/options.csv');
const available = existsSync(notes);
if (!available) console.info(`Skipped: no research notes at ${notes}`);

const rows = available ? readCsv(readFileSync(notes, 'utf8')) : [];

const daps = componentTypes.filter((type) => /^(dap|event-logger)/.test(type.id)).map((type) => type.id);
const processes = componentTypes.filter((type) => type.category === 'application' && type.process);

/** Which component types a row of the notes is about. */
const carriers: Readonly<Record<string, readonly string[]>> = {
  ORS: ['ors'],
  IXN: ['interaction-server'],
  'IXN-annex': ['interaction-server'],
  IXNP: ['interaction-server-proxy'],
  AppCluster: ['interaction-server-cluster', 'interaction-server-proxy-cluster'],
  List: ['ors-cluster'],
  URS: ['urs'],
  'URS-annex': ['urs'],
  'DN-annex': ['route-point'],
  'queue-annex': ['interaction-queue'],
  'Script-annex': ['enhanced-routing-script'],
  // Neither the statistic nor Info Mart is drawn: the note stands where the architect looks for it.
  'Statistic-annex': ['ors'],
  GIM: ['icon'],
  'DAP-main': ['dap'],
  'DAP-any': daps,
  'DAP-eventlog': ['dap-event-log'],
  'JMS-capture-point': ['capture-point-jms'],
  'Kafka-capture-point': ['capture-point-kafka'],
  'DB-capture-point': ['capture-point-database'],
  'WS-capture-point': ['capture-point-web-service'],
  'any-server': processes.map((type) => type.id),
  Switch: ['switch'],
  ICON: ['icon'],
  WDE: ['agent-desktop'],
  Host: ['host', 'site', 'data-center'],
  Chat: ['chat-server'],
  'T-Server': ['t-server', 'sip-server'],
  'SIP-Server': ['sip-server'],
  GMS: ['gms'],
  Cassandra: ['cassandra-ring'],
  PostgreSQL: ['database'],
};

const queueLoggers = daps.filter((id) => id.startsWith('event-logger'));
const loggerCarriers: Readonly<Record<string, readonly string[]>> = {
  'delivery-protocol': ['dap-event-log', ...queueLoggers],
  'event-filter-by-id': ['dap-event-log', ...queueLoggers],
  'delivery-queue-name': ['event-logger-jms', 'event-logger-msmq', 'event-logger-mq-series'],
  'delivery-queue-manager-name': ['event-logger-mq-series'],
};

/** Defaults that are not what the first word of the column says, each for its reason. */
const readDefaults: Readonly<Record<string, string | undefined>> = {
  // `none` is one of its two values.
  'settings/agent-login-control': 'none',
  'log/expire': '10',
  'license/num-of-licenses': '0',
  // The pages contradict each other.
  'license/num-sdn-licenses': undefined,
  // Behaviour without the option, or a pattern, not a value.
  'settings/connection-string': undefined,
  'settings/soap-hostname': undefined,
  'persistence/cassandra-schema-version': undefined,
  'persistence/cassandra-strategy-options': undefined,
};

type Row = Readonly<Record<string, string>>;

function keyOf(row: Row): string {
  const placeholder = /^\((?:names? unknown: )?(.*)\)$/.exec(row.option ?? '');
  return placeholder?.[1] ?? row.option ?? '';
}

function sectionOf(row: Row): string {
  return row.section === '(command line)' ? 'command-line' : (row.section ?? '');
}

function nameOf(row: Row): string {
  return `${sectionOf(row)}/${keyOf(row)}`;
}

function carriersOf(row: Row): readonly string[] {
  const own = row.component === 'DAP-eventlog' ? loggerCarriers[keyOf(row)] : undefined;
  return own ?? carriers[row.component ?? ''] ?? [];
}

function optionOf(typeId: string, row: Row): OptionSpec | undefined {
  const type = componentTypes.find(({ id }) => id === typeId);
  return type?.options.find((option) => option.section === sectionOf(row) && option.key === keyOf(row));
}

function expectedDefault(row: Row): string | undefined {
  const name = nameOf(row);
  if (Object.hasOwn(readDefaults, name)) return readDefaults[name];
  const stated = row.default ?? '';
  if (/^(unknown|none|n\/a|libcurl-like)\b/.test(stated) || stated.includes('(example)')) return undefined;
  if (stated.startsWith('(empty)')) return '';
  return stated.startsWith('(') ? undefined : stated.replace(/ \(.*\)$/, '');
}

function expectedPlace(row: Row): OptionSpec['place'] {
  if (row.section === '(command line)') return 'command-line';
  if (row.section === 'DB Info') return 'database';
  if (row.component === 'Cassandra' || row.component === 'PostgreSQL') return 'file';
  const annex = /-annex$|^(List|Host|Switch)$/.test(row.component ?? '');
  return annex ? 'annex' : 'options';
}

describe.skipIf(!available)('the options of the research notes', () => {
  const pairs = rows.flatMap((row) =>
    carriersOf(row).map((typeId) => ({ row, typeId, option: optionOf(typeId, row) })),
  );
  const named = pairs.map(({ row, typeId, option }) => ({ row, option, name: `${typeId} ${nameOf(row)}` }));
  const found = named.flatMap(({ row, option, name }) =>
    option === undefined ? [] : [{ row, option, name }],
  );

  it('are many, and each is about a component type', () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.filter((row) => carriersOf(row).length === 0)).toEqual([]);
  });

  it('are all in the catalogue', () => {
    expect(named.filter(({ option }) => option === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('are all there is in the catalogue', () => {
    const noted = new Set(pairs.map(({ row, typeId }) => `${typeId} ${nameOf(row)}`));
    const invented = componentTypes.flatMap(({ id, options }) =>
      options.map((option) => `${id} ${option.section}/${option.key}`).filter((name) => !noted.has(name)),
    );
    expect(invented).toEqual([]);
  });

  it('keep their evidence and their addresses', () => {
    for (const { row, option, name } of found) {
      expect(option.evidence, name).toBe(row.evidence);
      for (const part of (row.source ?? '').split('; ')) {
        const title = /^\d{3}_.*"(.*)"$/.exec(part)?.[1];
        const text = title ?? (part === 'general knowledge' ? 'General knowledge' : part);
        expect(option.source, name).toContain(text);
      }
    }
  });

  it('keep their place and their defaults, with unit and grade', () => {
    for (const { row, option, name } of found) {
      expect(option.place, name).toBe(expectedPlace(row));
      expect(option.defaultValue, name).toBe(expectedDefault(row));
      const unit = /\((min|s|ms|h)\)$/.exec(row.default ?? '')?.[1];
      if (unit !== undefined) expect(option.shape, name).toMatchObject({ kind: 'integer', unit });
      if (/\((recalled|assumed)\)/.test(row.default ?? ''))
        expect(option.defaultEvidence, name).toBe('recalled');
    }
  });

  it('keep the release they began with, where it is a release', () => {
    for (const { row, option, name } of found) {
      if (releaseSchema.safeParse(row.since).success) expect(option.since, name).toBe(row.since);
    }
  });

  it('take effect as noted', () => {
    const silent = found.filter(
      ({ row, option }) => row.takes_effect !== 'unknown' && option.takesEffect === undefined,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it('are shown, not exported, when their name is not known', () => {
    const unnamed = found.filter(({ row }) => /^\((?!command)/.test(row.option ?? ''));
    expect(unnamed.length).toBeGreaterThan(5);
    expect(unnamed.filter(({ option }) => option.named !== false).map(({ name }) => name)).toEqual([]);
  });
});
