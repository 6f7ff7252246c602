import { sortedBy } from '#shared/kernel/order.ts';
import { markdownTable } from '#shared/report/guide/markdown.ts';
import { sourcesText } from '#shared/report/guide/sources-text.ts';
import type { Rule } from '#shared/rules/kit/rule.ts';
import { rules } from '#shared/rules/registry.ts';

/** The user guide's page of rules, by family. Markdown, generated from the rule registry. */
export function rulesPage(): string {
  const families = [...new Set(rules.map((rule) => rule.family))].sort();
  const sections = families.map((family) => {
    const ofFamily = sortedBy(
      rules.filter((rule) => rule.family === family),
      (rule) => rule.id,
    );
    return [`## ${family}`, ...ofFamily.map(section)].join('\n\n');
  });
  return [
    '# Rules',
    'What is checked while you draw. This page is generated from the rules; do not edit it by hand.',
    ...sections,
    '',
  ].join('\n\n');
}

function section(rule: Rule): string {
  const facts = markdownTable(
    ['Rule', 'Severity', 'Answers', 'Sources'],
    [[rule.id, rule.severity, rule.covers.join(', '), sourcesText(rule.sources)]],
  );
  return [
    `### ${rule.title}`,
    facts,
    `Why: ${rule.why}`,
    `Consequence: ${rule.consequence}`,
    `What to do: ${rule.fix}`,
  ].join('\n\n');
}
