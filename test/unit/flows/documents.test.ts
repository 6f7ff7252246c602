// The flows against the numbered lists of the Architecture chapter, and on the template that draws that chapter.
import { expect, test } from 'vitest';
import { flows } from '#shared/flows/registry.ts';
import { flowNamed, played, templateDrawing } from './drawn.ts';

/** Names of events, requests and actions, in the order of the document. */
const documentedMessages: Readonly<Record<string, Readonly<Record<number, readonly string[]>>>> = {
  voice: {
    1: ['EventRouteRequest'],
    3: ['HTTP OK'],
    5: ['RUN'],
    6: ['RUN'],
    7: ['queue.submit'],
    8: ['RUN'],
    9: ['RequestRouteCall'],
    10: ['EventRouteUsed'],
  },
  eservices: { 3: ['RequestPull'], 4: ['EventTakenFromQueue'], 7: ['queue:submit'], 9: ['RequestDeliver'] },
  multimedia: {
    1: ['RequestPull'],
    3: ['interaction.present'],
    5: ['queue:submit'],
    6: ['RequestDeliver'],
    7: ['interaction.notcontrolled'],
  },
};

test('the flows have as many steps as their numbered lists', () => {
  expect(flows.map(({ id, steps }) => [id, steps.length])).toEqual([
    ['voice', 10],
    ['eservices', 10],
    ['multimedia', 7],
  ]);
});

test.each(flows.map((flow) => flow.id))(
  'the steps of %s are numbered and name the messages of the document',
  (id) => {
    const { steps } = flowNamed(id);
    expect(steps.map((step) => step.number)).toEqual(steps.map((_step, index) => index + 1));
    expect(new Set(steps.map((step) => step.id)).size).toBe(steps.length);
    const named = steps.flatMap(({ number, legs }) => {
      const messages = new Set(legs.flatMap((leg) => (leg.named ? [leg.message ?? ''] : [])));
      return messages.size === 0 ? [] : [[number, [...messages]] as const];
    });
    expect(Object.fromEntries(named)).toEqual(documentedMessages[id]);
  },
);

test('queue.submit is what ORS asked URS for; the request of URS to T-Server that goes with it has no name', () => {
  const legs = flowNamed('voice').steps[6]?.legs ?? [];
  const sent = legs.map(({ from, to, message, named }) => [from, to, named ? message : '']);
  expect(sent).toEqual([
    ['ors', 'urs', 'queue.submit'],
    ['stat-server', 'urs', ''],
    ['urs', 'telephony-server', ''],
  ]);
});

test('every step tells who sends what to whom, and where that is written', () => {
  for (const { legs, sources, text, title } of flows.flatMap((flow) => flow.steps)) {
    expect(legs.some((leg) => leg.message !== undefined)).toBe(true);
    expect(sources.some((source) => source.evidence === 'seed')).toBe(true);
    expect(sources.every((source) => source.evidence !== 'recalled')).toBe(true);
    expect(text.length).toBeGreaterThan(title.length);
  }
});

const variants = [
  { connection: 'direct', pulling: 'legacy' },
  { connection: 'direct', pulling: 'enhanced' },
  { connection: 'legacy', pulling: 'legacy' },
  { connection: 'legacy', pulling: 'enhanced', orsRelease: '8.1.400.20' },
  { connection: 'direct', pulling: 'legacy', store: 'redis' },
  { connection: 'legacy', pulling: 'legacy', orsRelease: '8.1.300.52', store: 'none' },
];
const storeTypes = ['redis-cluster', 'cassandra-ring'];
const starts = [
  ['voice', 'sip'],
  ['eservices', 'email_inbound'],
  ['multimedia', 'chat_inbound'],
] as const;

test.each(variants.flatMap((values) => starts.map(([flow, start]) => ({ values, flow, start }))))(
  'the $flow flow plays on $values without a problem',
  ({ values, flow, start }) => {
    const document = templateDrawing('voice-and-eservices', values);
    const steps = played(document, flow, start);
    expect(steps.map(({ step }) => step)).toEqual(flowNamed(flow).steps);
    const hasStore = Object.values(document.elements).some(({ type }) => storeTypes.includes(type));
    for (const { step, problems, participants, connections } of steps) {
      expect({ step: step.number, problems }).toEqual({ step: step.number, problems: [] });
      expect(participants.length).toBeGreaterThan(0);
      const needsWay = step.legs.some(({ from, to, required }) => required && from !== to);
      const showsStore = hasStore && step.legs.some(({ to }) => to === 'session-store');
      expect(connections.length > 0).toBe(needsWay || showsStore);
      for (const id of connections) expect(document.connections[id]).toBeDefined();
    }
  },
);

test.each([
  'single-site',
  'single-site-redundant',
  'multiple-sites',
  'stretched-store',
  'multiple-data-centers',
])('the voice flow plays on %s without a problem, from every telephony server', (template) => {
  const document = templateDrawing(template);
  const servers = Object.values(document.elements).filter(({ type }) => type === 'sip-server');
  for (const { name } of servers) {
    expect(played(document, 'voice', name).flatMap(({ problems }) => problems)).toEqual([]);
  }
});
