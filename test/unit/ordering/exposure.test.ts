// The structural verdict on the order of a queue, against every story that a few interactions can tell.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Drawing, type DrawnElement } from '#shared/edit/drawing.ts';
import { factsOf } from '#shared/facts/facts.ts';
import { orderExposure, sameOrder, type OrderExposure } from '#shared/ordering/exposure.ts';
import { inversionExists, type Consumer } from '#test/unit/ordering/stories.ts';

const VIEW_ORDER = 'priority desc, received_at asc';

interface Recipe {
  /** Media types of each node; absent means every media type. */
  readonly media: readonly (string | undefined)[];
  readonly consumer: Consumer;
  /** Nodes that the consumer is connected to; all of them where it uses the proxy. */
  readonly reached: readonly number[];
  readonly throughProxy: boolean;
}

const recipes: fc.Arbitrary<Recipe> = fc.record({
  media: fc.array(fc.constantFrom(undefined, 'email', 'chat', 'email,chat', 'Email'), {
    minLength: 1,
    maxLength: 3,
  }),
  consumer: fc.constantFrom('relies', 'as-view', 'by-time' as const),
  reached: fc.subarray([0, 1, 2]),
  throughProxy: fc.boolean(),
});

const orders: Record<Consumer, DrawnElement> = {
  relies: {},
  'as-view': { properties: { ordersBy: 'Priority DESC, received_at' } },
  'by-time': { properties: { ordersBy: 'received_at asc' } },
};

function draw({ media, consumer, reached, throughProxy }: Recipe): OrderExposure {
  const drawing = new Drawing('Story');
  const queue = drawing.add('interaction-queue', 'Inbound', { properties: { mediaTypes: ['email'] } });
  drawing.connect(queue, drawing.add('interaction-view', 'View', { properties: { order: VIEW_ORDER } }));
  const cluster = drawing.add('interaction-server-cluster', 'IXN_Cluster');
  const nodes = media.map((types, index) => {
    const options = types === undefined ? {} : { 'cluster-settings': { 'media-types': types } };
    const node = drawing.add('interaction-server', `IXN_${index}`, { options });
    drawing.connect(cluster, node);
    return node;
  });
  const application = drawing.add(throughProxy ? 'ors' : 'urs', 'Consumer', orders[consumer]);
  if (throughProxy) {
    const proxy = drawing.add('interaction-server-proxy', 'Proxy');
    drawing.connect(proxy, cluster).connect(application, proxy);
  } else drawing.connect(application, ...reached.flatMap((index) => nodes[index] ?? []));
  const document = drawing.document();
  return orderExposure(factsOf(document), document.elements[queue]!);
}

/** How many nodes hold e-mail, and how many of these the consumer takes from: told from the recipe, not by the engine. */
function countsOf({ media, reached, throughProxy }: Recipe): { holders: number; reachedHolders: number } {
  const holding = media.flatMap((types, index) =>
    types === undefined || /email/i.test(types) ? [index] : [],
  );
  const reachedHolders = throughProxy
    ? holding.length
    : holding.filter((index) => reached.includes(index)).length;
  return { holders: holding.length, reachedHolders };
}

test('kept and restored: no story has an inversion. At risk: some story has one', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(recipes, (recipe) => {
      const { holders, reachedHolders } = countsOf(recipe);
      const { verdict } = draw(recipe);
      seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
      if (holders === 0 || (holders > 1 && reachedHolders < 2)) {
        expect(verdict).toBe('unknown');
        return;
      }
      // One holder is kept whoever takes from it: the order of the server is what the verdict is about.
      const consumer = holders === 1 ? 'relies' : recipe.consumer;
      const reached = holders === 1 ? 1 : reachedHolders;
      const interactions = holders === 3 ? 5 : 6;
      const inverted = inversionExists({ holders, reached, consumer, interactions });
      expect(verdict).toBe(inverted ? 'at-risk' : holders === 1 ? 'kept' : 'restored');
    }),
    { numRuns: 400 },
  );
  expect([...seen.keys()].sort()).toEqual(['at-risk', 'kept', 'restored', 'unknown']);
});

describe('the verdict is unknown', () => {
  test('when the View does not say how it orders and the consumer imposes an order', () => {
    const drawing = new Drawing('Silent View');
    const queue = drawing.add('interaction-queue', 'Inbound', { properties: { mediaTypes: ['email'] } });
    const nodes = ['A', 'B'].map((name) => drawing.add('interaction-server', name));
    drawing.connect(drawing.add('urs', 'URS', orders['as-view']), ...nodes);
    const document = drawing.document();
    expect(orderExposure(factsOf(document), document.elements[queue]!)).toMatchObject({
      verdict: 'unknown',
      missing: [{ undrawn: 'the View of Inbound' }],
    });
  });
});

