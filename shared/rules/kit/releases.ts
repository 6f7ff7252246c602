import type { Facts } from '#shared/facts/facts.ts';
import { known, unknown, type Known } from '#shared/facts/known.ts';
import { nodeName, serversOf, type Node } from '#shared/facts/pairs.ts';
import type { QuickFix } from '#shared/findings/finding.ts';
import { compareReleases, meetsRelease } from '#shared/model/release.ts';
import { listWords } from '#shared/kernel/words.ts';

/** The oldest release in a node; a server that states none runs what the other side of its pair runs. */
function releaseOf(facts: Facts, node: Node): Known<string> {
  const stated = serversOf(node).flatMap((server) => {
    const release = facts.settings.release(server);
    return release.known ? [release.value] : [];
  });
  const [oldest] = stated.sort(compareReleases);
  return oldest === undefined ? facts.settings.release(node.primary) : known(oldest);
}

/** Whether a node runs at least `floor`; unknown when its release is not stated, or not in enough parts. */
export function runsAtLeast(facts: Facts, node: Node, floor: string): Known<boolean> {
  const release = releaseOf(facts, node);
  if (!release.known) return release;
  const met = meetsRelease(release.value, floor);
  return met === undefined
    ? unknown(
        `the release of ${nodeName(node)} is stated as ${release.value} only, which may be before or after ${floor}`,
      )
    : known(met);
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
