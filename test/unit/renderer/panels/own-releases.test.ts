// Elements that state a release themselves, and how to let the release of their product hold.
import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { execute } from '#shared/edit/command.ts';
import { ownReleases } from '#renderer/panels/inspector/own-releases.ts';

const drawing = new Drawing('Releases').state({ releases: { ors: '8.1.401.10' } });
for (const name of ['ors_1', 'ors_2']) drawing.add('ors', name, { release: '8.1.300.52' });
drawing.add('ors', 'ors_3');
drawing.add('urs', 'urs_1', { release: '8.1.400.40' });
drawing.add('icon', 'icon_1', { release: '8.1.500.01' });
drawing.add('icon', 'icon_2', { release: '8.1.400.10' });
const document = drawing.document();

test('are told by release, newest first', () => {
  expect(ownReleases(document, 'ors')?.text).toBe('2 Orchestration Server state 8.1.300.52 themselves.');
  expect(ownReleases(document, 'urs')?.text).toBe('1 Universal Routing Server states 8.1.400.40 itself.');
  expect(ownReleases(document, 'icon')?.text).toBe(
    '2 Interaction Concentrator state a release themselves: 8.1.500.01 and 8.1.400.10.',
  );
  expect(ownReleases(document, 'chat-server')).toBeUndefined();
});

test.each([
  ['ors', 'Let 8.1.401.10 hold for all', '8.1.401.10'],
  ['urs', 'Make 8.1.400.40 the release of the product', '8.1.400.40'],
  ['icon', 'Take these releases back', undefined],
])('%s: "%s" is one command that leaves %s', (type, label, release) => {
  const offer = ownReleases(document, type)!;
  expect(offer.label).toBe(label);
  const edit = execute(document, offer.command);
  if (!edit.ok) throw new Error(edit.error);
  const after = edit.value.document;
  expect(after.releases[type]).toBe(release);
  expect(
    Object.values(after.elements).filter((one) => one.type === type && one.release !== undefined),
  ).toEqual([]);
  const others = Object.values(document.elements).filter((one) => one.type !== type);
  for (const other of others) expect(after.elements[other.id]).toEqual(other);
});
