import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { findUnsafeKey } from '#shared/kernel/unsafe-keys.ts';
import { topologySchema, type Topology } from '#shared/model/topology.ts';
import { envelopeSchema, headerSchema, MAGIC, type TopologyFile } from './envelope.ts';
import { lookOfJson } from './foreign.ts';
import { invariantProblem, schemaProblem } from './invalid-content.ts';
import { migrate } from './migrations/migration.ts';
import { migrations } from './migrations/registry.ts';
import { USE_EARLIER_VERSION, type FormatProblem } from './problem.ts';
import { foreign, readJson } from './read-json.ts';
import { FORMAT_VERSION } from './versions.ts';

export interface DecodedTopology {
  readonly document: Topology;
  /** What the user should know although the file opened: sentences, such as that it was brought up from an old format. */
  readonly notes: readonly string[];
}

/** The text of a `.stave` file. Equal documents give equal texts, so files differ where drawings do. */
export function encodeTopology(document: Topology, appVersion: string): string {
  const file: TopologyFile = { magic: MAGIC, formatVersion: FORMAT_VERSION, appVersion, topology: document };
  return canonicalJson(file);
}

/** Reads the text of a file, whoever wrote it. Never throws, and never gives a document that is only partly right. */
export function decodeTopology(text: string): Result<DecodedTopology, FormatProblem> {
  const json = readJson(text);
  if (!json.ok) return json;
  const file = json.value;
  if (!isMarked(file)) return fail(foreign(lookOfJson(file)));
  const header = headerSchema.safeParse(file);
  if (!header.success) return fail(schemaProblem(header.error, file));
  const { formatVersion, appVersion } = header.data;
  if (formatVersion > FORMAT_VERSION) return fail(newer(formatVersion, appVersion));
  const envelope = formatVersion === FORMAT_VERSION ? envelopeSchema.safeParse(file) : header;
  if (!envelope.success) return fail(schemaProblem(envelope.error, file));
  const unsafe = findUnsafeKey(file);
  if (unsafe !== undefined) return fail(unsafeKey(unsafe));
  return content(file.topology, formatVersion);
}

function content(topology: unknown, formatVersion: number): Result<DecodedTopology, FormatProblem> {
  const migrated = migrate(migrations, topology, formatVersion);
  if (!migrated.ok) return fail(notMigrated(formatVersion, migrated.error.failedStep));
  const parsed = topologySchema.safeParse(migrated.value.topology);
  if (!parsed.success) return fail(schemaProblem(parsed.error, migrated.value.topology));
  const problem = invariantProblem(parsed.data);
  if (problem !== undefined) return fail(problem);
  return ok({ document: parsed.data, notes: notesOn(formatVersion, migrated.value.summaries) });
}

function notesOn(formatVersion: number, summaries: readonly string[]): readonly string[] {
  if (summaries.length === 0) return [];
  return [
    `The file has the older format ${String(formatVersion)}. Saving writes format ${String(FORMAT_VERSION)}.`,
    ...summaries,
  ];
}

function isMarked(file: unknown): file is { readonly magic: typeof MAGIC; readonly topology?: unknown } {
  return (
    file !== null &&
    typeof file === 'object' &&
    Object.hasOwn(file, 'magic') &&
    Reflect.get(file, 'magic') === MAGIC
  );
}

function newer(formatVersion: number, appVersion: string): FormatProblem {
  return {
    kind: 'newer',
    message:
      `The file was written by Stave ${appVersion.slice(0, 40)} in format ${String(formatVersion)}. ` +
      `This version reads formats up to ${String(FORMAT_VERSION)}.`,
    place: 'formatVersion',
    remedy: 'Open it with that version of Stave or a later one. Nothing in the file was changed.',
  };
}

function unsafeKey(path: string): FormatProblem {
  return {
    kind: 'unsafe-key',
    message:
      'The file holds a key that no topology has and that is used to attack programs, so it was not opened.',
    place: path.slice(0, 200),
    remedy: 'Ask whoever gave you the file where it comes from, or remove the key in a text editor.',
  };
}

function notMigrated(formatVersion: number, step: number): FormatProblem {
  return {
    kind: 'invalid',
    message: `The content of this file of format ${String(formatVersion)} could not be brought to format ${String(step + 1)}.`,
    place: 'topology',
    remedy: USE_EARLIER_VERSION,
  };
}
