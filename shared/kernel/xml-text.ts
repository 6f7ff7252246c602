const NOT_XML = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const ALL_NOT_XML = new RegExp(NOT_XML, 'gu');

/** Whether XML 1.0 can hold the text: no control characters but tab and line ends, no half surrogates. */
export function isXmlText(text: string): boolean {
  return !NOT_XML.test(text);
}

/** The text with U+FFFD for every character that XML cannot hold. */
export function asXmlText(text: string): string {
  return text.replace(ALL_NOT_XML, '\uFFFD');
}
