import { factsOf } from '#shared/facts/facts.ts';
import { portRows, rowsByHost, type PortRow } from '#shared/report/ports/port-rows.ts';
import type { RunbookInput } from './input.ts';
import { code, prose, table, type Chapter } from './markdown.ts';

const HEAD = ['Port', 'Application', 'Port id', 'Decided'];

/** What listens where, host by host, and which numbers are Stave's. */
export function ports({ document, hosts, applications, standing }: RunbookInput): Chapter {
  const ours = new Set([...hosts, ...applications, ...standing].map(({ element }) => element.id));
  const isThere = new Set(standing.map(({ element }) => element.id));
  // What exists and stands on no host is nothing that a bundle could tell of.
  const rows = portRows(factsOf(document)).filter(({ host, owner }) => host !== null || ours.has(owner.id));
  const shown = rowsByHost(rows).filter((own) => own.some(({ owner }) => ours.has(owner.id)));
  if (shown.length === 0) return { title: 'Ports', body: [] };
  return {
    title: 'Ports',
    body: [
      'What listens on each host. A number that the drawing does not state is **chosen by Stave**: it collides with nothing that is drawn on the host, and nobody has compared it with what runs there besides. Change it in the drawing, or here and in the files, before you load them.',
      ...shown.flatMap((own) => [
        `### ${titleOf(own)}`,
        table(
          HEAD,
          own.map((row) => cellsOf(row, isThere.has(row.owner.id))),
        ),
      ]),
    ],
  };
}

function titleOf([row]: readonly PortRow[]): string {
  return row?.host
    ? `Host ${code(row.host.name)}`
    : 'On no host yet: no two have one number, so that they fit on any';
}

/** @param isThere it is not created, so nobody chooses its port: the number is assumed */
function cellsOf({ owner, type, id, port, status, ground }: PortRow, isThere: boolean): readonly string[] {
  const what = id === 'lca' ? type : code(owner.name);
  const decided = {
    stated: '',
    chosen: isThere ? '**assumed**, it is there already: ' : '**chosen by Stave**: ',
    open: '**open**: ',
  }[status];
  return [port === null ? '' : String(port), what, code(id), `${decided}${prose(ground)}`];
}
