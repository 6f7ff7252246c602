import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { serversOf, type Node } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { addBackup } from '#shared/rules/kit/repairs.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

export const dataCenterWithoutUrsPair = rule({
  id: 'data-center-without-urs-pair',
  family: 'failover',
  title: 'A data center runs Orchestration Servers without a URS pair of its own',
  severity: 'warning',
  covers: ['ORS-DC-01'],
  sources: [seed('dataCenters', 'Multiple Data Centers')],
  why: 'New sessions of a lost data center start in another one, which can serve them only with a Universal Routing Server that is still there. The vendor recommends a primary and a backup in each.',
  consequence:
    'Orchestration Servers there depend on a router elsewhere, or on a single one: when it is lost, they find no targets.',
  fix: 'Place a primary and a backup Universal Routing Server in the data center.',
  subjects: eachElement('data-center'),
  check: checkDataCenter,
});

function checkDataCenter(dataCenter: Element, facts: Facts): Answers {
  const stands = (server: Element): boolean => facts.places.dataCenter(server.id) === dataCenter;
  const orchestration = facts.byType('ors').filter(stands);
  if (orchestration.length === 0) return undefined;
  const routers = facts.pairs.nodes('urs');
  const complete = routers.filter((node) => node.backup !== undefined && serversOf(node).every(stands));
  const adrift = routers
    .flatMap(serversOf)
    .filter((server) => facts.places.dataCenter(server.id) === undefined);
  if (complete.length > 0) return pass(dataCenter, ...complete.map((node) => node.primary));
  if (adrift.length > 0) {
    const names = listWords(adrift.map((server) => server.name));
    return cannotTell({
      subjects: [dataCenter],
      message: `Cannot tell whether ${dataCenter.name} has a URS pair: ${names} ${adrift.length > 1 ? 'stand' : 'stands'} in no data center.`,
      missing: [{ undrawn: `the data center of ${names}` }],
    });
  }
  const partial = routers.filter((node) => serversOf(node).some(stands));
  return fail({
    subjects: [dataCenter],
    message: `${dataCenter.name} runs ${listWords(orchestration.map((server) => server.name))} without a URS pair of its own.`,
    evidence:
      partial.length > 0
        ? partial.map((node) => shortfall(node, dataCenter))
        : [`no URS stands in ${dataCenter.name}`],
    quickFixes: partial
      .filter((node) => node.backup === undefined)
      .map((node) => addBackup(facts, node.primary)),
  });
}

function shortfall({ primary, backup }: Node, { name }: Element): string {
  return backup === undefined
    ? `${primary.name} has no backup`
    : `only one of ${primary.name} and ${backup.name} stands in ${name}`;
}
