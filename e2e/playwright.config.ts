import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGUMENTS } from './run/chromiumArguments.mjs';

const chromium = process.env.CHROMIUM_PATH;
/** the built product; the canvas alone is served one port above */
const port = Number(process.env.E2E_PORT ?? 4173);
const canvas = 'e2e/canvas/vite.config.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? ([['json']] as const) : [])],
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    // A sixth of the time went into what only looks good; who tests motion asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // Keeping the whole site for every window costs more than most journeys; offline.spec.ts lets it.
    serviceWorkers: 'block',
    // Recording costs a third of a run on a small machine; a failure is tried again, and recorded, in CI.
    trace: process.env.CI ? 'on-first-retry' : 'retain-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: CHROMIUM_ARGUMENTS,
    },
  },
  projects: [
    { name: 'journeys', testDir: 'journeys', use: { baseURL: `http://localhost:${port}` } },
    // Pictures only, and only when they are asked for.
    ...(process.env.SCREENS_OUT || process.env.SCREENS_AXE || process.env.SCREENS_ANIMATION
      ? [{ name: 'screens', testDir: 'screens', use: { baseURL: `http://localhost:${port}` } }]
      : []),
    { name: 'canvas', testDir: 'canvas', use: { baseURL: `http://localhost:${port + 1}` } },
  ],
  webServer: [
    {
      command: `npx vite preview --port ${port} --strictPort`,
      url: `http://localhost:${port}`,
      cwd: '..',
      reuseExistingServer: !process.env.CI,
    },
    {
      command: `npx vite build --config ${canvas} --logLevel=error && npx vite preview --config ${canvas} --port ${port + 1} --strictPort`,
      url: `http://localhost:${port + 1}`,
      cwd: '..',
      reuseExistingServer: false, // what it serves was built when it began
    },
  ],
});
