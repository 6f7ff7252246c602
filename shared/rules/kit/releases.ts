import type { Facts } from '#shared/facts/facts.ts';
import { known, unknown, type Known } from '#shared/facts/known.ts';
import { nodeName, serversOf, type Node } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
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
  return vague === undefined
    ? known(true)
    : unknown(
        `the release of ${nodeName(node)} is stated as ${vague} only, which may be before or after ${floor}`,
      );
}

/** What the servers of a node state of their release, for the evidence of a finding. */
export function releaseEvidence(facts: Facts, node: Node): readonly string[] {
  return serversOf(node).flatMap((server) => {
    const release = facts.settings.release(server);
    return release.known ? [`${server.name} is release ${release.value}`] : [];
  });
}

/** Plans a node with a newer release. The software has to follow, so a person decides. */
export function planRelease(node: Node, release: string): QuickFix {
  const servers = serversOf(node);
  return {
    label: `Plan release ${release} for ${listWords(servers.map((server) => server.name))}`,
    safety: 'unsafe',
    command: { type: 'describe', ids: servers.map((server) => server.id), release },
  };
}
