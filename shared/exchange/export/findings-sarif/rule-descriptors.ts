import type { ReportingConfiguration, ReportingDescriptor } from 'sarif';
import type { Source } from '#shared/catalog/source.ts';
import type { Finding, Severity } from '#shared/findings/finding.ts';
import { compareText } from '#shared/kernel/order.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import { rules } from '#shared/rules/registry.ts';

/** How severe a finding is in the words of SARIF. */
export const LEVELS: Readonly<Record<Severity, ReportingConfiguration.level>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** The rules that the findings name, with their help, by id. */
export function descriptorsFor(findings: readonly Finding[]): readonly ReportingDescriptor[] {
  const byId = new Map(findings.map((finding) => [finding.rule, finding]));
  return [...byId.values()]
    .map((finding) => {
      const rule = rules.find(({ id }) => id === finding.rule);
      return rule === undefined ? fromFinding(finding) : descriptorOf(rule);
    })
    .sort((left, right) => compareText(left.id, right.id));
}

function descriptorOf(rule: Rule): ReportingDescriptor {
  const sources = rule.sources.map(sourceLine);
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: {
      text: [rule.why, `Consequence: ${rule.consequence}`, `What to do: ${rule.fix}`, ...sources].join('\n'),
    },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: { tags: [rule.family], covers: rule.covers },
  };
}

function fromFinding({ rule, title, consequence, fix, severity, family }: Finding): ReportingDescriptor {
  return {
    id: rule,
    shortDescription: { text: title },
    help: { text: [`Consequence: ${consequence}`, `What to do: ${fix}`].join('\n') },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [family] },
  };
}

function sourceLine({ document, heading, evidence }: Source): string {
  return `Source: ${document}${heading === undefined ? '' : `, ${heading}`} (${evidence})`;
}
