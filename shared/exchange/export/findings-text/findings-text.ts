import type { Analysis } from '#shared/analysis/analysis.ts';
import type { Source } from '#shared/catalog/source.ts';
import type { BundleFile } from '#shared/exchange/export/kit/bundle-file.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { excerpt, visible } from '#shared/kernel/foreign-text.ts';
import { countOf } from '#shared/kernel/words.ts';
import type { Topology } from '#shared/model/topology.ts';

/** `findings/findings.txt`: what the analysis says, for reading: what fails, what cannot be told, what was accepted. */
export function findingsText({ name, acceptances }: Topology, analysis: Analysis): BundleFile {
  const failing = analysis.findings.filter(({ verdict }) => verdict === 'fail');
  const unknown = analysis.findings.filter(({ verdict }) => verdict === 'unknown');
  const parts = [
    [`Findings: ${excerpt(name)}`, tallyLine(analysis)].join('\n'),
    ...block('Open', failing, (finding) => headed(finding.severity.toUpperCase(), finding)),
    ...block('Cannot be told', unknown, (finding) => headed('UNKNOWN', finding)),
    ...block('Accepted', analysis.accepted, (finding) => {
      const acceptance = acceptances[finding.fingerprint];
      const until = acceptance?.expires === undefined ? '' : `, until ${acceptance.expires}`;
      const reason =
        acceptance === undefined ? [] : [`  Accepted by ${acceptance.by}${until}: ${acceptance.reason}`];
      return [...headed('ACCEPTED', finding), ...reason];
    }),
  ];
  return { path: 'findings/findings.txt', text: `${parts.join('\n\n')}\n` };
}

function tallyLine({ tally }: Analysis): string {
  return [
    countOf(tally.error, 'error'),
    countOf(tally.warning, 'warning'),
    countOf(tally.info, 'remark'),
    `${String(tally.unknown)} cannot be told`,
    `${String(tally.accepted)} accepted`,
    `${String(tally.passed)} passed`,
  ].join(', ');
}

function block(
  title: string,
  findings: readonly Finding[],
  lines: (finding: Finding) => readonly string[],
): string[] {
  if (findings.length === 0) return [];
  return [
    `${title}\n${'-'.repeat(title.length)}`,
    ...findings.map((finding) => lines(finding).map(visible).join('\n')),
  ];
}

function headed(label: string, finding: Finding): readonly string[] {
  return [
    `${label}  ${finding.title}  [${finding.rule}]`,
    `  About: ${finding.subjects.map(({ name }) => excerpt(name)).join(', ')}`,
    `  ${finding.message}`,
    ...finding.evidence.map((statement) => `  - ${statement}`),
    `  Consequence: ${finding.consequence}`,
    `  What to do: ${finding.fix}`,
    ...finding.sources.map((source) => `  Source: ${sourceLine(source)}`),
  ];
}

function sourceLine({ document, heading, evidence }: Source): string {
  return `${document}${heading === undefined ? '' : `, ${heading}`} (${evidence})`;
}
