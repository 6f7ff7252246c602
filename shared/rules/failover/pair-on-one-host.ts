import { componentType } from '#shared/catalog/catalog.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { textProperty } from '#shared/facts/settings.ts';
import type { QuickFix, Severity } from '#shared/findings/finding.ts';
import { gapClauses, type Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { cannotTell, fail, pass, type Answer } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachPair } from '#shared/rules/kit/subjects.ts';

/** Why two hosts, or one, fail together. */
interface CommonFate {
  readonly cause: string;
  readonly evidence: readonly string[];
}

/** Whether two hosts fail together, they do not, or why it cannot be told. */
type SharedFate =
  | { readonly kind: 'together'; readonly fate: CommonFate }
  | { readonly kind: 'apart' }
  | { readonly kind: 'untold'; readonly gap: Gap };

/** What hosts can have in common, the stronger first. */
const MACHINES = [
  { key: 'virtualHost', what: 'hypervisor', stands: 'runs on hypervisor' },
  { key: 'rack', what: 'rack', stands: 'stands in rack' },
] as const;

export const pairOnOneHost = rule({
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
  subjects: eachPair,
  check: ({ primary, backup }, facts) =>
    componentType(primary.type)?.process === true ? checkPair(facts, primary, backup) : undefined,
});

function checkPair(facts: Facts, primary: Element, backup: Element): Answer {
  const host = facts.places.host(primary.id);
  const other = facts.places.host(backup.id);
  if (premises(facts, primary, backup) === 'apart') return pass(primary, backup);
  const answer = host === undefined || other === undefined ? undefined : judge(facts, host, other);
  if (host === undefined || other === undefined || answer?.kind === 'untold') {
    const missing = answer?.kind === 'untold' ? [answer.gap] : hostsMissing(facts, [primary, backup]);
    return cannotTell({
      subjects: [primary, backup],
      message: `Cannot tell whether ${primary.name} and ${backup.name} can fail together: ${gapClauses(missing)}.`,
      missing,
    });
  }
  if (answer?.kind === 'together') {
    const move = moveBackup(facts, backup, host);
    return fail({
      subjects: [primary, backup],
      severity: severityFor(primary),
      message: `${primary.name} and its backup ${backup.name} ${answer.fate.cause}.`,
      evidence: [
        `${primary.name} runs on ${host.name}`,
        `${backup.name} runs on ${other.name}`,
        ...answer.fate.evidence,
      ],
      quickFixes: move === undefined ? [] : [move],
    });
  }
  return pass(primary, backup, host, other);
}

function hostsMissing(facts: Facts, servers: readonly Element[]): readonly Gap[] {
  return servers
    .filter((server) => facts.places.host(server.id) === undefined)
    .map((server) => ({ undrawn: `the host of ${server.name}` }));
}

function severityFor({ type }: Element): Severity {
  return type === 'interaction-server' ? 'error' : 'warning';
}

/** A rack or hypervisor counts within one data center or site: the same name elsewhere is another machine. */
function judge(facts: Facts, host: Element, other: Element): SharedFate {
  if (host.id === other.id) {
    return { kind: 'together', fate: { cause: `run on one host, ${host.name}`, evidence: [] } };
  }
  const where = premises(facts, host, other);
  if (where === 'apart') return { kind: 'apart' };
  const named = MACHINES.map((machine) => ({
    ...machine,
    names: [host, other].map((one) => textProperty(one, machine.key)),
  }));
  const shared = named.find(
    ({ names: [name, same] }) => name !== undefined && name.toLowerCase() === same?.toLowerCase(),
  );
  if (shared !== undefined && where === 'unclear') {
    return { kind: 'untold', gap: `whether ${host.name} and ${other.name} stand in one data center` };
  }
  if (shared !== undefined) {
    const [name = ''] = shared.names;
    const evidence = [host, other].map((one) => `${one.name} ${shared.stands} ${name}`);
    return { kind: 'together', fate: { cause: `share the ${shared.what} ${name}`, evidence } };
  }
  const halfStated = named.find(({ names: [name, same] }) => (name === undefined) !== (same === undefined));
  if (halfStated === undefined) return { kind: 'apart' };
  const silent = halfStated.names[0] === undefined ? host : other;
  return { kind: 'untold', gap: `the ${halfStated.what} of ${silent.name}` };
}

/**
 * Whether two things stand in one data center, or in one site without any: `apart` where these are stated and differ,
 * `unclear` where only one of the two has one.
 */
function premises(facts: Facts, one: Element, two: Element): 'same' | 'apart' | 'unclear' {
  const [center, otherCenter] = [one, two].map(({ id }) => facts.places.dataCenter(id)?.id);
  const [site, otherSite] = [one, two].map(({ id }) => facts.places.site(id)?.id);
  if (center !== undefined && center === otherCenter) return 'same';
  if (center !== undefined && otherCenter !== undefined) return 'apart';
  if (site !== undefined && otherSite !== undefined && site !== otherSite) return 'apart';
  return center === otherCenter && site === otherSite ? 'same' : 'unclear';
}

/** Another host of the same data center or site, where one stands apart from the primary's. */
function moveBackup(facts: Facts, backup: Element, host: Element): QuickFix | undefined {
  const target = facts
    .byType('host')
    .find((other) => premises(facts, other, host) === 'same' && judge(facts, host, other).kind === 'apart');
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
