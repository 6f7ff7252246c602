import { listWords } from '#shared/kernel/words.ts';
import { seed } from '#shared/catalog/source.ts';
import type { Facts } from '#shared/facts/facts.ts';
import { serversOf, type Node } from '#shared/facts/pairs.ts';
import type { Element } from '#shared/model/element.ts';
import { addBackup } from '#shared/rules/kit/repairs.ts';
import type { Report, Rule } from '#shared/rules/kit/rule.ts';

export const dataCenterWithoutUrsPair: Rule = {
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
  check: (facts, report) => {
    for (const dataCenter of facts.byType('data-center')) checkDataCenter(facts, report, dataCenter);
  },
};

function checkDataCenter(facts: Facts, report: Report, dataCenter: Element): void {
  const stands = (server: Element): boolean => facts.places.dataCenter(server.id) === dataCenter;
  const orchestration = facts.byType('ors').filter(stands);
  if (orchestration.length === 0) return;
  const routers = facts.pairs.nodes('urs');
  const complete = routers.filter((node) => node.backup !== undefined && serversOf(node).every(stands));
  const adrift = routers
    .flatMap(serversOf)
    .filter((server) => facts.places.dataCenter(server.id) === undefined);
  if (complete.length > 0) report.pass(dataCenter, ...complete.map((node) => node.primary));
  else if (adrift.length > 0) {
    const names = listWords(adrift.map((server) => server.name));
    report.unknown({
      subjects: [dataCenter],
      message: `Cannot tell whether ${dataCenter.name} has a URS pair: ${names} ${adrift.length > 1 ? 'stand' : 'stands'} in no data center.`,
      missing: [{ undrawn: `the data center of ${names}` }],
    });
  } else {
    const partial = routers.filter((node) => serversOf(node).some(stands));
    report.fail({
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
}

function shortfall({ primary, backup }: Node, { name }: Element): string {
  return backup === undefined
    ? `${primary.name} has no backup`
    : `only one of ${primary.name} and ${backup.name} stands in ${name}`;
}
