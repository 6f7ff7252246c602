// The icons that installers carry: there, readable, of every size that is shown, and made from the drawing as it is.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeIcons } from '#packaging/make-icons.mjs';
import { builderConfiguration, ROOT } from './builder-configuration.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Image {
  readonly size: number;
  readonly bytes: Buffer;
}

/** The configured icon of a platform. */
function iconOf(platform: 'linux' | 'mac' | 'win'): Buffer {
  const icon = builderConfiguration()[platform]?.icon;
  if (typeof icon !== 'string') throw new Error(`${platform} has no icon.`);
  return readFileSync(new URL(icon, ROOT));
}

/** Width and height of a PNG, as its first chunk states them. */
function pngSize(png: Buffer): readonly [number, number] {
  expect(png.subarray(0, 8)).toEqual(PNG);
  expect(png.toString('latin1', 12, 16)).toBe('IHDR');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** The pictures of an .ico: a count, then an entry of 16 bytes each with its size (0 means 256), length and place. */
function icoImages(ico: Buffer): Image[] {
  expect(ico.readUInt16LE(0)).toBe(0);
  expect(ico.readUInt16LE(2)).toBe(1);
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, start] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)];
    expect(start + length).toBeLessThanOrEqual(ico.length);
    expect(ico[entry + 1]).toBe(ico[entry]);
    return { size: ico[entry] || 256, bytes: ico.subarray(start, start + length) };
  });
}

/** The entries of an .icns by their type; lengths are of the whole entry, with its head of 8 bytes. */
function icnsEntries(icns: Buffer): Map<string, Buffer> {
  expect(icns.toString('latin1', 0, 4)).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const entries = new Map<string, Buffer>();
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    expect(icns.readUInt32BE(at + 4)).toBeGreaterThan(8);
    entries.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)));
  }
  return entries;
}

test('Linux has a PNG of 512 pixels', () => {
  expect(pngSize(iconOf('linux'))).toEqual([512, 512]);
});

describe('Windows', () => {
  const images = icoImages(iconOf('win'));

  test('has the sizes of its views', () => {
    expect(images.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 24, 32, 48, 64, 128, 256]));
  });

  test.each(images)('$size pixels: a picture of the stated size', ({ size, bytes }) => {
    // A bitmap counts the rows of its mask as well.
    const stated = bytes.subarray(0, 8).equals(PNG)
      ? pngSize(bytes)
      : [bytes.readInt32LE(4), bytes.readInt32LE(8) / 2];
    expect(stated).toEqual([size, size]);
  });
});

test.each([
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
] as const)('macOS has entry %s, a PNG of %i pixels', (type, size) => {
  const png = icnsEntries(iconOf('mac')).get(type);
  expect(png && pngSize(png)).toEqual([size, size]);
});

test.each([
  ['linux', 'icon.png'],
  ['mac', 'icon.icns'],
  ['win', 'icon.ico'],
] as const)('the icon for %s is what `npm run gen:icons` makes of the drawing', (platform, name) => {
  const icons = makeIcons(readFileSync(new URL('assets/icons/app.svg', ROOT), 'utf8'));
  expect(iconOf(platform).equals(icons[name] ?? Buffer.alloc(0))).toBe(true);
});
