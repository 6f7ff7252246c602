import { Drawing } from '#shared/edit/drawing.ts';
import type { PropertyValue } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

interface Hosts {
  readonly first?: Readonly<Record<string, PropertyValue>>;
  readonly second?: Readonly<Record<string, PropertyValue>>;
  /** Place the backup on the second host instead of beside the primary. */
  readonly apart: boolean;
}

const rack = { rack: 'R1' };
const machine = { virtualHost: 'esx1' };

function document(title: string, type: string, { first = {}, second = {}, apart }: Hosts): Topology {
  const drawing = new Drawing(title);
  const place = drawing.add('data-center', 'Dallas');
  const host = drawing.add('host', 'host_1', { in: place, properties: first });
  const other = drawing.add('host', 'host_2', { in: place, properties: second });
  drawing.pair(type, 'Server', { in: [host, apart ? other : host] });
  return drawing.document();
}

function inTwoDataCenters(): Topology {
  const drawing = new Drawing('Two data centers');
  const hosts = ['Dallas', 'London'].map((name) =>
    drawing.add('host', `host_${name}`, { in: drawing.add('data-center', name), properties: { rack: 'R1' } }),
  );
  drawing.pair('ors', 'Server', { in: [hosts[0] ?? '', hosts[1] ?? ''] });
  return drawing.document();
}

/** The second host stands in the site of the first, but in no data center of it. */
function besideDataCenter(): Topology {
  const drawing = new Drawing('Beside the data center');
  const site = drawing.add('site', 'Texas');
  const place = drawing.add('data-center', 'Dallas', { in: site });
  const host = drawing.add('host', 'host_1', { in: place, properties: machine });
  const other = drawing.add('host', 'host_2', { in: site, properties: machine });
  drawing.pair('ors', 'Server', { in: [host, other] });
  return drawing.document();
}

function inTwoSites(): Topology {
  const drawing = new Drawing('Two sites');
  drawing.pair('ors', 'Server', { in: [drawing.add('site', 'Texas'), drawing.add('site', 'Kent')] });
  return drawing.document();
}

function withoutHosts(): Topology {
  const drawing = new Drawing('No hosts');
  drawing.pair('ors', 'Server');
  return drawing.document();
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'An Interaction Server and its backup run on one host',
      document: document('One host', 'interaction-server', { apart: false }),
    },
    {
      title: 'An Orchestration Server and its backup run on one host',
      document: document('One host for ORS', 'ors', { apart: false }),
    },
    {
      title: 'Two hosts stand in one rack',
      document: document('One rack', 'interaction-server', { first: rack, second: rack, apart: true }),
    },
    {
      title: 'Two virtual hosts run on one machine',
      document: document('One hypervisor', 'urs', { first: machine, second: machine, apart: true }),
    },
  ],
  passing: [
    {
      title: 'Primary and backup run on two hosts',
      document: document('Two hosts', 'interaction-server', { apart: true }),
    },
    { title: 'Racks of the same name in two data centers are two racks', document: inTwoDataCenters() },
    { title: 'Primary and backup stand in two sites', document: inTwoSites() },
  ],
  unknown: [
    { title: 'The hosts are not drawn yet', document: withoutHosts() },
    {
      title: 'A hypervisor of the same name, in a data center and in the site around it',
      document: besideDataCenter(),
    },
    {
      title: 'Only one of two hosts states its hypervisor',
      document: document('One hypervisor stated', 'urs', { first: machine, apart: true }),
    },
  ],
};
