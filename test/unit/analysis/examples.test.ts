import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { analyse } from '#shared/analysis/analyse.ts';
import { execute } from '#shared/edit/command.ts';
import type { Finding } from '#shared/findings/finding.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { decodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';

const NODES = ['ixn_1', 'ixn_2', 'ixn_3', 'ixn_4'];

async function example(name: string): Promise<Topology> {
  const path = fileURLToPath(new URL(`../../../assets/examples/${name}.stave`, import.meta.url));
  const decoded = decodeTopology(await readFile(path, 'utf8'));
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value.document;
}

function findingOf(document: Topology, rule: string): Finding | undefined {
  return analyse(document).findings.find((finding) => finding.rule === rule);
}

function repaired(document: Topology, rule: string): Topology {
  const command = findingOf(document, rule)?.quickFixes[0]?.command;
  if (command === undefined) throw new Error(`${rule} offers no fix.`);
  const result = execute(document, command);
  if (!result.ok) throw new Error(result.error);
  return result.value.document;
}

describe('the suggested cluster', () => {
  it('has the licence example of the guide: 100 seats, four nodes asking for 30, capacity 10, advice 25', async () => {
    const document = await example('suggested-cluster');
    const [licences] = analyse(document).licences;
    expect(licences).toMatchObject({ available: 100, capacity: 10 });
    expect(licences?.nodes.map(({ name, requested, granted }) => [name, requested, granted])).toEqual([
      ['ixn_1', 30, 30],
      ['ixn_2', 30, 30],
      ['ixn_3', 30, 30],
      ['ixn_4', 30, 10],
    ]);
    expect(findingOf(document, 'licence-pool-overcommitted')?.fix).toContain('to 25 on each of the 4 nodes');
  });

  it('names the queue that loses its order, and its nodes', async () => {
    const finding = findingOf(await example('suggested-cluster'), 'queue-order');
    expect(finding?.severity).toBe('error');
    expect(finding?.subjects.map(({ name }) => name)).toEqual(['email_inbound', ...NODES]);
    for (const name of ['email_inbound', ...NODES]) expect(finding?.message).toContain(name);
  });

  it('is free of findings once both fixes are applied, and exports', async () => {
    const document = repaired(
      repaired(await example('suggested-cluster'), 'licence-pool-overcommitted'),
      'queue-order',
    );
    const analysis = analyse(document);
    expect(analysis.findings).toEqual([]);
    expect(analysis.licences[0]?.nodes.map(({ granted }) => granted)).toEqual([25, 25, 25, 25]);
    expect(exportBundle(document, { analysis, appVersion: '0.0.0' }).ok).toBe(true);
  });
});

describe('the ORS cluster over two data centers', () => {
  it('is free of findings and exports the List of the guide', async () => {
    const document = await example('ors-two-data-centers');
    const analysis = analyse(document);
    expect(analysis.findings).toEqual([]);
    const bundle = exportBundle(document, { analysis, appVersion: '0.0.0' });
    const files = bundle.ok ? bundle.value.files : [];
    const list = files.find(({ path }) => path.startsWith('ors-list/'));
    expect(list && 'text' in list ? list.text : undefined).toMatch(/ORS1_813="?1"?\r\n.*ORS2_813="?2"?\r\n/s);
  });
});
