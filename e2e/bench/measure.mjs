import { setTimeout as wait } from 'node:timers/promises';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.floor(sorted.length / 2)];
};

/** Tries for 20 s: the servers need a moment. */
export async function reach(url) {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      if ((await fetch(url)).ok) return;
    } catch {
      // not up yet
    }
    await wait(200);
  }
  throw new Error(`${url} does not answer`);
}

/**
 * Time the page's main thread was busy with `work` and all that followed from it, ms of its processor: on a busy machine
 * the clock tells more of the others than of us.
 */
export async function mainThread(page, work, settle = 400) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busy();
  await work();
  await page.waitForTimeout(settle);
  const after = await busy();
  await session.detach();
  return after - before;
}
