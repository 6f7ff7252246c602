import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { brokenInvariants } from '#shared/model/invariants.ts';
import { topologySchema, type Topology } from '#shared/model/topology.ts';
import { envelopeSchema, headerSchema, type TopologyFile } from './envelope.ts';
import type { FileFormat, FileWords } from './file-format.ts';
import { checked, invalidContent, schemaProblem } from './invalid-content.ts';
import { TOPOLOGY_MAGIC } from './magic.ts';
import { migrate } from './migrations/migration.ts';
import { migrations } from './migrations/registry.ts';
import type { FormatProblem } from './problem.ts';
import { readMarked } from './read-marked.ts';
import { sizeProblem } from './read-json.ts';
import { unsavable } from './savable.ts';
import { FORMAT_VERSION } from './versions.ts';

const words: FileWords = {
  kind: 'a Stave topology',
  choose: 'Choose a file that Stave saved (.stave).',
  divide: 'Choose a topology that Stave saved, or divide it into several.',
  // The desktop app and the terminal keep one version; a browser keeps none.
  replace:
    'Open an earlier version if you have one: when the desktop app saves over a file, it keeps the version before beside it, with .bak added to its name.',
};

const topologyFormat: FileFormat = {
  magic: TOPOLOGY_MAGIC,
  // A drawing of 5000 elements takes about 5 million characters.
  limitCharacters: 64 * 1024 * 1024,
  version: FORMAT_VERSION,
  versionKey: 'formatVersion',
  header: headerSchema.transform(({ formatVersion, appVersion }) => ({
    version: formatVersion,
    writtenBy: appVersion,
  })),
  words,
};

export interface DecodedTopology {
  readonly document: Topology;
  /** What the user should know although the file opened: sentences, such as that it was brought up from an old format. */
  readonly notes: readonly string[];
}

/** The text of a `.stave` file. Equal documents give equal texts, so files differ where drawings do. */
export function encodeTopology(document: Topology, appVersion: string): string {
  const file: TopologyFile = {
    magic: TOPOLOGY_MAGIC,
    formatVersion: FORMAT_VERSION,
    appVersion,
    topology: document,
  };
  return canonicalJson(file);
}

/** Why the text of a drawing could never be opened again, so that it is not written at all; undefined where it can. */
export function unopenable(text: string): FormatProblem | undefined {
  return sizeProblem(text, topologyFormat);
}

/** Reads the text of a file, whoever wrote it. Never throws, and never gives a document that is only partly right. */
export function decodeTopology(text: string): Result<DecodedTopology, FormatProblem> {
  const marked = readMarked(text, topologyFormat);
  if (!marked.ok) return marked;
  const { file, header } = marked.value;
  const envelope = envelopeSchema.safeParse(file);
  if (!envelope.success) return fail(schemaProblem(envelope.error, file, words));
  const read = content(file['topology'], header.version);
  if (!read.ok) return read;
  const refused = unsavable(text, topologyFormat, () =>
    encodeTopology(read.value.document, header.writtenBy ?? ''),
  );
  return refused === undefined ? read : fail(refused);
}

function content(topology: unknown, formatVersion: number): Result<DecodedTopology, FormatProblem> {
  const migrated = migrate(migrations, topology, formatVersion);
  if (!migrated.ok) return fail(notMigrated(formatVersion, migrated.error.failedStep));
  const parsed = checked(topologySchema, migrated.value.topology, words);
  if (!parsed.ok) return parsed;
  const broken = brokenInvariants(parsed.value);
  if (broken.length > 0) return fail(invalidContent(broken, parsed.value, words));
  return ok({ document: parsed.value, notes: notesOn(formatVersion, migrated.value.summaries) });
}

function notesOn(formatVersion: number, summaries: readonly string[]): readonly string[] {
  if (summaries.length === 0) return [];
  return [
    `The file has the older format ${String(formatVersion)}. Saving writes format ${String(FORMAT_VERSION)}.`,
    ...summaries,
  ];
}

function notMigrated(formatVersion: number, step: number): FormatProblem {
  return {
    kind: 'invalid',
    message: `The content of this file of format ${String(formatVersion)} could not be brought to format ${String(step + 1)}.`,
    place: 'topology',
    remedy: words.replace,
  };
}
