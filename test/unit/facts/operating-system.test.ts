import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { operatingSystemOf } from '#shared/facts/operating-system.ts';
import type { PropertyValue } from '#shared/model/element.ts';
import type { HostDefaults } from '#shared/model/host-defaults.ts';

function systemOf(hosts: HostDefaults, properties: Readonly<Record<string, PropertyValue>>) {
  const drawing = new Drawing('systems').state({ hosts });
  const id = drawing.add('host', 'host_1', { properties });
  const document = drawing.document();
  return operatingSystemOf(document.hosts, document.elements[id]!);
}

const linux = { os: 'linux', osVersion: '8.10' } as const;

test.each([
  ['nothing is stated', {}, {}, { family: undefined, version: undefined }],
  ['the topology states it', linux, {}, { family: 'linux', version: '8.10' }],
  ['the host states the version only', linux, { osVersion: '9.4' }, { family: 'linux', version: '9.4' }],
  ['the host states the same family', linux, { os: 'linux' }, { family: 'linux', version: '8.10' }],
  ['the host has another family', linux, { os: 'windows' }, { family: 'windows', version: undefined }],
  ['the host states an unknown family', linux, { os: 'beos' }, { family: 'linux', version: '8.10' }],
  ['only a version is stated', { osVersion: '8' }, {}, { family: undefined, version: '8' }],
])('operating system where %s', (_case, hosts, properties, expected) => {
  expect(systemOf(hosts, properties)).toEqual(expected);
});
