import { readdirSync, readFileSync } from 'node:fs';
import { analyse } from '#shared/analysis/analyse.ts';
import { decodeTopology, encodeTopology } from '#shared/format/codec.ts';
import { largeTopology } from '#test/bench/large-topology.ts';
import { mutationAttack } from './mutation-attack.ts';

const CORPUS = new URL('../../corpus/v1/', import.meta.url);

/** Damaged drawings: reading never throws, and what opens is analysed, saved, and read back as the same. */
export const topologyMutations = mutationAttack({
  name: 'topology-mutations',
  count: 20_000,
  texts: () => [
    ...readdirSync(CORPUS).map((file) => readFileSync(new URL(file, CORPUS), 'utf8')),
    encodeTopology(largeTopology(40), '0.0.0'),
  ],
  fault: (text) => {
    const opened = decodeTopology(text);
    if (!opened.ok) return undefined;
    const saved = encodeTopology(opened.value.document, '0.0.0');
    const again = decodeTopology(saved);
    if (!again.ok) return `opened and saved, but then refused: ${again.error.message.slice(0, 200)}`;
    if (encodeTopology(again.value.document, '0.0.0') !== saved)
      return 'opened and saved, but read back as another';
    analyse(opened.value.document);
    return undefined;
  },
});
