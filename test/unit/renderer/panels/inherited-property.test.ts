import { expect, test } from 'vitest';
import { newElement, type PropertyValue } from '#shared/model/element.ts';
import { inheritedProperty } from '#renderer/panels/inspector/inherited-property.ts';

const host = (properties: Readonly<Record<string, PropertyValue>> = {}) =>
  newElement({ id: 'h', type: 'host', name: 'h', properties });
const hosts = { os: 'hp-ux', osVersion: '11i v3' } as const;

test.each([
  ['the family', [host()], 'os', 'HP-UX (for all)'],
  ['the family of one that states another', [host({ os: 'linux' })], 'os', 'HP-UX (for all)'],
  ['the version', [host(), host()], 'osVersion', '11i v3 (for all)'],
  ['no version for another family', [host({ os: 'linux' })], 'osVersion', undefined],
  ['nothing that they have not in common', [host(), host({ os: 'linux' })], 'osVersion', undefined],
  ['nothing else', [host()], 'address', undefined],
  ['nothing of what is no host', [newElement({ id: 'o', type: 'ors', name: 'o' })], 'os', undefined],
] as const)('%s', (_what, elements, key, expected) => {
  expect(inheritedProperty({ hosts }, elements, key)).toBe(expected);
  expect(inheritedProperty({ hosts: {} }, elements, key)).toBeUndefined();
});
