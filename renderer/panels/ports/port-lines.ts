import { excerpt } from '#shared/kernel/foreign-text.ts';
import type { PortRow, PortStatus } from '#shared/report/ports/port-rows.ts';

/** Which rows are shown. */
export interface PortFilter {
  readonly search: string;
  /** Everything, or only what one of them decided. */
  readonly status: PortStatus | 'all';
}

/** The rows that match: by status, and by a text in the host, the owner, its type, the port id or the number. */
export function filteredPorts(rows: readonly PortRow[], { search, status }: PortFilter): readonly PortRow[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter((row) => {
    if (status !== 'all' && row.status !== status) return false;
    const texts = [
      hostWords(row),
      row.owner.name,
      row.type,
      row.id,
      row.port === null ? '' : String(row.port),
    ];
    return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
  });
}

export function hostWords({ host }: PortRow): string {
  return host === null ? 'On no host' : excerpt(host.name);
}
