import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`${name}.html`, import.meta.url));

// The bench's own pages: bare bpmn-js, Camunda's stack, and our modeler room without the app around it.
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  build: {
    outDir: fileURLToPath(new URL('../../dist-bench', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: { bare: page('bare'), camunda: page('camunda'), ours: page('ours') } },
  },
});
