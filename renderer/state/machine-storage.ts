/** Texts by key, kept on this machine. */
export type MachineStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** What could not be kept, for as long as the window is open. */
const unkept = new Map<string, string>();

/** The storage of this window's origin. It never throws, though it may be forbidden, full or absent. */
export const machineStorage: MachineStorage = {
  getItem: (key) => {
    const remembered = unkept.get(key);
    if (remembered !== undefined) return remembered;
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  setItem: (key, value) => {
    try {
      localStorage.setItem(key, value);
      unkept.delete(key);
    } catch {
      unkept.set(key, value);
    }
  },
};
