// Builds the desktop shell. `--mode main` makes the main process (one ES module), `--mode preload` the bridge: a
// sandboxed preload script must be one CommonJS file that requires nothing but `electron`.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ mode }) => {
  const isPreload = mode === 'preload';
  return {
    root: fromRoot('.'),
    cacheDir: fromRoot('./.cache/vite-electron'),
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: fromRoot(isPreload ? './electron/preload/index.ts' : './electron/main/index.ts'),
      outDir: fromRoot('./dist/electron'),
      // Both modes write to the same folder, main first.
      emptyOutDir: !isPreload,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        output: {
          format: isPreload ? 'cjs' : 'es',
          entryFileNames: isPreload ? 'preload.cjs' : 'main.js',
          codeSplitting: false,
        },
      },
    },
  };
});
