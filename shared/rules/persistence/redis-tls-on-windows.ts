import { page } from '#shared/catalog/source.ts';
import { operatingSystemOf } from '#shared/facts/operating-system.ts';
import { gapClause, type Gap } from '#shared/findings/gap.ts';
import { cannotTell, fail, pass } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const redisTlsOnWindows = rule({
  id: 'redis-tls-on-windows',
  family: 'persistence',
  title: 'An Orchestration Server on Windows is to use TLS with Redis',
  severity: 'error',
  covers: ['ORS-PS-08'],
  sources: [page('https://docs.genesys.com/Documentation/OS/latest/DepSupplement/Configuration')],
  why: 'Orchestration Server encrypts its connections to Redis on Linux only; the option has no effect on Windows.',
  consequence: 'Sessions travel to Redis unencrypted, or not at all where Redis insists on TLS.',
  fix: 'Plan a Linux host for this server, or connect to Redis without TLS.',
  subjects: eachElement('ors'),
  check: (server, facts) => {
    const option = facts.settings.option(server, 'persistence', 'tls-enabled');
    if (!option.known || option.value.value.trim().toLowerCase() !== 'true') return undefined;
    const host = facts.places.host(server.id);
    const family = host && operatingSystemOf(facts.hostDefaults(), host).family;
    if (host === undefined || family === undefined) {
      const gap: Gap =
        host === undefined
          ? { undrawn: `the host of ${server.name}` }
          : `the operating system of ${host.name}`;
      return cannotTell({
        subjects: host === undefined ? [server] : [server, host],
        message: `Cannot tell whether ${server.name} can use TLS with Redis: ${gapClause(gap)}.`,
        missing: [gap],
      });
    }
    if (family !== 'windows') return pass(server, host);
    return fail({
      subjects: [server, host],
      message: `${server.name} cannot use TLS with Redis: ${host.name} runs on Windows.`,
      evidence: [`persistence/tls-enabled of ${server.name} is true`, `${host.name} runs on Windows`],
    });
  },
});
