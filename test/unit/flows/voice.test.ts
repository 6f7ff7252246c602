import { expect, test } from 'vitest';
import { Drawing } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { startingPoints } from '#shared/flows/starting-points.ts';
import { newTopology } from '#shared/model/topology.ts';
import {
  changed,
  connect,
  flowNamed,
  idOf,
  looseVoice,
  played,
  playing,
  problemsOf,
  templateDrawing,
  troubled,
  voiceWays,
  voiceWith,
} from './drawn.ts';

test('a small deployment plays through, and its route point and script take part', () => {
  const steps = played(voiceWith({}), 'voice', 'rp');
  expect(problemsOf(steps)).toEqual([]);
  expect(steps.flatMap(({ notes }) => notes)).toEqual([]);
  expect(playing(steps, 1, 'route-point')).toEqual(['rp']);
  expect(playing(steps, 2, 'strategy')).toEqual(['welcome']);
  expect(playing(steps, 3, 'application-server')).toEqual(['web']);
});

test('a telephony server starts with every route point of its switch', () => {
  const document = voiceWith({});
  expect(startingPoints(factsOf(document), flowNamed('voice'))).toEqual([
    { id: idOf(document, 'sip'), name: 'sip', detail: '' },
    { id: idOf(document, 'rp'), name: 'rp', detail: 'route point of sip' },
  ]);
  expect(playing(played(document, 'voice', 'sip'), 1, 'route-point')).toEqual(['rp']);
});

test.each([
  [
    'ors>sip',
    [1, 2, 3, 4, 5, 6, 7, 8, 10],
    'No Orchestration Server is connected to sip, although ors is drawn.',
  ],
  ['ors>urs', [4, 5, 6, 7, 8], 'ors is not connected to urs.'],
  ['ors>web', [2, 3], 'No application server is reached from ors, although web is drawn.'],
  ['urs>sip', [1, 7, 9, 10], 'urs is not connected to sip.'],
  ['urs>stat', [7], 'No Stat Server is reached from urs, although stat is drawn.'],
  ['sip>switch', [1, 7, 9, 10], 'No switch is reached from sip, although switch is drawn.'],
])('without %s, steps %j say so', (way, numbers, message) => {
  const steps = played(voiceWith({ [way]: undefined }), 'voice', 'sip');
  expect(problemsOf(steps)).toEqual([`not-connected: ${message}`]);
  expect(troubled(steps)).toEqual(numbers);
});

test.each([
  ['ors>sip', 'ors>switch'],
  ['ors>sip', 'sip>ors'],
  ['ors>urs', 'urs>ors'],
  ['urs>sip', 'urs>switch'],
])('%s drawn as %s is told apart from not being drawn', (right, wrong) => {
  const steps = played(voiceWith({ [right]: wrong }), 'voice', 'sip');
  const [problem] = steps.flatMap(({ problems }) => problems);
  const [from = '', to = ''] = wrong.split('>');
  expect(problem).toMatchObject({
    kind: 'forbidden',
    message: `The connection from ${from} to ${to} does not carry it.`,
  });
  expect(problem?.fix).not.toBe('');
});

test('what is missing shows at what it is missing from', () => {
  const document = voiceWith({ 'ors>sip': undefined });
  const [problem] = played(document, 'voice', 'sip')[0]?.problems ?? [];
  expect(problem?.anchors).toEqual([idOf(document, 'sip')]);
  expect(problem?.fix).toBe('Connect ors to sip.');
});

test('a load balancer in front of the application servers is on the way', () => {
  const small = looseVoice();
  const balancer = small.drawing.add('load-balancer', 'lb');
  connect(small, ...voiceWays.filter((way) => way !== 'ors>web'));
  small.drawing.connect(small.id.ors ?? '', balancer).connect(balancer, small.id.web ?? '');
  const steps = played(small.drawing.document(), 'voice', 'sip');
  expect(problemsOf(steps)).toEqual([]);
  expect(playing(steps, 2, 'between')).toEqual(['lb']);
});

test('an ORS node with two URSs is ambiguous where it talks to URS', () => {
  const small = looseVoice();
  const second = small.drawing.add('urs', 'urs_2');
  connect(small, ...voiceWays);
  small.drawing.connect(small.id.ors ?? '', second);
  small.drawing.connect(second, small.id.sip ?? '', small.id.stat ?? '');
  const steps = played(small.drawing.document(), 'voice', 'sip');
  expect(problemsOf(steps)).toEqual([
    'ambiguous: ors is connected to urs and urs_2, and the drawing does not say which of them it works with.',
  ]);
  expect(troubled(steps)).toEqual([4, 5, 6, 7, 8]);
});

