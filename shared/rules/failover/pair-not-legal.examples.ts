import { Drawing, type DrawnPair } from '#shared/edit/drawing.ts';
import type { Element } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import type { RuleExamples } from '#shared/rules/kit/examples.ts';

function pairOf(
  title: string,
  type: string,
  stated: DrawnPair = {},
  backup: Partial<Element> = {},
): Topology {
  const drawing = new Drawing(title);
  const primary = drawing.pair(type, 'Server_1', stated);
  const document = drawing.document();
  const other = Object.values(document.elements).find(({ id }) => id !== primary);
  if (other === undefined) return document;
  return { ...document, elements: { ...document.elements, [other.id]: { ...other, ...backup } } };
}

export const examples: RuleExamples = {
  failing: [
    {
      title: 'The backup of an Orchestration Server is a Universal Routing Server',
      document: pairOf('Two types', 'ors', {}, { type: 'urs' }),
    },
    { title: 'Two desktops are a pair', document: pairOf('Desktops', 'agent-desktop') },
    { title: 'A database and its copy are a pair', document: pairOf('Databases', 'database') },
    {
      title: 'Interaction Concentrator is documented without a backup',
      document: pairOf('Two ICON', 'icon'),
    },
    {
      title: 'An Orchestration Server in hot standby',
      document: pairOf('Hot standby', 'ors', { redundancy: 'hot' }),
    },
    {
      title: 'An Interaction Server in hot standby',
      document: pairOf('Hot node', 'interaction-server', { redundancy: 'hot' }),
    },
    {
      title: 'The backup logs on with another account',
      document: pairOf('Accounts', 'interaction-server', {}, { properties: { account: 'ixn_user' } }),
    },
  ],
  passing: [
    { title: 'Two Orchestration Servers in warm standby', document: pairOf('Warm standby', 'ors') },
    {
      title: 'Two SIP Servers in hot standby',
      document: pairOf('Hot telephony', 'sip-server', { redundancy: 'hot' }),
    },
  ],
  unknown: [
    {
      title: 'The backup exists already, and its account is not drawn',
      document: pairOf(
        'Existing account',
        'interaction-server',
        { properties: { account: 'ixn_user' } },
        { role: 'exists', properties: {} },
      ),
    },
  ],
};
