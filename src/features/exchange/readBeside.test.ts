import { expect, test } from 'vitest';
import { readBeside } from './readBeside.ts';
import type { GateAnswer, GateWorker } from './readBeside.ts';
import { readGate } from './readGate.ts';

const LARGE = {
  name: 'large.json',
  bytes: new TextEncoder().encode(`{"name":"a","actions":{}}${' '.repeat(300_000)}`),
};
const SMALL = { name: 'small.json', bytes: new TextEncoder().encode('{"name":"a","actions":{}}') };
const watch = (signal = new AbortController().signal) => ({ onFile: () => undefined, signal });

/** A worker is the browser's; what it may do is not: it answers, fails, or never says a word. */
class Beside implements GateWorker {
  onmessage: GateWorker['onmessage'] = null;
  onerror: GateWorker['onerror'] = null;
  onmessageerror: GateWorker['onmessageerror'] = null;
  isEnded = false;
  readonly #work: (worker: Beside, given: unknown) => void;
  constructor(work: (worker: Beside, given: unknown) => void) {
    this.#work = work;
  }
  postMessage(given: unknown): void {
    this.#work(this, structuredClone(given));
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(data: GateAnswer): void {
    this.onmessage?.({ data: structuredClone(data) } as MessageEvent<GateAnswer>);
  }
}

test('given large files, then what the worker read is what the page would have read', async () => {
  const told: string[] = [];
  const worker = new Beside((self, given) => {
    readGate(given as [typeof LARGE], (file, done, total) =>
      self.answer({ kind: 'progress', file, done, total }),
    ).then(
      (picked) => self.answer({ kind: 'picked', picked }),
      () => undefined,
    );
  });
  const read = await readBeside(
    [LARGE],
    { ...watch(), onFile: (name, index, total) => told.push(`${name} ${index}/${total}`) },
    () => worker,
  );
  expect(read).toEqual(await readGate([LARGE]));
  expect(told).toEqual(['large.json 0/1']);
  expect(worker.isEnded).toBe(true);
});

test('given small files, then no worker is started', async () => {
  const read = await readBeside([SMALL], watch(), () => {
    throw new Error('started');
  });
  expect(read.items).toHaveLength(1);
});

test('given a worker that ends with an error, then the file is a problem', async () => {
  const read = await readBeside(
    [LARGE],
    watch(),
    () => new Beside((self) => self.onerror?.({} as ErrorEvent)),
  );
  expect(read.problems).toMatchObject([{ code: 'reading-failed', place: { file: 'large.json' } }]);
});

test('given a worker that never answers, then it is stopped at the limit and the file it was in is named', async () => {
  const worker = new Beside((self) =>
    self.answer({ kind: 'progress', file: 'inner.zip', done: 1, total: 2 }),
  );
  const read = await readBeside([LARGE], watch(), () => worker, 0.01);
  expect(read.problems).toMatchObject([{ code: 'reading-failed', place: { file: 'inner.zip' } }]);
  expect(read.problems[0]?.message).toContain('longer than 0.01 s');
  expect(worker.isEnded).toBe(true);
});

test('given a person who cancels, then the worker ends at once', async () => {
  const stopper = new AbortController();
  const worker = new Beside(() => undefined);
  const reading = readBeside([LARGE], watch(stopper.signal), () => worker);
  stopper.abort();
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(worker.isEnded).toBe(true);
});
