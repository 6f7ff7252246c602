import { componentType } from '#shared/catalog/catalog.ts';
import { componentTypes } from '#shared/catalog/components/registry.ts';
import type { ConnectionRule } from '#shared/catalog/connection-rule.ts';
import { connectionRules } from '#shared/catalog/connections/registry.ts';
import { markdownTable } from '#shared/report/guide/markdown.ts';
import { sourcesText } from '#shared/report/guide/sources-text.ts';

/** The user guide's page of connections: every row of the matrix, by client. Markdown, generated from the catalogue. */
export function connectionsPage(): string {
  const sections = componentTypes.flatMap((client) => {
    const rows = connectionRules.filter((rule) => rule.client === client.id);
    return rows.length === 0 ? [] : [`## ${client.label}\n\n${markdownTable(HEAD, rows.map(row))}`];
  });
  return [
    '# Connections',
    'Who may connect to whom, from the client to what it uses. What is not listed is not legal, and the canvas says so. This page is generated from the connection matrix; do not edit it by hand.',
    '## Overview',
    overview(),
    ...sections,
    '',
  ].join('\n\n');
}

/** Components by connections: one line a component, with what it may use, what may use it, and what is refused. */
function overview(): string {
  const rows = componentTypes.map(({ id, label }) => {
    const from = connectionRules.filter((rule) => rule.client === id);
    const to = connectionRules.filter((rule) => rule.server === id);
    return [
      label,
      labels(from.filter(isLegal).map((rule) => rule.server)),
      labels(to.filter(isLegal).map((rule) => rule.client)),
      labels(from.filter((rule) => !isLegal(rule)).map((rule) => rule.server)),
    ];
  });
  return markdownTable(['Component', 'Connects to', 'Is used by', 'Is refused'], rows);
}

function isLegal({ verdict }: ConnectionRule): boolean {
  return verdict !== 'forbidden';
}

function labels(types: readonly string[]): string {
  return types.map(labelOf).join(', ');
}

const HEAD = ['Connects to', 'Verdict', 'Meaning', 'Releases', 'Why', 'Sources'];

function row(rule: ConnectionRule): readonly string[] {
  const through = rule.through === undefined ? '' : ` Goes through ${labelOf(rule.through)}.`;
  const instead =
    rule.alternatives === undefined ? '' : ` Does as well: ${rule.alternatives.map(labelOf).join(', ')}.`;
  return [
    labelOf(rule.server),
    rule.verdict,
    rule.meaning,
    releasesText(rule),
    rule.reason + through + instead,
    sourcesText(rule.sources),
  ];
}

function releasesText({ clientSince, clientUntil, serverSince }: ConnectionRule): string {
  return [
    clientSince === undefined ? [] : [`client from ${clientSince}`],
    clientUntil === undefined ? [] : [`client before ${clientUntil}`],
    serverSince === undefined ? [] : [`server from ${serverSince}`],
  ]
    .flat()
    .join(', ');
}

function labelOf(type: string): string {
  return componentType(type)?.label ?? type;
}
