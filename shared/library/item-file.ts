import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { quoted } from '#shared/kernel/foreign-text.ts';
import { fail, ok, type Result } from '#shared/kernel/result.ts';
import { z } from '#shared/kernel/schema.ts';
import type { FileFormat, FileWords } from '#shared/format/file-format.ts';
import { checked, invalidContent } from '#shared/format/invalid-content.ts';
import { LIBRARY_ITEM_MAGIC } from '#shared/format/magic.ts';
import type { FormatProblem } from '#shared/format/problem.ts';
import { readMarked } from '#shared/format/read-marked.ts';
import { unsavable } from '#shared/format/savable.ts';
import { brokenInvariants, type BrokenInvariant } from '#shared/model/invariants.ts';
import { fragmentDocument, libraryItemSchema, type LibraryItem } from '#shared/library/library-item.ts';

const FILE_VERSION = 1;
const ANOTHER_COPY = 'Ask for another copy of the file, or keep the part in your library again.';

const words: FileWords = {
  kind: 'an item of a Stave library',
  choose: 'Choose a file that a Stave library exported.',
  divide: ANOTHER_COPY,
  replace: ANOTHER_COPY,
};

const headerSchema = z.object({
  magic: z.literal(LIBRARY_ITEM_MAGIC),
  version: z.number().int().positive(),
});
const fileSchema = z.strictObject({ ...headerSchema.shape, item: libraryItemSchema });

const itemFormat: FileFormat = {
  magic: LIBRARY_ITEM_MAGIC,
  // Far more than a part of a drawing needs.
  limitCharacters: 16 * 1024 * 1024,
  version: FILE_VERSION,
  versionKey: 'version',
  header: headerSchema,
  words,
};

/** The text of a file that holds one item. Equal items give equal texts. */
export function encodeLibraryItem(item: LibraryItem): string {
  return canonicalJson({ magic: LIBRARY_ITEM_MAGIC, version: FILE_VERSION, item });
}

/** Reads the text of such a file, whoever wrote it. Never throws, and never gives an item that is only partly right. */
export function decodeLibraryItem(text: string): Result<LibraryItem, FormatProblem> {
  const marked = readMarked(text, itemFormat);
  if (!marked.ok) return marked;
  const { file } = marked.value;
  const whole = checked(fileSchema, file, words);
  if (!whole.ok) return whole;
  const { item } = whole.value;
  const broken = contradictions(item);
  if (broken.length > 0) return fail(invalidContent(broken, file, words));
  const refused = unsavable(text, itemFormat, () => encodeLibraryItem(item));
  return refused === undefined ? ok(item) : fail(refused);
}

/** What the schema cannot say: references that lead nowhere, an empty item, two parameters of one key. */
function contradictions(item: LibraryItem): readonly BrokenInvariant[] {
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const { key } of item.parameters) {
    if (seen.has(key)) twice.push(key);
    seen.add(key);
  }
  return [
    ...(Object.keys(item.fragment.elements).length === 0
      ? [{ where: 'item.fragment.elements', problem: 'holds no element' }]
      : []),
    ...twice.map((key) => ({ where: 'item.parameters', problem: `names ${quoted(key)} twice` })),
    ...brokenInvariants(fragmentDocument(item)).map(({ where, problem }) => ({
      where: `item.fragment.${where}`,
      problem,
    })),
  ];
}
