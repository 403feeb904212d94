import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { licencesPlugin } from './e2e/run/licences.mjs';
import { pageChunks } from './e2e/run/pageChunks.ts';
import { senderPlugin } from './e2e/run/senderPlugin.mjs';
import { appManifest } from './src/app/appManifest.ts';

// The policy of the built page: nothing from another host, no inline script or style, no eval. What a person sends to
// another one goes through a page of its own, which can read nothing that is kept here: src/ui/sender.
// Images may be data: or blob: because icons and the PNG export are made in the page.
const POLICY =
  "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'none'";

// What only a server can say: a page in a frame of another site could be made to be clicked. README.md has it for other servers.
const HEADERS = {
  'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Where nothing is kept. */
const VALUES = 'src/{domain,bpmn,formats}';

export default defineConfig({
  base: './', // the built site works from any sub-path
  plugins: [
    react(),
    licencesPlugin(),
    senderPlugin(HEADERS),
    // The whole built site is kept by the browser, and stays as it is until its user takes the next one: src/app/offline.ts.
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: appManifest,
      workbox: {
        globPatterns: ['**/*'],
        globIgnores: ['sw.js', 'workbox-*.js'],
        maximumFileSizeToCacheInBytes: 8_000_000,
        sourcemap: false,
        clientsClaim: true, // else a window that was open at the first visit would not hear of a change
      },
    }),
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
  preview: { headers: HEADERS },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    sourcemap: false,
    assetsInlineLimit: 0,
    // bpmn-js, what Camunda 8 needs beside it, and the schema of its templates are a piece each, loaded where they are used
    chunkSizeWarningLimit: 800,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: pageChunks() } } },
  },
  // Property tests take long on a busy machine; a time says nothing about them.
  test: {
    environment: 'node',
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000, interval: 5 } },
    // Rooms of values keep nothing between two calls: their files share a worker, which reads each module once.
    projects: [
      { extends: true, test: { name: 'values', include: [`${VALUES}/**/*.test.ts`], isolate: false } },
      {
        extends: true,
        test: {
          name: 'others',
          include: ['src/**/*.test.ts', 'e2e/{corpus,journeys,run}/**/*.test.ts'],
          exclude: [`${VALUES}/**`],
        },
      },
    ],
  },
});
