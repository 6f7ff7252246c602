import { optionName } from '#shared/catalog/option-name.ts';
import { listWords } from '#shared/kernel/words.ts';
import { page, seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { nodeName } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { releaseEvidence, runsAtLeast } from '#shared/rules/kit/releases.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

/** First release of Orchestration Server that reads options, and the section `cluster`, from the List. */
const FLOOR = '8.1.400.64';
/** Sections of an Orchestration Server that a List may share. */
const SHARED = ['orchestration', 'scxml', 'persistence', 'elasticsearch', 'log'];

export const listOptionsBeforeRelease = rule({
  id: 'list-options-before-release',
  family: 'version',
  title: 'The List of an ORS cluster carries options that its members do not read',
  severity: 'error',
  covers: ['ORS-CL-10'],
  sources: [
    page('https://docs.genesys.com/Documentation/OS/latest/Deployment/Cluster'),
    seed('dataCenters', 'Multiple Data Centers'),
  ],
  why: `Members read the section cluster and shared options of the List from ${FLOOR} on. Before, and in the older layout, the List names the members and their data centers and nothing else.`,
  consequence: 'The options have no effect, and each member runs with its own values or the defaults.',
  fix: `Set the options on each member, or plan ${FLOOR} or later for all of them with the section named cluster.`,
  subjects: eachElement('ors-cluster'),
  check: (list, facts) => {
    const sections = Object.keys(list.annex).filter((name) => SHARED.includes(optionName(name)));
    return sections.length > 0 ? checkList(facts, list, sections) : undefined;
  },
});

function checkList(facts: Facts, list: Element, sections: readonly string[]): Answers {
  const named = listWords(sections);
  if (list.properties['layout'] === 'section-per-cluster') {
    return fail({
      subjects: [list],
      message: `${list.name} has the older layout, in which members do not read its ${named}.`,
      evidence: [`the layout of ${list.name} is the older one`, `${list.name} has options in ${named}`],
    });
  }
  const members = facts.wiring.servers(list.id, 'ors').flatMap(({ id }) => facts.pairs.node(id) ?? []);
  const met = members.map((member) => ({ member, met: runsAtLeast(facts, member, FLOOR) }));
  const old = met.flatMap(({ member, met: answer }) => (answer.known && !answer.value ? [member] : []));
  const open = met.flatMap(({ met: answer }) => (answer.known ? [] : [answer]));
  const [first] = open;
  if (old.length > 0) {
    return fail({
      subjects: [list],
      message: `${listWords(old.map(nodeName))} ${old.length > 1 ? 'do' : 'does'} not read ${named} of ${list.name}: that begins with ${FLOOR}.`,
      evidence: [
        ...old.flatMap((member) => releaseEvidence(facts, member)),
        `${list.name} has options in ${named}`,
      ],
    });
  }
  if (first !== undefined) {
    return cannotTell({
      subjects: [list],
      message: `Cannot tell whether the members of ${list.name} read its options: ${first.reason}.`,
      missing: open,
    });
  }
  return members.length > 0 ? pass(list) : undefined;
}
