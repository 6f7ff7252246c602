import { own } from '#shared/kernel/own.ts';
import {
  CommandRefused,
  requireElement,
  requireSafeKeys,
  type CommandKind,
} from '#shared/edit/command-kit.ts';

/**
 * What is known of a part that came from the library. `elements` says anew what belongs to it; null in it takes an
 * element out. Records are added by `insert` and taken away by `remove`.
 */
export interface ChangeInstanceArguments {
  readonly id: string;
  /** Version of the item that the part now equals, once somebody has brought it there or decided to live with it. */
  readonly version?: number;
  readonly itemName?: string;
  readonly elements?: Readonly<Record<string, string | null>>;
}

export const changeInstance: CommandKind<ChangeInstanceArguments> = {
  label: (document, { id, version, itemName }) => {
    const name = itemName ?? own(document.instances, id)?.itemName ?? id;
    return version === undefined ? `Change origin of ${name}` : `Take ${name} as version ${String(version)}`;
  },
  apply: (draft, { id, version, itemName, elements = {} }) => {
    const instance = own(draft.instances, id);
    if (instance === undefined) throw new CommandRefused('This part no longer has an origin in the library.');
    requireSafeKeys(...Object.keys(elements));
    if (version !== undefined) instance.version = version;
    if (itemName !== undefined) instance.itemName = itemName;
    for (const [element, origin] of Object.entries(elements)) {
      if (origin === null) Reflect.deleteProperty(instance.elements, element);
      else instance.elements[requireElement(draft, element).id] = origin;
    }
    if (Object.keys(instance.elements).length === 0) Reflect.deleteProperty(draft.instances, id);
  },
};
