// How bad a missing connection is: what is merely unfinished is told apart from what cannot work.
import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { outcomeOf } from '#test/support/outcome-of.ts';

const severities = (drawing: Drawing): readonly string[] =>
  outcomeOf('connection-missing', drawing.document()).findings.map(({ severity }) => severity);

test('an Interaction Server without an access point is a warning while no access point is drawn', () => {
  const drawing = new Drawing('Whiteboard');
  drawing.add('interaction-server', 'ixn');
  expect(severities(drawing)).toEqual(['warning']);
});

test('and an error once others have theirs', () => {
  const drawing = new Drawing('Two nodes');
  const point = drawing.add('dap', 'ixn_1_dap');
  drawing
    .connect(drawing.add('interaction-server', 'ixn_1'), point)
    .connect(point, drawing.add('database', 'ixn_1_db'));
  expect(severities(drawing)).toEqual([]);
  drawing.add('interaction-server', 'ixn_2');
  expect(severities(drawing)).toEqual(['error']);
});

test('the same goes for a queue and its Views', () => {
  const drawing = new Drawing('Queues');
  const queue = drawing.add('interaction-queue', 'email');
  expect(severities(drawing)).toEqual(['warning']);
  drawing.connect(queue, drawing.add('interaction-view', 'oldest_first')).add('interaction-queue', 'chat');
  expect(severities(drawing)).toEqual(['error']);
});

test('what is only documented as needed stays a warning, what is usual a remark', () => {
  const submitting = new Drawing('Submitter');
  submitting.add('submitter', 'sub');
  submitting.add('enhanced-routing-script', 'script');
  expect(severities(submitting)).toEqual(['warning']);
  const routing = new Drawing('Routing');
  routing.add('ors', 'ors');
  routing.add('urs', 'urs');
  expect(severities(routing)).toEqual(['info']);
});
