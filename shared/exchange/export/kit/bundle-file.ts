import { strToU8 } from 'fflate';

/** One file of a bundle. `path` is relative, ASCII, with forward slashes; the text is stored as UTF-8 without a BOM. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

/** What is written to disk for a file. A half surrogate, which UTF-8 cannot hold, becomes U+FFFD. */
export function bytesOf(file: BundleFile): Uint8Array {
  return strToU8(file.text);
}
