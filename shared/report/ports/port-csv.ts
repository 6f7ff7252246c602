import { visible } from '#shared/kernel/foreign-text.ts';
import type { PortRow } from './port-rows.ts';

const HEAD = ['Host', 'Application', 'Type', 'Port id', 'Port', 'Protocol', 'Decided', 'Ground'] as const;
const DECIDED = { stated: 'stated', chosen: 'chosen by Stave', open: 'open' } as const;

/**
 * The ports as comma-separated values (RFC 4180): a head, then a row a port, CRLF. Names that a spreadsheet would take for
 * a formula begin with an apostrophe, as spreadsheets themselves write text.
 */
export function portCsv(rows: readonly PortRow[]): string {
  const lines = rows.map(({ host, owner, type, id, port, protocol, status, ground }) => [
    host?.name ?? '',
    owner.name,
    type,
    id,
    port === null ? '' : String(port),
    protocol,
    DECIDED[status],
    ground,
  ]);
  return [HEAD, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const shown = visible(text);
  const safe = /^[=+\-@]/.test(shown) ? `'${shown}` : shown;
  return /[",]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
