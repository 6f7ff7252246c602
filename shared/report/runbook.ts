import { countOf } from '#shared/kernel/words.ts';
import { rollback, verification } from './runbook/after.ts';
import { hosts, loading, openPoints, prerequisites } from './runbook/before.ts';
import type { RunbookInput } from './runbook/input.ts';
import { code, prose, type Chapter } from './runbook/markdown.ts';
import { ports } from './runbook/ports.ts';
import { accepted, byHand, orsClusters, scripts } from './runbook/orchestration.ts';
import { applicationChapters } from './runbook/steps.ts';

/**
 * The page an administrator works from, as Markdown: what is open, what is needed, every object in the order in which it
 * is created, how to verify and how to go back. Chapters that do not apply to the drawing are left out.
 */
export function runbook(input: RunbookInput): string {
  const chapters = [
    openPoints(input),
    prerequisites(input),
    loading(input),
    hosts(input),
    ports(input),
    byHand(input),
    ...applicationChapters(input),
    orsClusters(input),
    scripts(input),
    verification(input),
    rollback(input),
    accepted(input),
  ].filter(({ body }) => body.length > 0);
  return `${[...head(input), ...chapters.flatMap(written)].join('\n\n')}\n`;
}

function head({ document, analysis, appVersion, hosts: planned, applications }: RunbookInput): string[] {
  const { tally } = analysis;
  return [
    `# Runbook: ${prose(document.name)}`,
    ...(document.description.trim() === '' ? [] : [prose(document.description)]),
    `Written by Stave ${appVersion}. Configuration environment: ${document.environment.tenancy}-tenant, default tenant ${code(document.environment.defaultTenant)}.`,
    `It creates ${countOf(planned.length, 'host')} and ${countOf(applications.length, 'application')}. The analysis has ${countOf(tally.error, 'open error')}, ${countOf(tally.warning, 'warning')}, ${countOf(tally.unknown, 'open question')}.`,
  ];
}

function written({ title, body }: Chapter, index: number): readonly string[] {
  return [`## ${String(index + 1)}. ${title}`, ...body];
}
