// What a request may be, said once more in plain words, so that the attack does not judge the contract by itself.
import { FILE_NAME_LIMIT } from '#shared/kernel/file-name.ts';
import type { RequestChannel } from '#shared/shell/contract.ts';
import { textCommands } from '#shared/shell/menu-actions.ts';

type Check = (value: unknown) => boolean;

const text =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most;
const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const isNothing: Check = (value) => value === null;
const isAnyText = text(0, Infinity);
const isName = text(1, FILE_NAME_LIMIT);
/** A plain object with these fields and no other. */
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).sort().join() === Object.keys(checks).sort().join() &&
    Object.entries(value).every(([key, part]) => checks[key]?.(part) === true);

const SOUND: { readonly [Channel in RequestChannel]: Check } = {
  'topology:open': isNothing,
  'topology:save': fields({ id: text(1, 64), text: isAnyText }),
  'topology:save-as': fields({ suggestedName: isName, text: isAnyText }),
  'export:save': fields({
    suggestedName: isName,
    bytes: (value) => value instanceof Uint8Array,
    kind: oneOf('bundle', 'library-part', 'table'),
  }),
  'document:show': fields({ name: text(0, FILE_NAME_LIMIT), edited: oneOf(true, false) }),
  'arrivals:listen': isNothing,
  'close:listen': isNothing,
  'close:allow': isNothing,
  'text:edit': fields({ command: oneOf(...textCommands) }),
};

/** Whether the shell has to carry out this request. Texts over the limits in megabytes are not tried. */
export function isSoundRequest(channel: RequestChannel, payload: unknown): boolean {
  return SOUND[channel](payload);
}
