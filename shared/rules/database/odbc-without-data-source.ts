import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { readersOf } from '#shared/facts/option-readers.ts';
import { nodeName, type Node } from '#shared/facts/pairs.ts';
import { readOption } from '#shared/facts/settings.ts';
import { gapClause } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { releaseEvidence, runsBefore } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

/** First release of Interaction Server that takes its data source from odbc-string; before, it builds one from DB Info. */
const SINCE = '8.5.3';

/** Options by which an access point uses ODBC, by its type. */
const PROTOCOLS = [
  { type: 'dap', section: 'settings', key: 'dbprotocol' },
  { type: 'dap-event-log', section: 'logger-settings', key: 'delivery-protocol' },
] as const;

export const odbcWithoutDataSource = rule({
  id: 'odbc-without-data-source',
  family: 'database',
  title: 'An access point uses ODBC and names no data source',
  severity: 'warning',
  covers: ['A013'],
  sources: [seed('interactionServer', 'Updating configuration objects to use ODBC')],
  why: `From release ${SINCE} on, Interaction Server takes the data source or the driver of its ODBC connection from odbc-string. The connection-string of earlier releases is no longer described.`,
  consequence: 'Interaction Server does not know which data source to open, and may not reach its database.',
  fix: 'Set odbc-string of the access point to DSN={name} or Driver={name}.',
  subjects: eachElement(...PROTOCOLS.map(({ type }) => type)),
  check: (point, facts) =>
    PROTOCOLS.filter(
      ({ type, section, key }) => type === point.type && isOdbc(readOption(point.options, section, key)),
    ).flatMap(({ section, key }) =>
      (readersOf(facts, point) ?? []).map((node) => checkUse(facts, { point, section, key, node })),
    ),
});

/** An access point by ODBC, the option that says so, and the servers that use it. */
interface Use {
  readonly point: Element;
  readonly section: string;
  readonly key: string;
  readonly node: Node;
}

function checkUse(facts: Facts, { point, section, key, node }: Use): Answers {
  const isNamed = (readOption(point.options, section, 'odbc-string') ?? '').trim() !== '';
  const isEarlier = runsBefore(facts, node, SINCE);
  const subjects = [point, node.primary] as const;
  if (isNamed || (isEarlier.known && isEarlier.value)) return pass(...subjects);
  if (!isEarlier.known || point.role !== 'build') {
    const gap = isEarlier.known ? `${section}/odbc-string of ${point.name}` : isEarlier;
    return cannotTell({
      subjects,
      message: `Cannot tell whether ${point.name} leads ${nodeName(node)} to a data source: ${gapClause(gap)}.`,
      missing: [gap],
    });
  }
  return fail({
    subjects,
    message: `${point.name} leads ${nodeName(node)} to its database by ODBC, but names no data source.`,
    evidence: [
      `${section}/${key} of ${point.name} is odbc`,
      `${point.name} does not set ${section}/odbc-string`,
      ...releaseEvidence(facts, node),
    ],
  });
}

function isOdbc(protocol: string | undefined): boolean {
  return protocol?.trim().toLowerCase() === 'odbc';
}
