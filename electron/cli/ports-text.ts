import { excerpt } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import { rowsByHost, type PortRow } from '#shared/report/ports/port-rows.ts';
import { wrapped } from './text-layout.ts';

const NUMBER_WIDTH = 7;

/** The plan of ports for reading in a terminal: host by host, what Stave chose marked. */
export function portsText(rows: readonly PortRow[]): string {
  const count = (status: PortRow['status']): number => rows.filter((row) => row.status === status).length;
  const blocks = rowsByHost(rows).map((own) => [titleOf(own), ...own.map(lineOf)].join('\n'));
  const total = `${countOf(rows.length, 'port')}: ${String(count('stated'))} stated, ${String(count('chosen'))} chosen by Stave, ${String(count('open'))} open.`;
  return `${[...blocks, total].join('\n\n')}\n`;
}

function titleOf([row]: readonly PortRow[]): string {
  return row?.host ? excerpt(row.host.name) : 'On no host';
}

function lineOf({ owner, type, id, port, status, ground }: PortRow): string {
  const who = id === 'lca' ? type : `${excerpt(owner.name)} (${excerpt(id)})`;
  const decided = { stated: '', chosen: 'chosen by Stave, ', open: 'open: ' }[status];
  return wrapped(
    `  ${(port === null ? '-' : String(port)).padEnd(NUMBER_WIDTH)}`,
    `${who}: ${decided}${ground}`,
  );
}
