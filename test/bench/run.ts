import { execute } from '#shared/edit/command.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import { largeTopology } from '#test/bench/large-topology.ts';

/** One thing measured against a baseline in the same run: the ratio is what can be compared between machines. */
interface Measurement {
  readonly name: string;
  readonly run: () => unknown;
  readonly baselineName: string;
  readonly baseline: () => unknown;
}

const REPEATS = 7;

function medianMilliseconds(run: () => unknown): number {
  run();
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  return times[Math.floor(REPEATS / 2)] ?? 0;
}

function measurements(document: Topology): readonly Measurement[] {
  const text = encodeTopology(document, '0.0.0');
  const copy = (): unknown => structuredClone(document);
  const first = Object.keys(document.elements)[0] ?? '';
  const analysis = analyse(document);
  const bundle = exportBundle(document, {
    analysis,
    appVersion: '0.0.0',
    override: { reason: 'benchmark', by: '' },
  });
  return [
    {
      name: 'analyse a new version of the document',
      run: () => analyse({ ...document }),
      baselineName: 'copy the document',
      baseline: copy,
    },
    {
      name: 'rename one element',
      run: () => execute(document, { type: 'rename', id: first, name: 'renamed' }),
      baselineName: 'copy the document',
      baseline: copy,
    },
    {
      name: 'open the file',
      run: () => decodeTopology(text),
      baselineName: 'JSON.parse of the file',
      baseline: () => JSON.parse(text) as unknown,
    },
    {
      name: 'write the file',
      run: () => encodeTopology(document, '0.0.0'),
      baselineName: 'JSON.stringify of the document',
      baseline: () => JSON.stringify(document),
    },
    {
      name: 'zip the bundle',
      run: () => (bundle.ok ? zipBundle(bundle.value) : undefined),
      baselineName: 'JSON.stringify of the document',
      baseline: () => JSON.stringify(document),
    },
  ];
}

for (const applications of [100, 1000, 10000]) {
  const document = largeTopology(applications);
  console.log(`\n${String(Object.keys(document.elements).length)} elements`);
  for (const { name, run, baselineName, baseline } of measurements(document)) {
    const time = medianMilliseconds(run);
    const reference = medianMilliseconds(baseline);
    console.log(
      `  ${name.padEnd(40)} ${time.toFixed(2).padStart(9)} ms  ${(time / reference).toFixed(2).padStart(8)} x ${baselineName} (${reference.toFixed(2)} ms)`,
    );
  }
}
