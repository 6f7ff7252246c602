import { hostname } from 'node:os';
import { shortHash } from './beside-names.ts';
import { errorCode } from './file-problem.ts';

/** Who a temporary file or a lock belongs to: a process of a machine. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
}

/** This process. The machine's name is hashed, so that it is short and tells nothing. */
export const ownHolder: Holder = { pid: process.pid, host: shortHash(hostname(), 8) };

/** Whether the holder has certainly ended. Of another machine's processes nothing is known. */
export function hasEnded({ pid, host }: Holder): boolean {
  if (host !== ownHolder.host) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it lives and is another user's.
    return errorCode(error) === 'ESRCH';
  }
}
