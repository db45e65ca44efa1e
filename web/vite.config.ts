import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const server = process.env['DUESDAY_URL'] ?? 'http://127.0.0.1:3000';

/** `npm run build:web` makes dist-web; `npm run dev:web` serves the sources beside a running Duesday. */
export default defineConfig({
  root: here,
  plugins: [react()],
  resolve: {
    conditions: ['dev', 'module', 'browser'],
    alias: { '@': path.join(here, 'src') },
  },
  build: {
    outDir: path.join(here, '..', 'dist-web'),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 700,
  },
  server: {
    port: 5173,
    host: '127.0.0.1',
    proxy: Object.fromEntries(['/v1', '/auth', '/docs', '/openapi.json'].map((at) => [at, server])),
  },
});
