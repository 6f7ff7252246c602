import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';

const RIGHTS = 0o777;
const GROUP_RIGHTS = 0o070;
const RIGHTS_OF_OTHERS = 0o007;

/**
 * Gives a new file the owner, group and rights of the one that it replaces, as far as this user may. Where the group cannot
 * be kept, the new group gets no more than everybody has: its members were never given the file.
 */
export async function keepOwnerAndRights(file: FileHandle, like: Stats): Promise<void> {
  const own = await file.stat();
  if (own.uid !== like.uid || own.gid !== like.gid) {
    await file.chown(like.uid, like.gid).catch(() => file.chown(own.uid, like.gid).catch(ignore));
  }
  const rights = like.mode & RIGHTS;
  const hasGroup = (await file.stat()).gid === like.gid;
  // A file system without rights of its own has none to keep.
  await file.chmod(hasGroup ? rights : withoutGroup(rights)).catch(ignore);
}

function withoutGroup(rights: number): number {
  return (rights & ~GROUP_RIGHTS) | ((rights & RIGHTS_OF_OTHERS) << 3);
}

function ignore(): void {
  // The file is written either way; whose it is could not be kept.
}
