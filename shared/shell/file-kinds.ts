/** How files with one part of a library end. */
export const PART_EXTENSION = '.stave-part';

/** Whether a file of this name, or at this path, holds a part for the library; every other one is taken for a topology. */
export function isPartFile(name: string): boolean {
  return name.toLowerCase().endsWith(PART_EXTENSION);
}

/**
 * Which of several files that arrive at once are taken, in their order: a window shows one document, so of topologies the
 * last; the library takes every part.
 */
export function takenAtOnce<File>(files: readonly File[], nameOf: (file: File) => string): File[] {
  const shown = files.findLastIndex((file) => !isPartFile(nameOf(file)));
  return files.filter((file, index) => index === shown || isPartFile(nameOf(file)));
}
