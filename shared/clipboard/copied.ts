import { clipText, readClip, type Clip } from './clip.ts';

/** What elements are on the clipboard, in the two forms that every program there knows. */
export interface Copied {
  /** The names of the elements, one a line: what a text field takes. */
  readonly text: string;
  /** The names as a list, which carries the elements themselves in an attribute. */
  readonly html: string;
}

/** Text of a page and of a list entry: what HTML would take for its own is written as a reference. */
const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const CARRIED = /data-stave-elements="([^"]*)"/;

/**
 * A clip for the clipboard. The elements travel in `text/html`, because that form survives both ways to the clipboard,
 * events and the asynchronous interface, also between windows; forms of an own type are lost on one of them.
 */
export function copiedOf(clip: Clip): Copied {
  const names = clip.roots.flatMap(({ id }) => clip.fragment.elements[id]?.name ?? []).map(onOneLine);
  const entries = names.map(
    (name) => `<li>${name.replace(/[&<>]/g, (sign) => REFERENCES[sign] ?? sign)}</li>`,
  );
  return {
    text: names.join('\n'),
    // Lone surrogates, which JSON writes as escapes, would be refused here.
    html: `<ul data-stave-elements="${encodeURIComponent(clipText(clip))}">${entries.join('')}</ul>`,
  };
}

/** The clip on the clipboard; also one that was put there as text alone, as versions before did. */
export function readCopied({ text, html }: Copied): Clip | undefined {
  const [, carried] = CARRIED.exec(html) ?? [];
  return readClip((carried === undefined ? undefined : decodedText(carried)) ?? text);
}

function decodedText(carried: string): string | undefined {
  try {
    return decodeURIComponent(carried);
  } catch {
    return undefined;
  }
}

function onOneLine(name: string): string {
  return name.replace(/\p{Cc}+|[\u2028\u2029]+/gu, ' ');
}
