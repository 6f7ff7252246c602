import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createTopologyFiles } from '#electron/node/topology-files.ts';
import { seededRandom } from '#shared/kernel/seeded-random.ts';
import type { Attack } from '#test/attack/attack.ts';
import { savedText } from './saver-language.ts';
import { startSaver } from './saver.ts';

/** A save of the texts below takes about as long, so that kills fall before, into and after it. */
const LATEST_KILL_MS = 12;

/** Kills a process that saves, at any moment. The file must be whole, and the next save must leave nothing but it. */
export const kills: Attack = {
  name: 'kills while saving',
  count: 300,
  async run({ seed, count }) {
    const random = seededRandom(seed);
    const failures: string[] = [];
    const folder = await mkdtemp(join(tmpdir(), 'stave-kills-'));
    const path = join(folder, 'plant.stave');
    try {
      for (let attempt = 0; attempt < count; attempt += 1) {
        await writeFile(path, savedText('old '));
        const saver = startSaver(path);
        await saver.open();
        const answered = saver.save('new ');
        await delay(random() * LATEST_KILL_MS);
        await saver.kill();
        await answered;
        const text = await readFile(path, 'utf8');
        if (text !== savedText('old ') && text !== savedText('new '))
          failures.push(`${attempt}: a torn file`);
        failures.push(...(await savedAfter(folder, path)).map((line) => `${attempt}: ${line}`));
      }
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
    return { tried: count, failures };
  },
};

/** What is wrong with the save after a killed one. */
async function savedAfter(folder: string, path: string): Promise<readonly string[]> {
  const files = createTopologyFiles();
  const opened = await files.open(path);
  if (opened.kind !== 'opened') return ['the file does not open'];
  const saved = await files.save(opened.file.handle.id, 'next');
  const strangers = (await readdir(folder)).filter(
    (name) => !['plant.stave', 'plant.stave.bak'].includes(name),
  );
  return [
    ...(saved.kind === 'saved' ? [] : [`the next save: ${saved.kind}`]),
    ...strangers.map((name) => `left behind: ${name}`),
  ];
}
