import type { PortRange } from '#shared/model/port-range.ts';

/** Numbers that ports of one kind are chosen from while the topology states no range for it. */
export interface DefaultRange extends PortRange {
  readonly type: string;
  readonly port: string;
  readonly reason: string;
}

const NO_NUMBER = 'No document names a usual number; this hundred holds no other number of a deployment.';
const FIRST_IS_USUAL = 'The numbers that follow the usual one.';
const WEB = 'Customary for web servers that are not the only one of their host.';

/**
 * Where ports are chosen from when the usual number is taken or there is none, in the order in which kinds choose. Ranges
 * overlap neither each other nor the usual numbers of other kinds, lie above the numbers that need an administrator (1024)
 * and below those that operating systems hand out to clients (32768 on Linux, 49152 on Windows), and are proposals: the
 * topology states others.
 */
export const defaultRanges: readonly DefaultRange[] = [
  { type: 'config-server', port: 'default', from: 2021, to: 2049, reason: FIRST_IS_USUAL },
  { type: 'config-server-proxy', port: 'default', from: 2050, to: 2099, reason: NO_NUMBER },
  { type: 'message-server', port: 'default', from: 2100, to: 2149, reason: NO_NUMBER },
  { type: 'scs', port: 'default', from: 2150, to: 2199, reason: NO_NUMBER },
  { type: 'db-server', port: 'default', from: 2250, to: 2299, reason: NO_NUMBER },
  { type: 'licence-server', port: 'default', from: 7261, to: 7279, reason: FIRST_IS_USUAL },
  { type: 't-server', port: 'default', from: 3200, to: 3299, reason: NO_NUMBER },
  { type: 'sip-server', port: 'default', from: 3400, to: 3499, reason: NO_NUMBER },
  {
    type: 'sip-server',
    port: 'sip',
    from: 5070,
    to: 5099,
    reason: 'Near the usual 5060; 5061 is left to SIP over TLS.',
  },
  { type: 'sip-proxy', port: 'default', from: 3500, to: 3549, reason: NO_NUMBER },
  { type: 'urs', port: 'default', from: 4000, to: 4099, reason: NO_NUMBER },
  { type: 'urs', port: 'http', from: 4100, to: 4149, reason: NO_NUMBER },
  { type: 'urs', port: 'web', from: 5581, to: 5599, reason: 'The numbers that follow that of the example.' },
  { type: 'stat-server', port: 'default', from: 4200, to: 4299, reason: NO_NUMBER },
  { type: 'ors', port: 'default', from: 4300, to: 4399, reason: NO_NUMBER },
  { type: 'ors', port: 'http', from: 4400, to: 4449, reason: NO_NUMBER },
  { type: 'interaction-server', port: 'default', from: 7121, to: 7179, reason: FIRST_IS_USUAL },
  { type: 'interaction-server-proxy', port: 'default', from: 7200, to: 7259, reason: NO_NUMBER },
  { type: 'chat-server', port: 'default', from: 7300, to: 7349, reason: NO_NUMBER },
  { type: 'email-server', port: 'default', from: 7350, to: 7399, reason: NO_NUMBER },
  { type: 'ucs', port: 'default', from: 7400, to: 7449, reason: NO_NUMBER },
  { type: 'esp-server', port: 'default', from: 7450, to: 7499, reason: NO_NUMBER },
  { type: 'icon', port: 'default', from: 7500, to: 7549, reason: NO_NUMBER },
  { type: 'gms', port: 'default', from: 8081, to: 8099, reason: FIRST_IS_USUAL },
  { type: 'web-server', port: 'default', from: 8100, to: 8149, reason: WEB },
  { type: 'load-balancer', port: 'default', from: 8150, to: 8199, reason: WEB },
  { type: 'http-gateway', port: 'default', from: 8443, to: 8499, reason: WEB },
  { type: 'elasticsearch', port: 'default', from: 9201, to: 9249, reason: FIRST_IS_USUAL },
  { type: 'cassandra-node', port: 'default', from: 9161, to: 9199, reason: FIRST_IS_USUAL },
  {
    type: 'cassandra-node',
    port: 'storage',
    from: 7010,
    to: 7049,
    reason: 'Near the usual 7000; 7001 is left to the same traffic over TLS.',
  },
  { type: 'redis-node', port: 'default', from: 6380, to: 6429, reason: FIRST_IS_USUAL },
];