test('several ORS nodes share calls in one cluster, and are ambiguous outside one', () => {
  const inCluster = played(templateDrawing('voice-and-eservices'), 'voice', 'sip');
  expect(playing(inCluster, 1, 'ors')).toEqual(['ors_1', 'ors_2']);
  const [ors] = inCluster[0]?.participants.filter(({ role }) => role === 'ors') ?? [];
  expect(ors?.sharing).toContain('share the load');
  expect(ors?.standby.map(({ name }) => name)).toEqual(['ors_1_b', 'ors_2_b']);
  const document = templateDrawing('voice-and-eservices');
  const apart = changed(document, { type: 'remove', ids: [idOf(document, 'ORS_Cluster')] });
  const steps = played(apart, 'voice', 'sip');
  expect(troubled(steps)).toEqual([2]);
  expect(steps[1]?.problems[0]?.kind).toBe('ambiguous');
});

function withRoutePoint(section: Readonly<Record<string, string>>): ReturnType<typeof voiceWith> {
  const document = voiceWith({ 'rp>welcome': undefined });
  const id = idOf(document, 'rp');
  const settings = Object.entries(section).map(([key, value]) => ({
    id,
    place: 'annex' as const,
    section: 'Orchestration',
    key,
    value,
  }));
  return changed(document, { type: 'setOptions', settings });
}

test('a route point has to name an application, and a script it names has to be drawn', () => {
  const bare = played(voiceWith({ 'rp>welcome': undefined }), 'voice', 'rp');
  expect(problemsOf(bare)).toEqual(['missing: rp names no application for ORS to run.']);
  expect(troubled(bare)).toEqual([2]);
  const byAddress = played(withRoutePoint({ application: 'http://web/app.scxml' }), 'voice', 'rp');
  expect(problemsOf(byAddress)).toEqual([]);
  const byName = played(withRoutePoint({ application: 'script:welcome' }), 'voice', 'rp');
  expect(playing(byName, 2, 'strategy')).toEqual(['welcome']);
  const dangling = played(withRoutePoint({ application: 'script:gone http://web/x' }), 'voice', 'rp');
  expect(problemsOf(dangling)).toEqual(['missing: rp refers to the script gone, which is not drawn.']);
});

test('a route point may be reserved for one ORS cluster', () => {
  const reserved = withRoutePoint({ 'application@East': 'http://web/app.scxml' });
  expect(problemsOf(played(reserved, 'voice', 'rp'))).toEqual([
    'not-connected: rp is reserved for ORS cluster East, no node of which is connected to sip.',
  ]);
  const small = looseVoice();
  connect(small, ...voiceWays);
  const other = small.drawing.add('ors', 'ors_west');
  small.drawing.connect(other, small.id.sip ?? '', small.id.urs ?? '', small.id.web ?? '');
  small.drawing.connect(small.drawing.add('ors-cluster', 'East'), small.id.ors ?? '');
  small.drawing.connect(small.drawing.add('ors-cluster', 'West'), other);
  const drawn = small.drawing.document();
  expect(problemsOf(played(drawn, 'voice', 'rp'))[0]).toContain('in no common ORS cluster');
  const settled = changed(changed(drawn, { type: 'remove', ids: ruleOut(drawn) }), {
    type: 'setOptions',
    settings: [
      {
        id: idOf(drawn, 'rp'),
        place: 'annex',
        section: 'orchestration',
        key: 'application@East',
        value: 'http://web/app.scxml',
      },
    ],
  });
  const steps = played(settled, 'voice', 'rp');
  expect(problemsOf(steps)).toEqual([]);
  expect(playing(steps, 1, 'ors')).toEqual(['ors']);
});

function ruleOut(document: ReturnType<typeof voiceWith>): readonly string[] {
  return Object.values(document.connections)
    .filter(({ to }) => to === idOf(document, 'welcome'))
    .map(({ id }) => id);
}

test('what exists elsewhere may have parts that are not drawn', () => {
  const document = voiceWith({ 'sip>switch': undefined });
  const existing = changed(document, {
    type: 'describe',
    ids: [idOf(document, 'sip')],
    role: 'exists',
  });
  expect(troubled(played(existing, 'voice', 'sip'))).toEqual([]);
});

test('on an empty drawing every flow plays and says what to draw first', () => {
  for (const id of ['voice', 'eservices', 'multimedia']) {
    const facts = factsOf(newTopology('empty'));
    expect(startingPoints(facts, flowNamed(id))).toEqual([]);
    const steps = played(newTopology('empty'), id, 'nothing');
    expect(steps.every(({ problems }) => problems.every(({ kind }) => kind === 'missing'))).toBe(true);
    expect(steps[0]?.problems.length).toBeGreaterThan(0);
  }
});

test('sketches take no part', () => {
  const drawing = new Drawing('sketch');
  drawing.add('sip-server', 'sip', { role: 'sketch' });
  expect(startingPoints(factsOf(drawing.document()), flowNamed('voice'))).toEqual([]);
});
