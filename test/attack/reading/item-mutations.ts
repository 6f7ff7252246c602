import { decodeLibraryItem, encodeLibraryItem } from '#shared/library/item-file.ts';
import type { LibraryItem } from '#shared/library/library-item.ts';
import { largeTopology } from '#test/bench/large-topology.ts';
import { mutationAttack } from './mutation-attack.ts';

function soundItem(): LibraryItem {
  const { elements, pairs, connections, links } = largeTopology(16);
  return {
    id: 'part',
    name: 'Part',
    version: 1,
    summary: '',
    parameters: [{ key: 'site', label: 'Site', initial: 'East' }],
    fragment: { elements, pairs, connections, links },
  };
}

/** Damaged library files: reading never throws, and what opens is saved and read back as the same. */
export const itemMutations = mutationAttack({
  name: 'item-mutations',
  count: 20_000,
  texts: () => [encodeLibraryItem(soundItem())],
  fault: (text) => {
    const opened = decodeLibraryItem(text);
    if (!opened.ok) return undefined;
    const saved = encodeLibraryItem(opened.value);
    const again = decodeLibraryItem(saved);
    if (!again.ok) return `opened and saved, but then refused: ${again.error.message.slice(0, 200)}`;
    return encodeLibraryItem(again.value) === saved
      ? undefined
      : 'opened and saved, but read back as another';
  },
});
