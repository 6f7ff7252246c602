// How long the window stands still while a large drawing is worked on, in Chromium and the build as it is shipped.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { layOut } from '#electron/node/layout.ts';
import { startStaticServer } from '#electron/node/static-server.ts';
import { execute } from '#shared/edit/command.ts';
import { encodeTopology } from '#shared/format/codec.ts';
import type { Topology } from '#shared/model/topology.ts';
import { largeTopology } from '#test/bench/large-topology.ts';
import { launchChromium } from '#test/support/chromium.ts';

/** With places, stores and objects these are some 3,000 elements. */
const APPLICATIONS = 1430;

/** What a person does, in this order; each begins where the one before it ended. */
const operations: readonly (readonly [name: string, keys: string])[] = [
  ['select all', 'ControlOrMeta+a'],
  ['copy', 'ControlOrMeta+c'],
  ['paste', 'ControlOrMeta+v'],
  ['undo the paste', 'ControlOrMeta+z'],
  ['redo the paste', 'ControlOrMeta+Shift+z'],
  ['undo it again', 'ControlOrMeta+z'],
  ['select all again', 'ControlOrMeta+a'],
  ['duplicate', 'ControlOrMeta+d'],
  ['undo the copies', 'ControlOrMeta+z'],
  ['select all once more', 'ControlOrMeta+a'],
  ['delete all', 'Delete'],
  ['undo the deletion', 'ControlOrMeta+z'],
  ['tidy up', 'ControlOrMeta+Shift+y'],
  ['undo tidying up', 'ControlOrMeta+z'],
  ['look at the middle in life size', 'ControlOrMeta+0'],
  ['look at everything', 'Shift+1'],
];

const folder = await mkdtemp(join(tmpdir(), 'stave-bench-'));
const app = join(folder, 'app');
const file = join(folder, 'large.stave');
const drawing = largeTopology(APPLICATIONS);
const text = encodeTopology(await laidOut(drawing), '0.0.0');
await writeFile(file, text);
await promisify(execFile)(process.execPath, [
  join('node_modules', 'vite', 'bin', 'vite.js'),
  'build',
  '--logLevel',
  'warn',
  '--outDir',
  app,
]);
const server = await startStaticServer({ root: app, port: 0, mayFallForward: false });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
  });
  // A listener from the start keeps the chooser intercepted; switched on at the last moment, it is missed.
  page.on('filechooser', () => undefined);
  await page.goto(server.url);
  await settled(page);
  const baseline = await page.evaluate((json) => {
    const times = Array.from({ length: 7 }, () => {
      const start = performance.now();
      JSON.parse(json);
      return performance.now() - start;
    });
    return times.sort((left, right) => left - right)[3] ?? 0;
  }, text);
  console.log(
    `${String(Object.keys(drawing.elements).length)} elements; JSON.parse of the file takes ${baseline.toFixed(1)} ms`,
  );
  const measured = async (name: string, work: () => Promise<void>): Promise<void> => {
    const start = performance.now();
    const tasks = await tasksDuring(page, work);
    const whole = performance.now() - start;
    const [longest, busiest] = [longestOf(tasks, 'wall'), longestOf(tasks, 'processor')];
    console.log(
      `  ${name.padEnd(32)} longest block ${longest.toFixed(0).padStart(6)} ms, ${busiest.toFixed(0).padStart(5)} ms of the processor ${(busiest / baseline).toFixed(1).padStart(6)} x JSON.parse  (until checked ${whole.toFixed(0)} ms)`,
    );
  };
  await measured('open', async () => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.keyboard.press('ControlOrMeta+o'),
    ]);
    await chooser.setFiles(file);
    await page.waitForFunction(() => document.title.startsWith('Benchmark'));
    await settled(page);
  });
  await page.getByRole('main', { name: 'Drawing' }).focus();
  for (const [name, keys] of operations) {
    await measured(name, async () => {
      await page.keyboard.press(keys);
      await settled(page);
    });
  }
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
}

/** The drawing with everything where tidying up would put it. */
async function laidOut(drawing: Topology): Promise<Topology> {
  const placements = await layOut(drawing);
  const done = execute(drawing, { type: 'move', placements, pinned: false });
  if (!done.ok) throw new Error(done.error);
  return done.value.document;
}

/** How long the window's own thread was at one task: by the clock, and what it had of the processor. In milliseconds. */
interface ThreadTask {
  readonly wall: number;
  readonly processor: number;
}

/** The tasks of the window's thread while something is done, as the browser traces them. */
async function tasksDuring(page: Page, work: () => Promise<void>): Promise<readonly ThreadTask[]> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
  await work();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const threads = traceEvents.filter(({ args }) => args?.name === 'CrRendererMain');
  const isWindow = ({ pid, tid }: TraceEvent): boolean =>
    threads.some((thread) => thread.pid === pid && thread.tid === tid);
  return traceEvents
    .filter((event) => event.name.endsWith('RunTask') && isWindow(event))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, processor: tdur / 1000 }));
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

function longestOf(tasks: readonly ThreadTask[], kind: keyof ThreadTask): number {
  return Math.max(0, ...tasks.map((task) => task[kind]));
}

/** Waits until nothing is under way, the engine has answered for the drawing as it is, and the browser has nothing to do. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('contentinfo').getByText('Up to date').waitFor({ timeout: 120_000 });
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestIdleCallback(() => {
          requestIdleCallback(() => {
            resolve();
          });
        });
      }),
  );
}
