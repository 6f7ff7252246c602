import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { operatingSystemOf } from '#shared/facts/operating-system.ts';
import { textProperty } from '#shared/facts/settings.ts';
import { gapClauses, type Gap } from '#shared/findings/gap.ts';
import type { Element } from '#shared/model/element.ts';
import { meetsRelease } from '#shared/model/release.ts';
import { cannotTell, fail, pass } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

/** First release of Interaction Server that can use UTF-8 on Windows. */
const FLOOR = '8.5.1';
/** Argument that overrides the locale of the host with UTF-8. */
const CODEPAGE = /-codepage\s+"?(?:\S*\.)?utf-?8\b/i;

export const interactionServerUtf8OnWindows = rule({
  id: 'interaction-server-utf8-on-windows',
  family: 'version',
  title: 'An Interaction Server on Windows is too old for UTF-8',
  severity: 'error',
  covers: ['A002'],
  sources: [seed('interactionServer', 'UTF-8 Support')],
  why: `Interaction Server uses UTF-8 on UNIX in every release, and on Windows from ${FLOOR} on. With a Configuration Server in UTF-8 mode everything else has to use it as well.`,
  consequence: 'Text with other letters than English ones is read wrongly, and is stored so.',
  fix: `Plan release ${FLOOR} or later, or a host that does not run on Windows.`,
  subjects: eachElement('interaction-server'),
  check: (server, facts) => {
    const demand = demandOf(server, facts);
    if (demand === undefined) return undefined;
    const host = facts.places.host(server.id);
    const family = host && operatingSystemOf(facts.hostDefaults(), host).family;
    const release = facts.settings.release(server);
    const isNew = release.known ? meetsRelease(release.value, FLOOR) : undefined;
    const subjects = [server, ...(host === undefined ? [] : [host])] as const;
    if (isNew === true || (family !== undefined && family !== 'windows')) return pass(...subjects);
    if (isNew === false && host !== undefined && family === 'windows') {
      return fail({
        subjects: [server, host],
        message: `${server.name} cannot use UTF-8 on ${host.name}: on Windows that begins with ${FLOOR}.`,
        evidence: [
          demand,
          `${host.name} runs on Windows`,
          ...(release.known ? [`${server.name} is release ${release.value}`] : []),
        ],
      });
    }
    const missing: readonly Gap[] = [
      ...(host === undefined ? [{ undrawn: `the host of ${server.name}` }] : []),
      ...(host !== undefined && family === undefined ? [`the operating system of ${host.name}`] : []),
      ...(isNew === undefined ? [releaseGap(server, release.known ? release.value : undefined)] : []),
    ];
    return cannotTell({
      subjects: [server],
      message: `Cannot tell whether ${server.name} can use UTF-8: ${gapClauses(missing)}.`,
      missing,
    });
  },
});

/** What makes an Interaction Server use UTF-8; undefined where nothing does. */
function demandOf(server: Element, facts: Facts): string | undefined {
  const configuration = facts.byType('config-server').find(({ properties }) => properties['utf8'] === true);
  if (configuration !== undefined) return `${configuration.name} runs in UTF-8 mode`;
  return CODEPAGE.test(textProperty(server, 'commandLineArguments') ?? '')
    ? `the arguments of ${server.name} set UTF-8`
    : undefined;
}

function releaseGap({ name }: Element, vague: string | undefined): Gap {
  return vague === undefined
    ? `the release of ${name}`
    : `whether release ${vague} of ${name} comes before ${FLOOR}`;
}
