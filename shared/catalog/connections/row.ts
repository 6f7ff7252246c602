import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';

type RowWithoutEnds = Omit<ConnectionRule, 'client' | 'server'>;

/** The same row for several client types. */
export function fromEach(clients: readonly string[], server: string, row: RowWithoutEnds): ConnectionRule[] {
  return clients.map((client) => ({ client, server, ...row }));
}

/** The same row for several server types. */
export function toEach(client: string, servers: readonly string[], row: RowWithoutEnds): ConnectionRule[] {
  return servers.map((server) => ({ client, server, ...row }));
}
