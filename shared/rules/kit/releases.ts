import type { Facts } from '#shared/facts/facts.ts';
import { known, unknown, type Known } from '#shared/facts/known.ts';
import { nodeName, serversOf, type Node } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import type { Element } from '#shared/model/element.ts';
import { compareReleases, meetsRelease } from '#shared/model/release.ts';
import { listWords } from '#shared/kernel/words.ts';

/** What the servers of a node state, oldest first; a server that states none runs what the other side of its pair runs. */
function releasesOf(facts: Facts, node: Node): Known<readonly string[]> {
  const stated = serversOf(node).flatMap((server) => {
    const release = facts.settings.release(server);
    return release.known ? [release.value] : [];
  });
  if (stated.length > 0) return known(stated.sort(compareReleases));
  const silent = facts.settings.release(node.primary);
  return silent.known ? known([silent.value]) : silent;
}

/**
 * Whether every server of a node runs at least `floor`: one that does not settles it. Unknown when no release is stated,
 * or one not in enough parts.
 */
export function runsAtLeast(facts: Facts, node: Node, floor: string): Known<boolean> {
  const releases = releasesOf(facts, node);
  if (!releases.known) return releases;
  const met = releases.value.map((release) => meetsRelease(release, floor));
  if (met.includes(false)) return known(false);
  const vague = releases.value[met.indexOf(undefined)];
  return vague === undefined ? known(true) : vagueRelease(node, vague, floor);
}

/** Whether every server of a node is older than `end`: one that is not settles it. Unknown as above. */
export function runsBefore(facts: Facts, node: Node, end: string): Known<boolean> {
  const releases = releasesOf(facts, node);
  if (!releases.known) return releases;
  const met = releases.value.map((release) => meetsRelease(release, end));
  if (met.includes(true)) return known(false);
  const vague = releases.value[met.indexOf(undefined)];
  return vague === undefined ? known(true) : vagueRelease(node, vague, end);
}

function vagueRelease(node: Node, vague: string, limit: string): Known<never> {
  return unknown(
    `the release of ${nodeName(node)} is stated as ${vague} only, which may be before or after ${limit}`,
  );
}

/** What the servers of a node state of their release, for the evidence of a finding. */
export function releaseEvidence(facts: Facts, node: Node): readonly string[] {
  return serversOf(node).flatMap((server) => {
    const release = facts.settings.release(server);
    return release.known ? [`${server.name} is release ${release.value}`] : [];
  });
}

/**
 * The servers of a node that keep it below `floor`: those that state an older release, and those that state none where the
 * other side of the pair is too old. None where the node does not run less.
 */
export function serversBelow(facts: Facts, node: Node, floor: string): readonly Element[] {
  const judged = serversOf(node).map((server) => {
    const release = facts.settings.release(server);
    return { server, met: release.known ? meetsRelease(release.value, floor) : undefined, release };
  });
  if (!judged.some(({ met }) => met === false)) return [];
  return judged.filter(({ met, release }) => met === false || !release.known).map(({ server }) => server);
}

/** Plans a newer release for the servers of a node that are below it. The software has to follow, so a person decides. */
export function planRelease(facts: Facts, node: Node, release: string): QuickFix {
  const servers = serversBelow(facts, node, release);
  return {
    label: `Plan release ${release} for ${listWords(servers.map((server) => server.name))}`,
    safety: 'unsafe',
    command: { type: 'describe', ids: servers.map((server) => server.id), release },
  };
}
