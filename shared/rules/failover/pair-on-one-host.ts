import { componentType } from '#shared/catalog/catalog.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { serversOf, type Node } from '#shared/facts/pairs.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix, Severity } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

/** Why two hosts, or one, fail together. */
interface CommonFate {
  readonly cause: string;
  readonly evidence: readonly string[];
}

export const pairOnOneHost: Rule = {
  id: 'pair-on-one-host',
  family: 'failover',
  title: 'Primary and backup can fail together',
  severity: 'warning',
  covers: ['A114', 'F033', 'B021', 'ORS-HA-03'],
  sources: [
    seed('interactionServer', 'Nodes Are Irreplaceable'),
    page('https://enu.docs.genesys.com/Documentation/FR/Current/Dep/SolnAvail'),
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/Cluster'),
  ],
  why: 'A backup on the host of its primary, in its rack or on its hypervisor covers the failure of a process and nothing else. For an Interaction Server it is an error, because no other node can take over its interactions.',
  consequence:
    'One failure of a machine takes both servers, and with them the service that the pair was to protect.',
  fix: 'Run primary and backup on hosts that share neither rack nor hypervisor.',
  check: (facts, report) => {
    const primaries = Object.values(facts.document.pairs).map((pair) => pair.primary);
    for (const type of new Set(primaries.flatMap((id) => facts.element(id)?.type ?? []))) {
      if (componentType(type)?.process === true)
        facts.pairs.nodes(type).forEach((node) => checkPair(facts, report, node));
    }
  },
};

function checkPair(facts: Facts, report: Report, node: Node): void {
  const { primary, backup } = node;
  if (backup === undefined) return;
  const host = facts.places.host(primary.id);
  const other = facts.places.host(backup.id);
  if (host === undefined || other === undefined) {
    const missing = serversOf(node)
      .filter((server) => facts.places.host(server.id) === undefined)
      .map((server) => `the host of ${server.name}`);
    report.unknown({
      subjects: [primary, backup],
      message: `Cannot tell whether ${primary.name} and ${backup.name} can fail together: a host is not drawn.`,
      missing,
    });
    return;
  }
  const fate = commonFate(facts, host, other);
  if (fate === undefined) {
    report.pass(primary, backup, host, other);
    return;
  }
  const move = moveBackup(facts, backup, host);
  report.fail({
    subjects: [primary, backup],
    severity: severityFor(primary),
    message: `${primary.name} and its backup ${backup.name} ${fate.cause}.`,
    evidence: [
      `${primary.name} runs on ${host.name}`,
      `${backup.name} runs on ${other.name}`,
      ...fate.evidence,
    ],
    quickFixes: move === undefined ? [] : [move],
  });
}

function severityFor({ type }: Element): Severity {
  return type === 'interaction-server' ? 'error' : 'warning';
}

/** A rack or hypervisor counts within one data center or site: the same name elsewhere is another machine. */
function commonFate(facts: Facts, host: Element, other: Element): CommonFate | undefined {
  if (host.id === other.id) return { cause: `run on one host, ${host.name}`, evidence: [] };
  if (premises(facts, host) !== premises(facts, other)) return undefined;
  for (const [key, what] of [
    ['virtualHost', 'hypervisor'],
    ['rack', 'rack'],
  ] as const) {
    const [name, same] = [textProperty(host, key), textProperty(other, key)];
    if (name === undefined || name.toLowerCase() !== same?.toLowerCase()) continue;
    return {
      cause: `share the ${what} ${name}`,
      evidence: [host, other].map((one) => `${one.name} is in ${what} ${name}`),
    };
  }
  return undefined;
}

function premises(facts: Facts, host: Element): string | undefined {
  return (facts.places.dataCenter(host.id) ?? facts.places.site(host.id))?.id;
}

/** Another host of the same data center or site, where one stands apart from the primary's. */
function moveBackup(facts: Facts, backup: Element, host: Element): QuickFix | undefined {
  const target = facts
    .byType('host')
    .find(
      (other) =>
        premises(facts, other) === premises(facts, host) && commonFate(facts, host, other) === undefined,
    );
  if (target === undefined) return undefined;
  return {
    label: `Move ${backup.name} to ${target.name}`,
    safety: 'unsafe',
    command: {
      type: 'move',
      placements: [{ id: backup.id, parent: target.id, position: backup.position }],
      pinned: false,
      label: `Move ${backup.name} to ${target.name}`,
    },
  };
}
