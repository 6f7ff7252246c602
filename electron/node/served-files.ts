import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { errorCode } from './file-problem.ts';

/** The kinds of file that the app's build consists of; nothing else is served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.stave': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

export type Located =
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string }
  | { readonly kind: 'refused'; readonly status: 400 | 404 };

const REFUSED: Located = { kind: 'refused', status: 400 };
const NOT_FOUND: Located = { kind: 'refused', status: 404 };

/**
 * The file under `root` that the path of a URL means, or why there is none. The path is decoded once; after that
 * nothing may be left that a file system could read as more than plain names.
 */
export function locateServedFile(root: string, urlPath: string): Located {
  const decoded = decodeOnce(urlPath);
  if (decoded === undefined || !decoded.startsWith('/')) return REFUSED;
  // Backslash and colon are separators, drives and streams on Windows.
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (/[\\:\u0000-\u001f\u007f]/.test(decoded)) return REFUSED;

  const names = (decoded === '/' ? '/index.html' : decoded).slice(1).split('/');
  if (names.some((name) => name === '' || name.startsWith('.'))) return REFUSED;

  const path = resolve(root, ...names);
  if (!isInside(root, path)) return REFUSED;
  const contentType = CONTENT_TYPES[extname(path).toLowerCase()];
  return contentType === undefined ? NOT_FOUND : { kind: 'file', path, contentType };
}

/**
 * The contents of a located file, or undefined when there is no such file. The build holds no links, so whatever its real
 * path shows to be reached in another way than by its own name (a link anywhere below `root`) is no file of it.
 */
export async function readServedFile(root: string, path: string): Promise<Buffer | undefined> {
  try {
    const [folder, real] = await Promise.all([realpath(root), realpath(path)]);
    return real === join(folder, relative(root, path)) ? await readFile(real) : undefined;
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ELOOP'].includes(errorCode(error))) return undefined;
    throw error;
  }
}

/** Compares by segments: a plain prefix test would take `/app-evil` for a part of `/app`. */
function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function decodeOnce(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
