/** Latin letters that do not fall apart into a letter and a mark. */
const SPELLED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * A word as part of the names of elements: lower case Latin letters, digits and underscores, which is all that the vendor
 * does not advise against. Accents are dropped; a letter of another script becomes its number in Unicode, so that
 * different words stay different names.
 */
export function slug(word: string): string {
  const latin = word
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  const plain = Array.from(latin)
    .map((sign) => SPELLED[sign] ?? (/[\p{L}\p{M}\p{N}\p{S}]/u.test(sign) ? spelled(sign) : '_'))
    .join('')
    .replaceAll(/_+/g, '_')
    .replaceAll(/^_|_$/g, '');
  return plain === '' ? 'x' : plain;
}

function spelled(sign: string): string {
  if (/^[a-z0-9]$/.test(sign)) return sign;
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? '_' : `_u${code.toString(16)}_`;
}
