import { execute } from '#shared/edit/command.ts';
import { analyse } from '#shared/analysis/analyse.ts';
import { exportBundle } from '#shared/exchange/export/bundle/export-bundle.ts';
import { zipBundle } from '#shared/exchange/export/bundle/zip-bundle.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import { measureEngine } from '#test/bench/engine.ts';
import { largeTopology } from '#test/bench/large-topology.ts';
import { medianMilliseconds } from '#test/bench/timing.ts';

/** One thing measured against a baseline in the same run: the ratio is what can be compared between machines. */
interface Measurement {
  readonly name: string;
  readonly run: () => unknown;
  readonly baselineName: string;
  readonly baseline: () => unknown;
}

function measurements(document: Topology): readonly Measurement[] {
  const text = encodeTopology(document, '0.0.0');
  const copy = (): unknown => structuredClone(document);
  const first = Object.keys(document.elements)[0] ?? '';
  const analysis = analyse(document);
  const bundle = exportBundle(document, {
    analysis,
    appVersion: '0.0.0',
    override: { reason: 'benchmark', by: 'benchmark' },
  });
  return [
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
  console.log(
    `\n${String(applications)} applications, ${String(Object.keys(document.elements).length)} elements`,
  );
  measureEngine(document);
  for (const { name, run, baselineName, baseline } of measurements(document)) {
    const time = medianMilliseconds(run);
    const reference = medianMilliseconds(baseline);
    console.log(
      `  ${name.padEnd(40)} ${time.toFixed(2).padStart(9)} ms  ${(time / reference).toFixed(2).padStart(8)} x ${baselineName} (${reference.toFixed(2)} ms)`,
    );
  }
}
