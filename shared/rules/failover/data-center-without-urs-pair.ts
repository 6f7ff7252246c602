import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { grouping, type Grouping } from '#shared/facts/grouping.ts';
import { byName } from '#shared/facts/name-order.ts';
import { serversOf, type Node } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { addBackup } from '#shared/rules/kit/repairs.ts';
import { cannotTell, fail, pass, type Answers } from '#shared/rules/kit/answer.ts';
import { rule } from '#shared/rules/kit/rule.ts';
import { eachElement } from '#shared/rules/kit/subjects.ts';

/** Servers of one component type by the id of the data center they stand in, or nowhere. */
const standing = (type: string): Grouping =>
  grouping(
    (facts) => facts.ids(type),
    (facts, id) => [facts.places.dataCenter(id)?.id ?? NOWHERE],
  );
const NOWHERE = '';
const orchestrationIn = standing('ors');
const routersIn = standing('urs');

function serversIn(facts: Facts, servers: Grouping, place: string): readonly Element[] {
  return [...servers.members(facts, place).ids].flatMap((id) => facts.element(id) ?? []).sort(byName);
}

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
  const orchestration = serversIn(facts, orchestrationIn, dataCenter.id);
  if (orchestration.length === 0) return undefined;
  const stands = (server: Element): boolean => facts.places.dataCenter(server.id)?.id === dataCenter.id;
  const partial = nodesOf(facts, serversIn(facts, routersIn, dataCenter.id));
  const complete = partial.filter((node) => node.backup !== undefined && serversOf(node).every(stands));
  if (complete.length > 0) return pass(dataCenter, ...complete.map((node) => node.primary));
  const adrift = nodesOf(facts, serversIn(facts, routersIn, NOWHERE))
    .flatMap(serversOf)
    .filter(({ id }) => facts.places.dataCenter(id) === undefined);
  if (adrift.length > 0) {
    const names = listWords(adrift.map((server) => server.name));
    return cannotTell({
      subjects: [dataCenter],
      message: `Cannot tell whether ${dataCenter.name} has a URS pair: ${names} ${adrift.length > 1 ? 'stand' : 'stands'} in no data center.`,
      missing: [{ undrawn: `the data center of ${names}` }],
    });
  }
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

function nodesOf(facts: Facts, servers: readonly Element[]): readonly Node[] {
  const nodes = new Set(servers.flatMap(({ id }) => facts.pairs.node(id) ?? []));
  return [...nodes].sort((left, right) => byName(left.primary, right.primary));
}

function shortfall({ primary, backup }: Node, { name }: Element): string {
  return backup === undefined
    ? `${primary.name} has no backup`
    : `only one of ${primary.name} and ${backup.name} stands in ${name}`;
}
