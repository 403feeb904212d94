/**
 * Begins to watch the page's main thread; the end says how long its longest task was, in processor time: on a busy
 * machine the clock tells more of the others than of us.
 */
export async function watchTasks(page) {
  const browser = page.context().browser();
  const categories = ['toplevel', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, { categories });
  return async () => {
    await page.waitForTimeout(500);
    const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
    const threadOf = ({ pid, tid }) => `${pid} ${tid}`;
    const main = new Set(
      traceEvents
        .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
        .map(threadOf),
    );
    const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && main.has(threadOf(event)));
    return Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000));
  };
}
