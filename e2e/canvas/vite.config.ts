import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The editor without the app around it, for the suite in this folder. Built, since every test opens the page:
 * served as it stands that is some hundred modules each time.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: fileURLToPath(new URL('../../dist-canvas', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    minify: false,
    chunkSizeWarningLimit: 5000,
  },
});