describe('two routers', () => {
  /** Each router takes from the nodes of these numbers, and sorts as the View does. */
  function routed(...routers: readonly (readonly number[])[]): OrderExposure {
    const drawing = new Drawing('Routers');
    const queue = drawing.add('interaction-queue', 'Inbound', { properties: { mediaTypes: ['email'] } });
    drawing.connect(queue, drawing.add('interaction-view', 'View', { properties: { order: VIEW_ORDER } }));
    const nodes = ['A', 'B'].map((name) => drawing.add('interaction-server', name));
    for (const [index, reached] of routers.entries())
      drawing.connect(
        drawing.add('urs', `URS_${index}`, orders['as-view']),
        ...reached.map((node) => nodes[node]!),
      );
    const document = drawing.document();
    return orderExposure(factsOf(document), document.elements[queue]!);
  }

  test('of which each takes one node break the order, however they sort', () => {
    expect(routed([0], [1])).toMatchObject({
      verdict: 'at-risk',
      consumers: [{ reachesAll: false }, { reachesAll: false }],
    });
  });

  test('on the same node say nothing about the other one', () => {
    expect(routed([0], [0]).verdict).toBe('unknown');
  });

  test('that take both nodes restore it', () => {
    expect(routed([0, 1], [0, 1]).verdict).toBe('restored');
  });
});

describe('desktops', () => {
  function withDesktops(type: 'urs' | 'agent-desktop'): OrderExposure {
    const drawing = new Drawing('Desktops');
    const queue = drawing.add('interaction-queue', 'Inbound', { properties: { mediaTypes: ['chat'] } });
    drawing.connect(queue, drawing.add('interaction-view', 'View', { properties: { order: VIEW_ORDER } }));
    const nodes = ['A', 'B'].map((name) => drawing.add('interaction-server', name));
    const proxy = drawing.add('interaction-server-proxy', 'Proxy');
    drawing.connect(proxy, ...nodes).connect(drawing.add('agent-desktop', 'Desktops'), proxy);
    if (type === 'urs') drawing.connect(drawing.add('urs', 'URS', orders['as-view']), ...nodes);
    const document = drawing.document();
    return orderExposure(factsOf(document), document.elements[queue]!);
  }

  test('count as consumers where nothing routes', () => {
    expect(withDesktops('agent-desktop').verdict).toBe('at-risk');
  });

  test('do not spoil an order that the router restores', () => {
    expect(withDesktops('urs').verdict).toBe('restored');
  });
});

describe('severity', () => {
  const weights: [string, Record<string, string | string[]>, string][] = [
    ['e-mail', { mediaTypes: ['email'] }, 'error'],
    ['workitems', { mediaTypes: ['chat', 'workitem'] }, 'error'],
    ['an expected backlog', { mediaTypes: ['chat'], backlog: 'expected' }, 'error'],
    ['a long life', { mediaTypes: ['sms'], lifetime: 'long' }, 'error'],
    ['chat', { mediaTypes: ['chat'] }, 'warning'],
    ['chat without backlog', { mediaTypes: ['chat'], backlog: 'none' }, 'info'],
    ['e-mail that is said to be short', { mediaTypes: ['email'], lifetime: 'short' }, 'warning'],
    ['nothing stated', {}, 'warning'],
  ];

  test.each(weights)('%s', (_what, properties, severity) => {
    const drawing = new Drawing('Weight');
    const queue = drawing.add('interaction-queue', 'Inbound', { properties });
    const document = drawing.document();
    expect(orderExposure(factsOf(document), document.elements[queue]!).severity).toBe(severity);
  });
});

test('two orders are the same when they name the same attributes in the same directions', () => {
  expect(sameOrder('priority desc, received_at', 'PRIORITY  DESC,received_at ASC')).toBe(true);
  expect(sameOrder('received_at, priority desc', 'priority desc, received_at')).toBe(false);
  expect(sameOrder('received_at', 'received_at desc')).toBe(false);
});

test('nodes that work under an account hold the queues that it reaches, and no others', () => {
  const nodes = fc.array(fc.constantFrom('system', 'reaching', 'elsewhere'), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(nodes, (accounts) => {
      const drawing = new Drawing('Accounts');
      const queue = drawing.add('interaction-queue', 'Inbound', { properties: { mediaTypes: ['email'] } });
      const other = drawing.add('interaction-queue', 'Other', { properties: { mediaTypes: ['email'] } });
      for (const [name, reached] of [
        ['reaching', queue],
        ['elsewhere', other],
      ] as const) {
        const account = drawing.add('account', name);
        const group = drawing.add('access-group', `Group ${name}`);
        const process = drawing.add('business-process', `Process ${name}`);
        drawing.connect(account, group).connect(group, process).connect(process, reached);
      }
      accounts.forEach((account, index) => {
        drawing.add('interaction-server', `IXN_${index}`, { properties: { account } });
      });
      const holdersOf = (id: string): readonly string[] => {
        const facts = factsOf(drawing.document());
        const element = facts.element(id);
        if (element === undefined) throw new Error('The queue is not drawn.');
        return orderExposure(facts, element).holders.map(({ primary }) => primary.name);
      };
      const named = (barred: string): readonly string[] =>
        accounts.flatMap((account, index) => (account === barred ? [] : [`IXN_${index}`]));
      expect(holdersOf(queue)).toEqual(named('elsewhere'));
      expect(holdersOf(other)).toEqual(named('reaching'));
    }),
  );
});
