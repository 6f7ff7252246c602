// Every place that can name an element: what stands there before and after the element is renamed from old to new.
import type { DrawnElement } from '#shared/edit/drawing.ts';
import type { Element } from '#shared/model/element.ts';

export interface Case {
  readonly what: string;
  readonly target: readonly [type: string, name: string];
  readonly holder: readonly [type: string, name: string, stated: DrawnElement];
  readonly expected: Partial<Element>;
  readonly where: string;
}

export const cases: readonly Case[] = [
  {
    what: 'a Simple Routing script of the same name',
    target: ['ors', 'old'],
    holder: ['simple-routing-script', 'old', {}],
    expected: { name: 'new' },
    where: 'name',
  },
  {
    what: 'the account of an application',
    target: ['account', 'old'],
    holder: ['interaction-server', 'ixn', { properties: { account: 'old' } }],
    expected: { properties: { account: 'new' } },
    where: 'property account',
  },
  {
    what: 'a list of accounts',
    target: ['account', 'old'],
    holder: ['business-process', 'bp', { properties: { accounts: ['x', 'old', 'older'] } }],
    expected: { properties: { accounts: ['x', 'new', 'older'] } },
    where: 'property accounts',
  },
  {
    what: 'tenants',
    target: ['tenant', 'old'],
    holder: ['ors', 'ors', { properties: { tenants: ['old'] } }],
    expected: { properties: { tenants: ['new'] } },
    where: 'property tenants',
  },
  {
    what: 'the master of a replica',
    target: ['redis-node', 'old'],
    holder: ['redis-node', 'replica', { properties: { replicaOf: 'old' } }],
    expected: { properties: { replicaOf: 'new' } },
    where: 'property replicaOf',
  },
  {
    what: 'a section of the URS annex',
    target: ['interaction-server', 'old'],
    holder: ['urs', 'urs', { annex: { old: { 'max-submission-rate': '5/second' }, other: { a: '1' } } }],
    expected: { annex: { new: { 'max-submission-rate': '5/second' }, other: { a: '1' } } },
    where: 'annex section old',
  },
  {
    what: 'a section of the Interaction Server annex',
    target: ['urs', 'old'],
    holder: ['interaction-server', 'ixn', { annex: { old: { agent_reservation: 'true' } } }],
    expected: { annex: { new: { agent_reservation: 'true' } } },
    where: 'annex section old',
  },
  {
    what: 'a key of the Interaction Server annex',
    target: ['urs', 'old'],
    holder: ['interaction-server', 'ixn', { annex: { reservation: { old: 'true' } } }],
    expected: { annex: { reservation: { new: 'true' } } },
    where: 'annex option reservation/old',
  },
  {
    what: 'a member in an ORS List',
    target: ['ors', 'old'],
    holder: ['ors-cluster', 'list', { annex: { cluster: { old: 'DC1' }, scxml: { old: '1' } } }],
    expected: { annex: { cluster: { new: 'DC1' }, scxml: { old: '1' } } },
    where: 'annex option cluster/old',
  },
  {
    what: 'a member in an ORS List of the older layout',
    target: ['ors', 'old'],
    holder: [
      'ors-cluster',
      'list',
      { annex: { one: { old: 'DC1' } }, properties: { layout: 'section-per-cluster' } },
    ],
    expected: { annex: { one: { new: 'DC1' } } },
    where: 'annex option one/old',
  },
  {
    what: 'a data center in an ORS List',
    target: ['data-center', 'old'],
    holder: ['ors-cluster', 'list', { annex: { cluster: { ors_1: '"old"', ors_2: 'old', ors_3: 'x' } } }],
    expected: { annex: { cluster: { ors_1: '"new"', ors_2: 'new', ors_3: 'x' } } },
    where: 'annex option cluster/ors_1',
  },
  {
    what: 'the cluster that an application is for',
    target: ['ors-cluster', 'old'],
    holder: ['route-point', 'rp', { annex: { Orchestration: { 'application@old': 'http://x' } } }],
    expected: { annex: { Orchestration: { 'application@new': 'http://x' } } },
    where: 'annex option Orchestration/application@old',
  },
  {
    what: 'scripts that queues name, also as the fallback',
    target: ['enhanced-routing-script', 'old'],
    holder: [
      'interaction-queue',
      'q',
      {
        annex: { orchestration: { application: 'http://a/old script:old', 'application@c': 'script:older' } },
      },
    ],
    expected: {
      annex: { orchestration: { application: 'http://a/old script:new', 'application@c': 'script:older' } },
    },
    where: 'annex option orchestration/application',
  },
  {
    what: 'an option whose value is an application',
    target: ['stat-server', 'old'],
    holder: ['ors', 'ors', { options: { orchestration: { 'def-statserver-name': 'old', mode: 'old' } } }],
    expected: { options: { orchestration: { 'def-statserver-name': 'new', mode: 'old' } } },
    where: 'option orchestration/def-statserver-name',
  },
  {
    what: 'queues in a comma list',
    target: ['interaction-queue', 'old'],
    holder: [
      'capture-point-jms',
      'cp',
      { options: { 'inbound-transformer-parameters': { CancelQueues: 'a, old,older' } } },
    ],
    expected: { options: { 'inbound-transformer-parameters': { CancelQueues: 'a, new,older' } } },
    where: 'option inbound-transformer-parameters/CancelQueues',
  },
  {
    what: 'the host of Configuration Server on a command line',
    target: ['host', 'old'],
    holder: ['ors', 'ors', { properties: { commandLineArguments: '-host old -port 2020 -app ors' } }],
    expected: { properties: { commandLineArguments: '-host new -port 2020 -app ors' } },
    where: 'property commandLineArguments',
  },
];
