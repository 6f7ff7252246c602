import { xml, type XmlNode } from '#shared/exchange/export/kit/xml.ts';
import { compareText } from '#shared/kernel/order.ts';
import { uniqueTexts } from '#shared/kernel/unique-text.ts';

/** What a file refers to: `element` is the name of the reference element, such as CfgHostRef. */
interface Target {
  readonly element: string;
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/**
 * The ids of one file. Every id is an XML name, readable and used once; objects made in the file and references to
 * others come from the same stock, so that asking twice for the same object gives the same id.
 */
export interface FileIds {
  /** Reserves the id of an object that the file creates. `key` tells objects apart. */
  readonly create: (key: string, prefix: string, name: string) => string;
  /** The id of an object: the one created here, else that of a reference, which is added if need be. */
  readonly refer: (key: string, prefix: string, target: Target) => string;
  /** The reference elements collected so far; those that others point at come first. */
  readonly references: () => readonly XmlNode[];
}

const ORDER = [
  'CfgProviderTenantRef',
  'CfgTenantRef',
  'CfgHostRef',
  'CfgSwitchRef',
  'CfgAppPrototypeRef',
  'CfgServerRef',
  'CfgApplicationRef',
];

export function createFileIds(): FileIds {
  const unique = uniqueTexts('-');
  const ids = new Map<string, string>();
  const references: XmlNode[] = [];
  const reserve = (key: string, prefix: string, name: string): string => {
    const id = unique(`${prefix}_${name.normalize('NFKD').replace(/[^A-Za-z0-9_]+/g, '_')}`);
    ids.set(key, id);
    return id;
  };
  return {
    create: reserve,
    refer: (key, prefix, { element, name, attributes }) => {
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = reserve(key, prefix, name);
      references.push(xml(element, { id, name, ...attributes }));
      return id;
    },
    references: () =>
      [...references].sort(
        (left, right) =>
          ORDER.indexOf(left.name) - ORDER.indexOf(right.name) || compareText(nameOf(left), nameOf(right)),
      ),
  };
}

function nameOf(node: XmlNode): string {
  return node.attributes.find(([key]) => key === 'name')?.[1] ?? '';
}
