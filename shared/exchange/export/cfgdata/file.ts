import { componentType } from '#shared/catalog/catalog.ts';
import type { BundleFile } from '#shared/exchange/export/kit/bundle-file.ts';
import { xml, xmlDocument, xmlList, type XmlNode } from '#shared/exchange/export/kit/xml.ts';
import type { ReportProblem } from '#shared/exchange/export/kit/problem.ts';
import { isXmlText } from '#shared/kernel/xml-text.ts';
import type { Element, OptionSections } from '#shared/model/element.ts';
import { createFileIds, type FileIds } from './references.ts';

const NAMESPACE = 'http://www.genesyslab.com/cs';
const PROVIDER = 'Environment';
const APPLICATION_CLUSTER = 82;

/** A CfgData file in the making: ids and references to the objects that the rest of the file points at. */
export interface CfgDataFile {
  readonly path: string;
  readonly ids: FileIds;
  readonly tenant: (name: string) => string;
  readonly host: (element: Element) => string;
  readonly template: (name: string) => string;
  readonly application: (element: Element) => string;
  readonly switchOf: (element: Element, tenant: string) => string;
  /** An options or annex list; nothing when there are no options. What XML cannot hold is reported and left out. */
  readonly keyValues: (
    list: 'options' | 'userProperties',
    sections: OptionSections,
    owner: string,
  ) => readonly XmlNode[];
}

export function createFile(path: string, report: ReportProblem): CfgDataFile {
  const ids = createFileIds();
  const tenant = (name: string): string =>
    name === PROVIDER
      ? ids.refer(`tenant ${name}`, 't', {
          element: 'CfgProviderTenantRef',
          name,
          attributes: { allTenants: '1' },
        })
      : ids.refer(`tenant ${name}`, 't', { element: 'CfgTenantRef', name });
  const owned = (element: string, name: string, owner = PROVIDER) => ({
    element,
    name,
    attributes: { ownerDBID: tenant(owner) },
  });
  return {
    path,
    ids,
    tenant,
    host: ({ id, name }) => ids.refer(id, 'h', owned('CfgHostRef', name)),
    template: (name) => ids.refer(`template ${name}`, 'p', owned('CfgAppPrototypeRef', name)),
    application: (element) =>
      ids.refer(element.id, 'a', owned(`${applicationClass(element)}Ref`, element.name)),
    switchOf: ({ id, name }, owner) => ids.refer(id, 's', owned('CfgSwitchRef', name, owner)),
    keyValues: (list, sections, owner) => xmlList(list, sectionNodes(path, sections, owner, report)),
  };
}

/** The root with the references of the file and what it does; undefined when it does nothing. */
export function finished(
  file: CfgDataFile,
  verb: 'CfgCreate' | 'CfgUpdate',
  nodes: readonly XmlNode[],
): BundleFile[] {
  if (nodes.length === 0) return [];
  const root = xml(
    'CfgData',
    {
      xmlns: NAMESPACE,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${NAMESPACE} hta/cfg_update.xsd`,
    },
    [...xmlList('CfgReference', file.ids.references()), xml(verb, {}, nodes)],
  );
  return [{ path: file.path, text: xmlDocument(root) }];
}

/** Element name of an application: servers, access points and cluster objects are servers, desktops are not. */
export function applicationClass({ type }: Pick<Element, 'type'>): 'CfgServer' | 'CfgApplication' {
  const configuration = componentType(type)?.configuration;
  return configuration?.objectClass === 'CfgApplication' && configuration.typeNumber !== APPLICATION_CLUSTER
    ? 'CfgApplication'
    : 'CfgServer';
}

function sectionNodes(
  path: string,
  sections: OptionSections,
  owner: string,
  report: ReportProblem,
): XmlNode[] {
  const refuse = (where: string): readonly XmlNode[] => {
    report({
      kind: 'to-complete',
      what: `${where} of ${owner} is left out of the XML file: it contains a character that XML cannot hold.`,
      where: path,
      todo: 'Remove the character, or enter the option by hand.',
    });
    return [];
  };
  return Object.entries(sections).flatMap(([section, options]) => {
    if (!isXmlText(section)) return refuse('A section');
    const pairs = Object.entries(options).flatMap(([key, value]) =>
      isXmlText(key) && isXmlText(value)
        ? xml('str_pair', { key, value })
        : refuse(`An option of [${section}]`),
    );
    return xml('list_pair', { key: section }, pairs);
  });
}
