// Builds the window (renderer/). The same output is served by the desktop shell and by any static web server,
// so nothing here may need an inline script or style: the content security policy allows neither.
import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: fromRoot('./renderer/app'),
  base: './',
  cacheDir: fromRoot('./.cache/vite'),
  plugins: [react()],
  server: { host: '127.0.0.1', port: 5173, strictPort: true, fs: { allow: [fromRoot('.')] } },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true },
  worker: { format: 'es' },
  build: {
    outDir: fromRoot('./dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});
