// A Stave that saves, as a process of its own. Each line tells it to open the file, or which text to save; it answers with
// what came of it.
import { createInterface } from 'node:readline';
import { createTopologyFiles } from '#electron/node/topology-files.ts';
import { OPEN, savedText } from './saver-language.ts';

const [path = ''] = process.argv.slice(2);
const files = createTopologyFiles();
let id = '';
for await (const line of createInterface(process.stdin)) {
  if (line === OPEN) {
    const outcome = await files.open(path);
    if (outcome.kind === 'opened') id = outcome.file.handle.id;
    process.stdout.write(`${outcome.kind}\n`);
  } else {
    const outcome = await files.save(id, savedText(line));
    process.stdout.write(`${outcome.kind}\n`);
  }
}
