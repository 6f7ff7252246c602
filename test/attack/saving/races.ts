import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attack } from '#test/attack/attack.ts';
import { savedText } from './saver-language.ts';
import { startSaver } from './saver.ts';

/** Two processes have the same version open and save at once: one is told that it saved, the other is asked. */
export const races: Attack = {
  name: 'races of two saves',
  count: 300,
  async run({ seed, count }) {
    const failures: string[] = [];
    const folder = await mkdtemp(join(tmpdir(), 'stave-races-'));
    const path = join(folder, 'plant.stave');
    const savers = [startSaver(path), startSaver(path)];
    try {
      for (let attempt = 0; attempt < count; attempt += 1) {
        await writeFile(path, `${seed}, ${attempt}`);
        await Promise.all(savers.map((saver) => saver.open()));
        const lines = savers.map((_, index) => `saver ${index} in ${attempt} `);
        const answers = await Promise.all(savers.map((saver, index) => saver.save(lines[index] ?? '')));
        const winner = lines[answers.indexOf('saved')] ?? '';
        if ([...answers].sort().join() !== 'changed-outside,saved') {
          failures.push(`${attempt}: ${answers.join(' and ')}`);
        } else if ((await readFile(path, 'utf8')) !== savedText(winner)) {
          failures.push(`${attempt}: a save was lost`);
        }
      }
    } finally {
      await Promise.all(savers.map((saver) => saver.kill()));
      await rm(folder, { recursive: true, force: true });
    }
    return { tried: count, failures };
  },
};
