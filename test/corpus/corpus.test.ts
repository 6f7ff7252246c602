// Files of every format version must open, and damaged ones must be refused for the right reason. The files of a released
// version are never edited or written again: they are what is out there.
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import type { FormatProblemKind } from '#shared/format/problem.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const SCHEMA = fileURLToPath(new URL('../../assets/schema/stave-file.schema.json', import.meta.url));

async function filesIn(folder: string): Promise<string[]> {
  return (await readdir(`${HERE}${folder}`)).sort();
}

async function textOf(file: string): Promise<string> {
  return readFile(`${HERE}${file}`, 'utf8');
}

/** File -> kind of refusal, where it points, and what the message says. */
const REFUSALS: Readonly<Record<string, readonly [FormatProblemKind, place: RegExp, message: RegExp]>> = {
  'binary.stave': ['foreign', /beginning/, /a binary file/],
  'connected-to-itself.stave': ['invalid', /^connections\./, /"ors_1" to "ors_1"\): both ends are the same/],
  'constructor-key.stave': ['unsafe-key', /properties\.constructor$/, /not opened/],
  'dangling-connection.stave': ['invalid', /^connections\..*\.to$/, /"ors_1"\): there is no element "nowhere"/],
  'dangling-pair.stave': ['invalid', /^pairs\..*\.backup$/, /"ors_1"\): there is no element "nowhere"/],
  'dangling-parent.stave': ['invalid', /^elements\..*\.parent$/, /"urs_1"\): there is no element "nowhere"/],
  'drawio.stave': ['foreign', /beginning/, /diagrams\.net/],
  'duplicate-pair.stave': ['invalid', /^pairs\.second/, /already in the pair/],
  'elements-is-a-list.stave': ['invalid', /^elements$/, /has to be an object, not a list/],
  'empty.stave': ['empty', /whole file/, /is empty/],
  'excalidraw.stave': ['foreign', /beginning/, /"excalidraw"/],
  'findings.stave': ['foreign', /beginning/, /findings of an analysis/],
  'foreign-json.stave': ['foreign', /beginning/, /package manifest/],
  'format-version-is-text.stave': ['invalid', /^formatVersion$/, /a number, not "1"/],
  'format-version-zero.stave': ['invalid', /^formatVersion$/, /more than 0/],
  'inherited-key.stave': ['unsafe-key', /options\.toString$/, /not opened/],
  'json-list.stave': ['foreign', /beginning/, /JSON list/],
  'json-null.stave': ['foreign', /beginning/, /single JSON value/],
  'key-is-not-id.stave': ['invalid', /^elements\./, /calls itself "other"/],
  'merge-conflict.stave': ['damaged', /^line 5, column 1$/, /merge conflict/],
  'missing-comma.stave': ['damaged', /^line \d+, column \d+$/, /is damaged/],
  'newer.stave': ['newer', /^formatVersion$/, /Stave 3\.2\.1 in format 7.*up to 3/],
  'no-app-version.stave': ['invalid', /^appVersion$/, /is missing/],
  'no-topology.stave': ['invalid', /^topology$/, /is missing/],
  'only-blanks.stave': ['empty', /whole file/, /is empty/],
  'pair-of-one.stave': ['invalid', /^pairs\..*\.backup$/, /already in the pair/],
  'place-in-itself.stave': ['invalid', /^elements\..*\.parent$/, /contains itself/],
  'plain-text.stave': ['foreign', /beginning/, /plain text/],
  'proto-key.stave': ['unsafe-key', /options\.__proto__$/, /not opened/],
  'proto-record.stave': ['unsafe-key', /^topology\.pairs\.__proto__$/, /not opened/],
  'stray-bytes.stave': ['damaged', /^line \d+, column \d+$/, /is damaged/],
  'text-after-the-end.stave': ['damaged', /^line \d+, column 1$/, /is damaged/],
  'trailing-comma.stave': ['damaged', /^line \d+, column \d+$/, /is damaged/],
  'truncated-between-records.stave': ['truncated', /^line \d+/, /ends too early/],
  'truncated-in-a-text.stave': ['truncated', /^line \d+/, /ends too early/],
  'truncated-last-brace.stave': ['truncated', /^line \d+/, /ends too early/],
  'unknown-envelope-entry.stave': ['invalid', /top level/, /unknown entry "comment"/],
  'unknown-field.stave': ['invalid', /^elements\./, /"urs_1"\): has the unknown entry "colour"/],
  'without-envelope.stave': ['foreign', /beginning/, /without its envelope/],
  'wrong-types.stave': ['invalid', /^name$/, /7 things[^]*not "boss"[^]*2 more places/],
  'xml.stave': ['foreign', /beginning/, /Genesys configuration data/],
  'yaml.stave': ['foreign', /beginning/, /YAML/],
  'zero-bytes.stave': ['empty', /whole file/, /zero bytes/],
  'zeros-at-the-end.stave': ['damaged', /^line \d+, column \d+$/, /is damaged/],
  'zip.stave': ['foreign', /beginning/, /ZIP archive/],
};

