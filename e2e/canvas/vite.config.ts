import { defineConfig } from 'vite';

/** Serves the editor without the app around it, for the suite in this folder. */
export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../../node_modules/.vite-canvas',
  server: { fs: { allow: ['../..'] }, strictPort: true },
});
