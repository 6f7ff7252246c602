// The arrows between folders hold, and the net that says so is not empty: planted violations are caught.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { cruise } from '#test/support/dependency-cruise.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const IMPORTS = Object.fromEntries(
  ['shared', 'renderer', 'electron', 'test'].map((folder) => [`#${folder}/*`, `./${folder}/*`]),
);

const planted: string[] = [];

async function plant(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stave-boundaries-'));
  planted.push(folder);
  const all = {
    'package.json': JSON.stringify({ name: 'planted', type: 'module', imports: IMPORTS }),
    ...files,
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

afterEach(async () => {
  await Promise.all(planted.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

const VALUE = 'export const value = 1;\nexport type Value = number;\n';
const importing = (path: string): string => `import { value } from '${path}';\nexport const used = value;\n`;
const importingType = (path: string): string =>
  `import type { Value } from '${path}';\nexport type Used = Value;\n`;

describe('the project', () => {
  test('is read, and no import crosses a boundary', async () => {
    const { modules, violations } = await cruise(PROJECT);
    expect(modules.filter((source) => /^shared\/.+\.ts$/.test(source)).length).toBeGreaterThan(0);
    expect(violations).toEqual([]);
  });
});

describe('a planted violation is found', () => {
  const cases: [rule: string, from: string, to: string][] = [
    ['shared-kernel-looks-down', 'shared/kernel/a.ts', 'shared/model/b.ts'],
    ['shared-facts-looks-down', 'shared/facts/a.ts', 'shared/rules/kit/b.ts'],
    ['shared-folder-has-a-place', 'shared/kernel/a.ts', 'shared/utils/b.ts'],
    ['shared-folder-is-known', 'shared/utils/a.ts', 'shared/kernel/b.ts'],
    ['shared-is-pure', 'shared/model/a.ts', 'renderer/state/b.ts'],
    ['shared-is-pure', 'shared/model/a.ts', 'electron/node/b.ts'],
    ['renderer-not-electron', 'renderer/platform/a.ts', 'electron/preload/b.ts'],
    ['electron-not-renderer', 'electron/main/a.ts', 'renderer/state/b.ts'],
    ['rule-stands-alone', 'shared/rules/pairs/a.ts', 'shared/rules/pairs/b.ts'],
    ['rule-stands-alone', 'shared/rules/pairs/a.ts', 'shared/rules/licences/b.ts'],
    ['only-registry-imports-rules', 'shared/analysis/a.ts', 'shared/rules/pairs/b.ts'],
    ['format-stands-alone', 'shared/exchange/export/xml/a.ts', 'shared/exchange/export/csv/b.ts'],
    ['rules-and-calculators-ask-facts', 'shared/rules/pairs/a.ts', 'shared/facts/records/b.ts'],
    ['rules-and-calculators-ask-facts', 'shared/licensing/a.ts', 'shared/facts/memory/b.ts'],
    ['panel-stands-alone', 'renderer/panels/findings/a.ts', 'renderer/panels/failover/b.ts'],
    ['ui-knows-nothing', 'renderer/ui/a.ts', 'shared/model/b.ts'],
    ['worker-is-engine-only', 'renderer/workers/a.ts', 'renderer/state/b.ts'],
    ['preload-only-contract', 'electron/preload/a.ts', 'electron/node/b.ts'],
    ['node-part-stands-alone', 'electron/node/a.ts', 'electron/main/b.ts'],
    ['nobody-imports-test', 'shared/kernel/a.ts', 'test/support/b.ts'],
  ];

  test.each([
    ['an ordinary import', importing],
    ['a type import', importingType],
  ])('%s', async (_kind, write) => {
    // Every case in a folder of its own would start the cruiser as often; distinct names let one run see them all.
    const files: Record<string, string> = {};
    const expected = cases.map(([rule, from, to], index) => {
      const [source, target] = [from.replace(/a\.ts$/, `a${index}.ts`), to.replace(/b\.ts$/, `b${index}.ts`)];
      files[source] = write(`#${target}`);
      files[target] = VALUE;
      return { rule, from: source, to: target };
    });
    const { violations } = await cruise(await plant(files));
    for (const violation of expected) expect(violations).toContainEqual(violation);
  });

  test('an import of Node, of a package outside the allow list, and one that leads nowhere', async () => {
    const folder = await plant({
      'shared/kernel/a.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
      'shared/model/b.ts': "import { pad } from 'left-pad';\nexport const padded = pad;\n",
      'shared/facts/f.ts': "import { signal } from 'alien-signals';\nexport const used = signal;\n",
      'shared/model/c.ts': "import { gone } from '#shared/kernel/gone.ts';\nexport const used = gone;\n",
      'renderer/panels/findings/d.ts':
        "import { Handle } from '@xyflow/react';\nexport const used = Handle;\n",
      'renderer/panels/findings/e.ts': "import ELK from 'elkjs';\nexport const used = ELK;\n",
      'node_modules/left-pad/package.json': '{"name":"left-pad","version":"1.0.0","main":"index.js"}',
      'node_modules/left-pad/index.js': 'export const pad = 1;\n',
      'node_modules/alien-signals/package.json':
        '{"name":"alien-signals","version":"1.0.0","main":"index.js"}',
      'node_modules/alien-signals/index.js': 'export const signal = 1;\n',
      'node_modules/@xyflow/react/package.json':
        '{"name":"@xyflow/react","version":"1.0.0","main":"index.js"}',
      'node_modules/@xyflow/react/index.js': 'export const Handle = 1;\n',
      'node_modules/elkjs/package.json': '{"name":"elkjs","version":"1.0.0","main":"index.js"}',
      'node_modules/elkjs/index.js': 'export default 1;\n',
    });
    const found = (await cruise(folder)).violations.map(({ rule, from }) => `${rule}: ${from}`);
    expect(found).toEqual(
      expect.arrayContaining([
        'only-shell-touches-node: shared/kernel/a.ts',
        'shared-npm-allow-list: shared/model/b.ts',
        'signals-stay-in-memory: shared/facts/f.ts',
        'no-unresolvable: shared/model/c.ts',
        'only-canvas-imports-react-flow: renderer/panels/findings/d.ts',
        'only-workers-import-elkjs: renderer/panels/findings/e.ts',
      ]),
    );
  });

  test('a circle of type imports, and a forgotten file', async () => {
    const folder = await plant({
      'shared/kernel/a.ts': `${importingType('./b.ts')}export type Value = number;\n`,
      'shared/kernel/b.ts': `${importingType('./a.ts')}export type Value = number;\n`,
      'shared/kernel/forgotten.ts': VALUE,
    });
    const rules = (await cruise(folder)).violations.map(({ rule }) => rule);
    expect(rules).toContain('no-circular');
    expect(rules).toContain('no-orphans');
  });
});

describe('what is allowed stays allowed', () => {
  test('lower layers, the kit, a rule and its own examples, the registry', async () => {
    const folder = await plant({
      'shared/kernel/a.ts': VALUE,
      'shared/rules/kit/define-rule.ts': importing('#shared/kernel/a.ts'),
      'shared/rules/pairs/no-ha.examples.ts': importingType('#shared/kernel/a.ts'),
      'shared/rules/pairs/no-ha.ts': `${importing('#shared/rules/kit/define-rule.ts').replaceAll('value', 'used').replace('const used', 'const value')}export type { Used } from './no-ha.examples.ts';\n`,
      'shared/rules/registry.ts': importing('#shared/rules/pairs/no-ha.ts'),
      'shared/analysis/analyse.ts': "export { used } from '#shared/rules/registry.ts';\n",
    });
    expect((await cruise(folder)).violations).toEqual([]);
  });
});
