import type { LicenceSummary, WholeAnalysis } from '#shared/analysis/analysis.ts';
import { findingsText } from '#shared/exchange/export/findings-text/findings-text.ts';
import { excerpt, visible } from '#shared/kernel/foreign-text.ts';
import type { Topology } from '#shared/model/topology.ts';
import { grantsDependOnOrder, loginText } from '#shared/report/capacity-text.ts';
import { wrappedLines } from './text-layout.ts';

/** An analysis for reading in a terminal: the findings as a bundle has them, then licences, then what passed. */
export function analysisText(document: Topology, analysis: WholeAnalysis, includePasses: boolean): string {
  const blocks = [
    findingsText(document, analysis).text.trimEnd(),
    ...titled('Licences', analysis.licences.flatMap(licenceLines).map(visible)),
    ...(includePasses ? titled('In order', passLines(analysis)) : []),
  ];
  return `${wrappedLines(blocks.join('\n\n'))}\n`;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [[title, '-'.repeat(title.length), ...lines].join('\n')];
}

function licenceLines(licence: LicenceSummary): readonly string[] {
  const { available, capacityRange, nodes, reason } = licence;
  const [cluster, feature] = [excerpt(licence.cluster), excerpt(licence.feature)];
  if (available === null)
    return [`${cluster}: ${feature}: cannot be told, because ${reason ?? 'nothing is stated'}`];
  const grants = nodes.map(
    ({ name, requested, granted }) =>
      `  ${excerpt(name)} asks for ${String(requested)} and gets ${String(granted)}`,
  );
  const head = `${cluster}: ${feature}: ${String(available)} available`;
  return [
    capacityRange === null ? head : `${head}, ${loginText(capacityRange)}`,
    ...(grantsDependOnOrder(licence) ? ['  Started in order of name:'] : []),
    ...grants,
  ];
}

function passLines(analysis: WholeAnalysis): readonly string[] {
  return analysis.passes.map(
    ({ rule, subjects }) => `${rule}: ${subjects.map(({ name }) => excerpt(name)).join(', ')}`,
  );
}
