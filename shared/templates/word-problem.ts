import { illegalSpellings } from '#shared/naming/spelling.ts';
import { slug } from '#shared/templates/kit/slug.ts';

/** Longest text or entry of a list: names of elements have 255 characters at most, and a word is one part of them. */
const LONGEST = 60;
/** Longest part of a name that a word may come to once it is spelled in Latin letters. */
const LONGEST_PART = 120;
/** More would be a drawing that nobody can read. */
const MOST_ENTRIES = 24;

/** Why a text cannot be the value of a parameter, continuing its label; undefined when it can. */
export function textProblem(text: string): string | undefined {
  if (text.trim() === '') return 'cannot be empty';
  return shapeProblem(text);
}

/** Why a list cannot be the value of a parameter, continuing its label; undefined when it can. */
export function listProblem(entries: readonly string[], mayBeEmpty: boolean): string | undefined {
  if (entries.length === 0) return mayBeEmpty ? undefined : 'needs at least one entry';
  if (entries.length > MOST_ENTRIES) {
    return `can have ${String(MOST_ENTRIES)} entries; these are ${String(entries.length)}`;
  }
  if (entries.some((entry) => entry.trim() === '')) return 'has an entry that is empty';
  const wrong = entries.flatMap((entry) => entryProblem(entry) ?? []);
  return wrong[0] ?? twinProblem(entries);
}

function entryProblem(entry: string): string | undefined {
  return entry.includes(',') ? `cannot hold "${short(entry)}": a comma ends an entry` : shapeProblem(entry);
}

function shapeProblem(text: string): string | undefined {
  const reason = unfit(text.trim());
  return reason === undefined ? undefined : `cannot hold "${short(text)}": ${reason}`;
}

function unfit(text: string): string | undefined {
  if (text.length > LONGEST) {
    return `it has ${String(text.length)} characters, and ${String(LONGEST)} are possible`;
  }
  const [illegal] = illegalSpellings(text);
  if (illegal !== undefined) return illegal.text.charAt(0).toLowerCase() + illegal.text.slice(1, -1);
  return slug(text).length > LONGEST_PART
    ? `spelled in Latin letters, as names are, it has more than ${String(LONGEST_PART)} characters`
    : undefined;
}

/** Entries that elements could not be told apart by. */
function twinProblem(entries: readonly string[]): string | undefined {
  const byName = new Map<string, string>();
  for (const entry of entries) {
    const name = slug(entry);
    const twin = byName.get(name);
    if (twin !== undefined) {
      return `cannot hold both "${short(twin)}" and "${short(entry)}": in names both come to ${name}`;
    }
    byName.set(name, entry);
  }
  return undefined;
}

function short(text: string): string {
  const signs = Array.from(text.trim());
  return signs.length > 30 ? `${signs.slice(0, 30).join('')}…` : signs.join('');
}
