import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { portRows } from '#shared/report/ports/port-rows.ts';
import { filteredPorts } from '#renderer/panels/ports/port-lines.ts';

const drawing = new Drawing('lines');
const host = drawing.add('host', 'east_1', { properties: { lcaPort: 4999 } });
drawing.add('ors', 'ors_1', { in: host });
drawing.add('ors', 'ors_2', { properties: { ports: { default: 7210 } } });
drawing.add('urs', 'urs_old', { role: 'exists' });
const rows = portRows(factsOf(drawing.document()));

test.each([
  ['', 'all', ['ors_1', 'east_1', 'ors_2', 'urs_old']],
  ['', 'chosen', ['ors_1']],
  ['', 'stated', ['east_1', 'ors_2']],
  ['', 'open', ['urs_old']],
  ['EAST', 'all', ['ors_1', 'east_1']],
  ['orchestration', 'all', ['ors_1', 'ors_2']],
  [' 7210 ', 'all', ['ors_2']],
  ['no host', 'all', ['ors_2', 'urs_old']],
  ['nothing', 'all', []],
] as const)('"%s" among %s', (search, status, names) => {
  expect(filteredPorts(rows, { search, status }).map(({ owner }) => owner.name)).toEqual(names);
});
