import { xml, type XmlNode } from '#shared/exchange/export/kit/xml.ts';
import type { PlannedHost } from '#shared/exchange/export/kit/plan.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { OperatingSystem } from '#shared/model/host-defaults.ts';
import type { CfgDataFile } from './file.ts';

const NETWORK_SERVER = '1';
/** Numbers of CfgOSType. Newer systems of a family have none that is known, so the oldest general one stands for it. */
const SYSTEMS: Readonly<Record<OperatingSystem, string>> = {
  solaris: '1',
  'hp-ux': '4',
  aix: '5',
  windows: '8',
  linux: '16',
};

/** A host. Its Solution Control Server is written when it exists; one that is built is linked later. */
export function hostNode(file: CfgDataFile, { element, system, scs, lcaPort, annex }: PlannedHost): XmlNode {
  const address = textProperty(element, 'address');
  return xml(
    'CfgHost',
    {
      id: file.ids.create(element.id, 'h', element.name),
      name: element.name,
      type: NETWORK_SERVER,
      state: '1',
      OStype: system.family === undefined ? undefined : SYSTEMS[system.family],
      OSversion: system.version,
      IPaddress: address !== undefined && isAddress(address) ? address : undefined,
      LCAPort: lcaPort,
      ownerDBID: file.tenant('Environment'),
      SCSDBID: scs?.role === 'exists' ? file.application(scs) : undefined,
    },
    file.keyValues('userProperties', annex, element.name),
  );
}

/** A host name in the place of an address is left to the name service. */
function isAddress(text: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(text) || /^[\da-f]*:[\da-f:.]+$/i.test(text);
}
