// Builds the command line into one self-contained file that any Node 20 can run, next to the app or without it.
import { chmod, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const OUTPUT = 'stave.mjs';

const { version } = JSON.parse(await readFile(fromRoot('./package.json'), 'utf8')) as { version: string };

function executable(): Plugin {
  return {
    name: 'stave:executable',
    generateBundle(_options, bundle) {
      const chunk = bundle[OUTPUT];
      if (chunk?.type !== 'chunk') throw new Error(`${OUTPUT} was not built`);
      if (!chunk.code.startsWith('#!')) chunk.code = `#!/usr/bin/env node\n${chunk.code}`;
    },
    async writeBundle(options) {
      await chmod(`${options.dir ?? fromRoot('./dist/cli')}/${OUTPUT}`, 0o755);
    },
  };
}

export default defineConfig({
  root: fromRoot('.'),
  cacheDir: fromRoot('./.cache/vite-cli'),
  publicDir: false,
  plugins: [executable()],
  // The file knows its version by itself, also where the manifest does not stand beside it.
  define: { 'process.env.STAVE_VERSION': JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: fromRoot('./electron/cli/main.ts'),
    outDir: fromRoot('./dist/cli'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      // The layout engine looks for it and does without: it is for threads, and the terminal needs none.
      external: ['web-worker'],
      output: { format: 'es', entryFileNames: OUTPUT, codeSplitting: false },
    },
  },
});
