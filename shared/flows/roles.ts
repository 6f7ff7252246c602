import type { RoleId } from './flow.ts';

export interface Role {
  readonly label: string;
  /** With its article, for sentences. */
  readonly one: string;
  /** Component types that can play it. */
  readonly types: readonly string[];
  /** What it means that several elements play it. */
  readonly sharing?: string;
  /** What to say when a step would show one and none is drawn. */
  readonly undrawn?: string;
}

export const roles: Readonly<Record<RoleId, Role>> = {
  'telephony-server': {
    label: 'T-Server or SIP Server',
    one: 'a T-Server or SIP Server',
    types: ['t-server', 'sip-server'],
  },
  switch: { label: 'Switch', one: 'a switch', types: ['switch'] },
  'route-point': {
    label: 'Route point',
    one: 'a route point',
    types: ['route-point'],
    sharing: 'The call arrives at one of them.',
  },
  ors: {
    label: 'Orchestration Server',
    one: 'an Orchestration Server',
    types: ['ors'],
    sharing: 'The nodes share the load: one of them runs the session.',
  },
  urs: {
    label: 'Universal Routing Server',
    one: 'a Universal Routing Server',
    types: ['urs'],
    sharing: 'Each ORS node works with its own.',
  },
  'stat-server': {
    label: 'Stat Server',
    one: 'a Stat Server',
    types: ['stat-server'],
    sharing: 'Each URS asks its own.',
  },
  'application-server': {
    label: 'Application server',
    one: 'an application server',
    types: ['web-server'],
    sharing: 'Any of them can serve the document.',
  },
  queue: { label: 'Interaction Queue', one: 'an Interaction Queue', types: ['interaction-queue'] },
  view: {
    label: 'View',
    one: 'a View',
    types: ['interaction-view'],
    sharing: 'Interactions leave the queue through any of them.',
  },
  strategy: {
    label: 'Routing script',
    one: 'an Enhanced Routing script',
    types: ['enhanced-routing-script'],
  },
  'pulling-script': {
    label: 'Simple Routing script',
    one: 'a Simple Routing script',
    types: ['simple-routing-script'],
  },
  'interaction-server': {
    label: 'Interaction Server',
    one: 'an Interaction Server',
    types: ['interaction-server'],
    sharing: 'Each of them holds a part of the queue, and no other can take that part over.',
  },
  'interaction-database': {
    label: 'Interaction database',
    one: 'a database behind a Database Access Point',
    types: ['database'],
    sharing: 'Each Interaction Server node has its own.',
  },
  'agent-desktop': {
    label: 'Agent desktop',
    one: 'an agent desktop',
    types: ['agent-desktop'],
    sharing: 'The selected agent sits at one of them.',
    undrawn: 'No agent desktop is drawn that reaches the interaction, so the resource is not shown.',
  },
  'session-store': {
    label: 'Session store',
    one: 'a Redis Cluster or a Cassandra ring',
    types: ['redis-cluster', 'cassandra-ring'],
    undrawn: 'No session store is drawn: sessions end with the node that runs them.',
  },
};