describe('damaged files', async () => {
  test('every file has its refusal and every refusal its file', async () => {
    expect(await filesIn('damaged')).toEqual(Object.keys(REFUSALS).sort());
  });

  test.each(Object.entries(REFUSALS))('%s', async (file, [kind, place, message]) => {
    const result = decodeTopology(await textOf(`damaged/${file}`));
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (result.ok) return;
    expect(result.error.place).toMatch(place);
    expect(result.error.message).toMatch(message);
    expect(result.error.remedy).toMatch(/\.$/);
  });
});

describe('files of format 1', async () => {
  const files = await filesIn('v1');

  test.each(files)('%s opens with a note, and opens the same after it is saved', async (file) => {
    const first = decodeTopology(await textOf(`v1/${file}`));
    if (!first.ok) throw new Error(first.error.message);
    expect(first.value.notes[0]).toMatch(/older format 1\. Saving writes format 3/);
    expect(first.value.document).toMatchObject({ hosts: {}, portRanges: {} });
    const saved = encodeTopology(first.value.document, '9.9.9');
    expect(decodeTopology(saved)).toEqual({ ok: true, value: { ...first.value, notes: [] } });
  });

  test.each(['empty.stave', 'rich.stave', 'interaction-cluster-suggested.stave'])(
    '%s keeps everything that it says',
    async (file) => {
      const text = await textOf(`v1/${file}`);
      const result = decodeTopology(text);
      if (!result.ok) throw new Error(result.error.message);
      const before = (JSON.parse(text) as { topology: object }).topology;
      expect(result.value.document).toEqual({ ...before, hosts: {}, portRanges: {} });
    },
  );
});

describe('files of format 2', async () => {
  const files = await filesIn('v2');

  test.each(files)('%s opens with a note, and keeps everything that it says', async (file) => {
    const text = await textOf(`v2/${file}`);
    const result = decodeTopology(text);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.notes[0]).toMatch(/older format 2\. Saving writes format 3/);
    const before = (JSON.parse(text) as { topology: object }).topology;
    expect(result.value.document).toEqual({ ...before, portRanges: {} });
    const saved = encodeTopology(result.value.document, '9.9.9');
    expect(decodeTopology(saved)).toEqual({ ok: true, value: { ...result.value, notes: [] } });
  });
});

describe('files of format 3', async () => {
  const files = await filesIn('v3');

  test.each(files)('%s is saved byte for byte as it is', async (file) => {
    const text = await textOf(`v3/${file}`);
    const result = decodeTopology(text);
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.notes).toEqual([]);
    expect(encodeTopology(result.value.document, '0.1.0')).toBe(text);
  });

  test('the rich file uses every kind of record and every field of the document', async () => {
    const result = decodeTopology(await textOf('v3/rich.stave'));
    if (!result.ok) throw new Error(result.error.message);
    for (const [field, value] of Object.entries(result.value.document)) {
      expect(Object.keys(value), field).not.toHaveLength(0);
    }
  });

  test('every file follows the published schema', async () => {
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
      JSON.parse(await readFile(SCHEMA, 'utf8')),
    );
    for (const file of files) {
      validate(JSON.parse(await textOf(`v3/${file}`)));
      expect(validate.errors, file).toBeNull();
    }
  });
});
