import type { PhysicalLocation } from 'sarif';
import { fileName } from '#shared/kernel/file-name.ts';
import { recordLines } from '#shared/format/record-lines.ts';

/** The file that findings are about, for readers that show them beside its text. */
export interface AnalysedFile {
  /** Where it is: relative, steps divided by `/`, without `..`; from the root of its repository where it has one. */
  readonly path: string;
  /** What stands in it; undefined when the drawing has not been saved, so that nothing has a line of its own yet. */
  readonly text: string | undefined;
}

/** The file that a drawing of this name would have: it was never saved. */
export function unsavedFile(documentName: string): AnalysedFile {
  return { path: `${fileName(documentName, 'Topology')}.stave`, text: undefined };
}

/** Name that code scanning services resolve to the root of the repository. */
const ROOT = '%SRCROOT%';
const FIRST_LINE = 1;

/**
 * Where a record of the file stands: the line of its first mention as a record, line 1 when it has none. Code scanning
 * services refuse a whole log for one location without address, so there is always one.
 */
export function locatorOf({ path, text }: AnalysedFile): (id: string | undefined) => PhysicalLocation {
  const artifactLocation = { uri: relativeReference(path), uriBaseId: ROOT };
  const lineOf = text === undefined ? () => undefined : recordLines(text);
  return (id) => ({
    artifactLocation,
    region: { startLine: (id === undefined ? undefined : lineOf(id)) ?? FIRST_LINE },
  });
}

/**
 * A path as a relative reference of RFC 3986 (section 4.2): every step percent-encoded, so that `#`, `?`, `%` and `:` are
 * part of a name, and half of a surrogate pair is the replacement character, as in every UTF-8 text.
 */
function relativeReference(path: string): string {
  return path
    .split('/')
    .map((step) => encodeURIComponent(step.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
