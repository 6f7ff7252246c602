// The cluster of the figure in "Multiple Data Centers": two ORS nodes, one List, a label for each data center.
import { Drawing } from '#shared/edit/drawing.ts';
import { analysisOf } from '#test/support/analysis-of.ts';

export function orsTwoDataCenters() {
  const draw = new Drawing('ORS over two data centers', 2);
  const list = draw.add('ors-cluster', 'Cluster1');
  const sip = draw.add('sip-server', 'SIPServer_1', { role: 'exists' });
  for (const number of [1, 2]) {
    const center = draw.add('data-center', `Data Center ${number}`, { properties: { label: `${number}` } });
    const hosts = ['a', 'b'].map((side) => draw.add('host', `ors_dc${number}_${side}`, { in: center })) as [string, string];
    const ors = draw.pair('ors', `ORS${number}_813`, {
      backupName: `ORS${number}_813_backup`,
      in: hosts,
      release: '8.1.300.51',
      properties: { port: 7210, workDirectory: '/opt/genesys/ors', commandLine: './orchestration' },
    });
    const urs = draw.pair('urs', `URS${number}_813`, { in: hosts, release: '8.1.300.20', properties: { port: 7310 } });
    draw.connect(ors, urs, sip).connect(urs, sip).connect(list, ors);
  }
  return {
    document: draw.state({ environment: { tenancy: 'multi', defaultTenant: 'Bank' } }).document(),
    options: { analysis: analysisOf([]), appVersion: '0.0.0' },
  };
}
