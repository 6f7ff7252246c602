import { countOf } from '#shared/kernel/words.ts';
import type { ElementId, ElementRole, PropertyValue } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import {
  nameOf,
  requireElement,
  requireName,
  requireSafeKeys,
  type CommandKind,
} from '#shared/edit/command-kit.ts';

export interface RenameArguments {
  readonly id: ElementId;
  readonly name: string;
}

export const rename: CommandKind<RenameArguments> = {
  label: (document, { id, name }) => `Rename ${nameOf(document, id)} to ${name}`,
  apply: (draft, { id, name }) => {
    requireName(name);
    requireElement(draft, id).name = name;
  },
};

/** Facts of several elements at once. Null takes a statement back; absent leaves it. */
export interface DescribeArguments {
  readonly ids: readonly ElementId[];
  readonly release?: string | null;
  readonly role?: ElementRole;
  readonly notes?: string;
  readonly pinned?: boolean;
  readonly properties?: Readonly<Record<string, PropertyValue | null>>;
}

export const describe: CommandKind<DescribeArguments> = {
  label: (document, args) => `Change ${whatOf(args)} of ${whose(document, args.ids)}`,
  apply: (draft, { ids, release, role, notes, pinned, properties = {} }) => {
    requireSafeKeys(...Object.keys(properties));
    for (const id of ids) {
      const element = requireElement(draft, id);
      if (release === null) delete element.release;
      else if (release !== undefined) element.release = release;
      if (role !== undefined) element.role = role;
      if (notes !== undefined) element.notes = notes;
      if (pinned !== undefined) element.pinned = pinned;
      for (const [key, value] of Object.entries(properties)) {
        if (value === null) Reflect.deleteProperty(element.properties, key);
        else element.properties[key] = value as string;
      }
    }
  },
};

function whatOf(args: DescribeArguments): string {
  if (args.release !== undefined) return 'release';
  if (args.role !== undefined) return 'role';
  if (args.notes !== undefined) return 'notes';
  const keys = Object.keys(args.properties ?? {});
  if (keys.length === 0 && args.pinned !== undefined) return 'pinning';
  return keys.length === 1 ? (keys[0] ?? '') : 'properties';
}

function whose(document: Topology, ids: readonly ElementId[]): string {
  return ids.length === 1 ? nameOf(document, ids[0] ?? '') : countOf(ids.length, 'element');
}
