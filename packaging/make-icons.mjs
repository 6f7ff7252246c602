// Makes the icons of installers and windows from the one drawing of it. Run by `npm run gen:icons`; what it writes is kept.
import { Resvg } from '@resvg/resvg-js';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { BICUBIC2, createICNS, createICO } from 'png2icons';

const ICONS = new URL('../assets/icons/', import.meta.url);
/** The largest size that macOS shows, in pixels. */
const LARGEST = 1024;
/** Icons of macOS leave a margin, 100 of 1024 pixels on each side: the plate of 60 units in the drawing becomes 824. */
const MAC_VIEW = 'viewBox="-5.28 -5.28 74.56 74.56"';
const ALL_COLOURS = 0;

/**
 * The icons by their file name, from the text of the drawing.
 *
 * @param {string} svg
 * @returns {Readonly<Record<string, Uint8Array>>}
 */
export function makeIcons(svg) {
  const plain = pngOf(svg, LARGEST);
  const withMargin = pngOf(svg.replace('viewBox="0 0 64 64"', MAC_VIEW), LARGEST);
  return {
    'icon.png': pngOf(svg, 512),
    'icon.icns': made(createICNS(withMargin, BICUBIC2, ALL_COLOURS)),
    // 256 pixels as PNG and smaller sizes as bitmaps, as Windows programs are expected to have them.
    'icon.ico': made(createICO(plain, BICUBIC2, ALL_COLOURS, true, true)),
  };
}

/**
 * @param {string} svg
 * @param {number} size Width and height in pixels.
 */
function pngOf(svg, size) {
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
}

/** @param {Buffer | null} icon */
function made(icon) {
  if (icon === null) throw new Error('The icon could not be made.');
  return icon;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const icons = makeIcons(await readFile(new URL('app.svg', ICONS), 'utf8'));
  for (const [name, bytes] of Object.entries(icons)) await writeFile(new URL(name, ICONS), bytes);
}
