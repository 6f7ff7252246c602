/**
 * How a text holds names: which, and the text with new ones in the place of some of them, all at once. Names are compared
 * as they are written.
 */
export interface NameShape {
  readonly read: (text: string) => readonly string[];
  readonly replace: (text: string, names: ReadonlyMap<string, string>) => string;
}

/** The text is the name. */
export const wholeText: NameShape = shape(/^\s*(?<name>\S(?:.*\S)?)\s*$/gsu);

/** The text is the name, perhaps in double quotes, as labels of data centers are. */
export const quotedText: NameShape = shape(/^\s*"?(?<name>[^"\s](?:[^"]*[^"\s])?)"?\s*$/gu);

/** Names with commas between them. */
export const commaNames: NameShape = shape(/(?<=^|,)\s*(?<name>[^,\s](?:[^,]*[^,\s])?)\s*(?=$|,)/gu);

/**
 * `script:<name>`, or two such addresses with a space between them. Whether a name ends is asked only behind what is no
 * blank: asked at every blank of a long row of them, reading would take a time that grows with its square.
 */
export const scriptNames: NameShape = shape(
  /(?<=^|\s)script:(?<name>\S.*?)(?=(?<!\s)\s*$|(?<!\s)\s+(?:script|file|https?):)/gisu,
);

/** What follows `application@`: the name of a cluster. */
export const clusterOfKey: NameShape = shape(/^application@(?<name>.+)$/gisu);

/** The value of an argument on a command line, perhaps in double quotes. */
export function argument(flag: string): NameShape {
  const name = `(?<=^|\\s)${flag}\\s+(?:"(?<quoted>[^"]+)"|(?<name>[^\\s"]+))(?=\\s|$)`;
  return shape(new RegExp(name, 'gu'), (to, { groups }) =>
    groups?.['quoted'] === undefined && /\s/.test(to) ? `"${to}"` : to,
  );
}

/** Every match of the pattern ends with a name, but for blanks and quotes, which is in one of its named groups. */
export function shape(
  pattern: RegExp,
  written: (name: string, match: RegExpMatchArray) => string = (name) => name,
): NameShape {
  return {
    read: (text) => [...new Set([...text.matchAll(pattern)].map(nameIn))],
    replace: (text, names) => {
      let result = '';
      let end = 0;
      for (const match of text.matchAll(pattern)) {
        const name = nameIn(match);
        const to = names.get(name);
        if (to === undefined) continue;
        const start = match.index + match[0].lastIndexOf(name);
        result += text.slice(end, start) + written(to, match);
        end = start + name.length;
      }
      return result + text.slice(end);
    },
  };
}

function nameIn({ groups }: RegExpMatchArray): string {
  return groups?.['name'] ?? groups?.['quoted'] ?? '';
}
