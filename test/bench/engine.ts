import { Analyser } from '#shared/analysis/analyser.ts';
import { execute, type Command, type DocumentPatches } from '#shared/edit/command.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import { newElement } from '#shared/model/element.ts';
import type { Topology } from '#shared/model/topology.ts';
import { milliseconds, percentile } from '#test/bench/timing.ts';

const EDITS = 1000;

/** Prints what the engine costs on a drawing: as a whole, and after each of many different edits of it. */
export function measureEngine(document: Topology): void {
  const edits = editsOf(document);
  const before = heapUsed();
  let analyser: Analyser | undefined;
  const full = milliseconds(() => {
    analyser = new Analyser(document, '2026-11-01');
    analyser.take();
  });
  const memory = heapUsed() - before;
  const bytes: number[] = [];
  const times = edits.map((patches) => {
    let change: unknown;
    const time = milliseconds(() => {
      analyser?.change(patches);
      change = analyser?.take();
    });
    bytes.push(JSON.stringify(change).length);
    return time;
  });
  const middle = percentile(times, 0.5);
  console.log(`  analyse the whole drawing                ${full.toFixed(2).padStart(9)} ms`);
  console.log(
    `  analyse after one edit                   ${middle.toFixed(2).padStart(9)} ms  1/${(full / middle).toFixed(0)} of the whole; p99 ${percentile(times, 0.99).toFixed(2)} ms, worst ${Math.max(...times).toFixed(2)} ms`,
  );
  console.log(
    `  told per edit                            ${String(percentile(bytes, 0.5)).padStart(9)} bytes; p99 ${String(percentile(bytes, 0.99))}`,
  );
  console.log(
    `  memory of the engine                     ${(memory / 1e6).toFixed(0).padStart(9)} MB${globalThis.gc === undefined ? ' (node --expose-gc tells it exactly)' : ''}`,
  );
}

/** Patches of edits that follow each other: renamed, moved, set, connected, added and removed elements of every type. */
function editsOf(document: Topology): readonly DocumentPatches[] {
  const random = seededRandom(7);
  const ids = Object.keys(document.elements);
  const pick = (): string => ids[Math.floor(random() * ids.length)] ?? '';
  const patches: DocumentPatches[] = [];
  let present = document;
  for (let count = 0; patches.length < EDITS && count < EDITS * 2; count += 1) {
    const edit = execute(present, commandOf(present, count, pick(), pick()));
    if (!edit.ok || edit.value.patches.length === 0) continue;
    present = edit.value.document;
    patches.push(edit.value.patches);
  }
  return patches;
}

function commandOf(document: Topology, count: number, id: string, other: string): Command {
  const element = document.elements[id] ?? newElement({ id, type: 'host', name: id });
  const mark = String(count);
  switch (count % 6) {
    case 0:
      return { type: 'rename', id, name: `renamed_${mark}` };
    case 1:
      return {
        type: 'setOptions',
        settings: [{ id, place: 'options', section: 'log', key: 'verbose', value: mark }],
      };
    case 2:
      return { type: 'insert', elements: [{ ...element, id: `new-${mark}`, name: `new_${mark}` }] };
    case 3:
      return { type: 'insert', connections: [{ id: `link-${mark}`, from: id, to: other }] };
    case 4:
      return {
        type: 'move',
        placements: [{ id, parent: element.parent, position: { x: count, y: count } }],
        pinned: true,
      };
    default:
      return { type: 'remove', ids: [id] };
  }
}

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
