import type { Location, Log, LogicalLocation, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Analysis } from '#shared/analysis/analysis.ts';
import type { BundleFile } from '#shared/exchange/export/kit/bundle-file.ts';
import { factsOf, type Facts } from '#shared/facts/facts.ts';
import type { Finding, Subject } from '#shared/findings/finding.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import type { Acceptance } from '#shared/model/acceptance.ts';
import type { Topology } from '#shared/model/topology.ts';
import { locatorOf, unsavedFile, type AnalysedFile } from './analysed-file.ts';
import { descriptorsFor, LEVELS } from './rule-descriptors.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/**
 * `findings/findings.sarif`: the findings as a SARIF 2.1.0 log for other tools. A finding that cannot be told has the
 * kind `open` (3.27.9: not enough information to decide), and so the level `none` (3.27.10); an accepted one carries a
 * suppression, and as one result says so, every result does (3.27.23). Every result has an address in `file`, which code
 * scanning services demand; subjects are logical locations as well, with their places in qualified names.
 */
export function findingsSarif(
  document: Topology,
  analysis: Analysis,
  appVersion: string,
  file: AnalysedFile = unsavedFile(document.name),
): BundleFile {
  const locate = locatorsFor(factsOf(document), file);
  const findings = [...analysis.findings, ...analysis.accepted];
  const rules = descriptorsFor(findings);
  const results = [
    ...analysis.findings.map((finding) => resultOf(finding, rules, locate, [])),
    ...analysis.accepted.map((finding) =>
      resultOf(finding, rules, locate, [suppressionOf(document.acceptances[finding.fingerprint])]),
    ),
  ];
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Stave', version: appVersion, rules: [...rules] } },
        invocations: [{ executionSuccessful: true }],
        columnKind: 'utf16CodeUnits',
        results,
        properties: { document: document.name, tally: analysis.tally },
      },
    ],
  };
  return { path: 'findings/findings.sarif', text: canonicalJson(log) };
}

/** Where a subject is, in the file and in the drawing; without a subject, the file as a whole. */
type Locate = (subject: Subject | undefined) => Location;

function locatorsFor(facts: Facts, file: AnalysedFile): Locate {
  const physical = locatorOf(file);
  return (subject) => ({
    physicalLocation: physical(subject?.id),
    ...(subject === undefined ? {} : { logicalLocations: [logicalLocation(facts, subject)] }),
  });
}

function resultOf(
  finding: Finding,
  rules: readonly ReportingDescriptor[],
  locate: Locate,
  suppressions: Suppression[],
): Result {
  const [first, ...related] = finding.subjects;
  return {
    ruleId: finding.rule,
    ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
    kind: finding.verdict === 'fail' ? 'fail' : 'open',
    level: finding.verdict === 'fail' ? LEVELS[finding.severity] : 'none',
    message: { text: [finding.message, ...finding.evidence.map((statement) => `- ${statement}`)].join('\n') },
    locations: [locate(first)],
    relatedLocations: related.map((subject, index) => ({ id: index + 1, ...locate(subject) })),
    partialFingerprints: { 'stave/v1': finding.fingerprint },
    suppressions,
    properties: { severity: finding.severity, consequence: finding.consequence, fix: finding.fix },
  };
}

function logicalLocation(facts: Facts, { id, type, name }: Subject): LogicalLocation {
  const around = facts.places.around(id).map((place) => place.name);
  return { name, fullyQualifiedName: [...around.reverse(), name].join('/'), kind: type };
}

/** Accepted in the document, not in the thing that was analysed: `external`. */
function suppressionOf(acceptance: Acceptance | undefined): Suppression {
  if (acceptance === undefined) return { kind: 'external', status: 'accepted' };
  const { reason, by, expires } = acceptance;
  const properties = expires === undefined ? { acceptedBy: by } : { acceptedBy: by, expires };
  return { kind: 'external', status: 'accepted', justification: reason, properties };
}
