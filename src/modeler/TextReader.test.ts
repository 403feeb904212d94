import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { isLargeText, TextReader } from './TextReader.ts';
import type { ReaderQuestion } from './textReader.worker.ts';

const LARGE = 'x'.repeat(300_000);
const PACKAGES = {};

/** A page with workers that answer when they are told to. */
class FakeWorker extends EventTarget {
  static started: FakeWorker[] = [];
  readonly asked: ReaderQuestion[] = [];
  isEnded = false;
  constructor() {
    super();
    FakeWorker.started.push(this);
  }
  postMessage(question: ReaderQuestion): void {
    this.asked.push(question);
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(said: string | null): void {
    const { number } = this.asked.shift() ?? { number: 0 };
    this.dispatchEvent(new MessageEvent('message', { data: { number, said } }));
  }
}

class FakePage extends EventTarget {
  visibilityState = 'visible';
}

let page: FakePage;
let reader: TextReader;

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakePage();
  FakeWorker.started = [];
  vi.stubGlobal('document', page);
  vi.stubGlobal('window', page);
  vi.stubGlobal('Worker', FakeWorker);
  reader = new TextReader(PACKAGES);
});

/** Asks for a large text, as a page does that is looked at. */
function read(): Promise<string | null> {
  const answer = reader.read(LARGE);
  if (answer === null) throw new Error('it was not taken');
  return answer;
}

afterEach(() => {
  reader.destroy();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('given a large text, then a worker tells what it says; one worker serves for all', async () => {
  const answers = [read(), read()];
  const [worker] = FakeWorker.started;
  worker?.answer('a');
  worker?.answer(null);
  expect(await Promise.all(answers)).toEqual(['a', null]);
  expect(FakeWorker.started).toHaveLength(1);
});

it('given a small text, then no worker is started', () => {
  expect(isLargeText(100)).toBe(false);
  expect(reader.read('<a/>')).toBeNull();
  expect(FakeWorker.started).toHaveLength(0);
});

it('given a worker that never answers, then it is ended by time, and the next question meets a new one', async () => {
  const answers = [read(), read()];
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await Promise.all(answers)).toEqual([null, null]);
  expect(FakeWorker.started[0]?.isEnded).toBe(true);
  const next = read();
  FakeWorker.started[1]?.answer('c');
  expect(await next).toBe('c');
});

it('given a worker that fails, then it is found out elsewhere', async () => {
  const answer = read();
  FakeWorker.started[0]?.dispatchEvent(new Event('error'));
  expect(await answer).toBeNull();
});

it('given an editor that is closed while its text rests, when the text is to be read, then no worker is left behind', async () => {
  const rest = reader.rest(LARGE.length);
  reader.destroy();
  await rest;
  expect(reader.read(LARGE)).toBeNull();
  expect(FakeWorker.started).toHaveLength(0);
});

it('given a page that is hidden, then who waits is answered at once and nobody is asked any more', async () => {
  const answer = read();
  const rest = reader.rest(LARGE.length);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(await answer).toBeNull();
  await rest;
  expect(reader.read(LARGE)).toBeNull();
  expect(FakeWorker.started).toHaveLength(1);
});
