/** What a file holds: a hash of its contents. Size and date decide nothing, since others write within one tick of the clock. */
export type Fingerprint = string;

export async function fingerprintOf(contents: Blob): Promise<Fingerprint> {
  const digest = await crypto.subtle.digest('SHA-256', await contents.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Of the file as it is now; undefined when there is none. */
export async function contentsOfHandle(handle: FileSystemFileHandle): Promise<Fingerprint | undefined> {
  try {
    return await fingerprintOf(await handle.getFile());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
