import { seed } from '#shared/catalog/source.ts';
import { operatingSystemOf } from '#shared/facts/operating-system.ts';
import { operatingSystemNames, type OperatingSystem } from '#shared/model/host-defaults.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { cannotTell, fail, pass } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

/** First release of Interaction Server that does without these platforms. */
const ENDED = '8.5.3';
const DROPPED: readonly OperatingSystem[] = ['solaris', 'aix'];

export const interactionServerOnDroppedPlatform = rule({
  id: 'interaction-server-on-dropped-platform',
  family: 'version',
  title: 'An Interaction Server stands on a platform that its release does not support',
  severity: 'error',
  covers: ['A011'],
  sources: [seed('interactionServer', 'Migrating to ODBC from DB Server (8.5.3 Only)')],
  why: `Solaris and AIX were platforms of Interaction Server until release ${ENDED}, which runs on Linux and Windows only.`,
  consequence: 'There is no installation package for the host, so the server cannot be installed there.',
  fix: `Plan a Linux or Windows host, or a release before ${ENDED}.`,
  subjects: eachElement('interaction-server'),
  check: (server, facts) => {
    const host = facts.places.host(server.id);
    const family = host && operatingSystemOf(facts.hostDefaults(), host).family;
    if (host === undefined || family === undefined) return undefined;
    if (!DROPPED.includes(family)) return pass(server, host);
    const platform = operatingSystemNames[family];
    const release = facts.settings.release(server);
    const isPast = release.known ? meetsRelease(release.value, ENDED) : undefined;
    if (isPast === false) return pass(server, host);
    if (isPast === undefined) {
      const gap = release.known
        ? `whether release ${release.value} of ${server.name} comes before ${ENDED}`
        : `the release of ${server.name}`;
      return cannotTell({
        subjects: [server, host],
        message: `Cannot tell whether ${server.name} can run on ${host.name}: the drawing does not state ${gap}.`,
        missing: [gap],
      });
    }
    return fail({
      subjects: [server, host],
      message: `${server.name} cannot run on ${host.name}: its release no longer supports ${platform}.`,
      evidence: [
        `${host.name} runs on ${platform}`,
        ...(release.known ? [`${server.name} is release ${release.value}`] : []),
      ],
    });
  },
});
