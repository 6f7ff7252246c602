import { fewWords } from '#shared/kernel/words.ts';
import { inferred } from '#shared/catalog/source.ts';
import { hostPorts } from '#shared/ports/port-plan.ts';
import { rangeWords } from '#shared/ports/port-words.ts';
import { fail, pass } from '#shared/rules/kit/answer.ts';
import { evidenceOf } from '#shared/rules/kit/few.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

/** So many ports are named in a sentence. */
const NAMED = 10;

export const portRangeFull = rule({
  id: 'port-range-full',
  family: 'connectivity',
  title: 'No port is left to choose on a host',
  severity: 'warning',
  covers: [],
  sources: [
    inferred(
      'A port is chosen from the range that the topology states for its kind, and no two processes share one',
    ),
  ],
  why: 'Ports that nobody states are chosen from a range for each kind of application, and on this host the range is used up.',
  consequence:
    'The configuration that is exported leaves the port out, and somebody has to enter it by hand.',
  fix: 'Widen the range in the settings of the topology, state the port, or move the application to another host.',
  subjects: eachElement('host'),
  check: (host, facts) => {
    const full = hostPorts(facts, host).elements.flatMap(({ element, open }) =>
      open.flatMap(({ id, why, range }) =>
        why === 'taken' && range !== undefined ? [{ element, id, range }] : [],
      ),
    );
    if (full.length === 0) return pass(host);
    const ports = full.map(({ element, id }) => `the ${id} port of ${element.name}`);
    return fail({
      subjects: [host, ...new Set(full.map(({ element }) => element))],
      message: `There is no free number on ${host.name} for ${fewWords(ports, NAMED)}.`,
      evidence: evidenceOf(
        full,
        'port',
        ({ element, id, range }) => `the ${id} port of ${element.name} is chosen from ${rangeWords(range)}`,
      ),
    });
  },
});
