import { gzipSync } from 'node:zlib';

/** KiB of JavaScript, gzip -9, that a first visit loads until the page rests, and in how many scripts. */
export async function firstScreen(browser, app) {
  // Its service worker would fetch all the rest for later.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const bodies = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.push(response.body());
  });
  await page.goto(app);
  await page.waitForLoadState('networkidle');
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
  await page.close();
  return { kib: sizes.reduce((sum, size) => sum + size, 0) / 1024, scripts: sizes.length };
}
