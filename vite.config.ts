// Builds the window (renderer/). The same output is served by the desktop shell and by any static web server,
// so nothing here may need an inline script or style: the content security policy allows neither.
import react from '@vitejs/plugin-react';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { PAGE_HEADERS } from './shared/shell/page-policy.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { version } = JSON.parse(readFileSync(fromRoot('./package.json'), 'utf8')) as { version: string };

/**
 * The policy as a meta tag, for web servers that send no header. Built pages only: the development server injects
 * scripts. `frame-ancestors` means nothing in a tag and would only be complained about.
 */
function pagePolicyTag(): Plugin {
  const policy = (PAGE_HEADERS['Content-Security-Policy'] ?? '')
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  return {
    name: 'stave-page-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

export default defineConfig({
  root: fromRoot('./renderer/app'),
  base: './',
  cacheDir: fromRoot('./.cache/vite'),
  plugins: [react(), pagePolicyTag()],
  define: { 'import.meta.env.VITE_STAVE_VERSION': JSON.stringify(version) },
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
