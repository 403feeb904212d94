import { expect, test } from 'vitest';
import { readConnector } from '../activiti/connectorJson.ts';
import type { ApiWorker } from './ApiClient.ts';
import { ApiHost } from './ApiHost.ts';
import type { ApiAnswer, ApiProgress, ApiQuestion } from './apiProtocol.ts';
import { readApi } from './readApi.ts';

/** The worker's own side behind copied messages. */
class Beside implements ApiWorker {
  onmessage: ApiWorker['onmessage'] = null;
  onerror: ApiWorker['onerror'] = null;
  readonly questions: ApiQuestion[] = [];
  isEnded = false;
  isSilent = false;
  readonly #host = new ApiHost((answer) => this.#post(answer));

  postMessage(question: ApiQuestion): void {
    this.questions.push(structuredClone(question));
    if (!this.isSilent) void this.#host.take(structuredClone(question));
  }
  terminate(): void {
    this.isEnded = true;
  }
  #post(data: ApiAnswer): void {
    const event = { data: structuredClone(data) } as MessageEvent<ApiAnswer>;
    if (!this.isEnded) setTimeout(() => this.onmessage?.(event));
  }
}

const TEXT = JSON.stringify({
  ...{ openapi: '3.1.0', info: { title: 'Many', version: '1' } },
  paths: Object.fromEntries(
    Array.from({ length: 1_200 }, (_, at) => [
      `/p${at}`,
      { get: { responses: { 200: { description: '' } } } },
    ]),
  ),
});

function watched() {
  const told: ApiProgress[] = [];
  const control = new AbortController();
  return {
    told,
    control,
    watch: { onProgress: (one: ApiProgress) => void told.push(one), signal: control.signal },
  };
}

test('given a description, then its operations come in their order, and a connector is made of those that are chosen', async () => {
  // given
  const worker = new Beside();
  const { told, watch } = watched();
  // when
  const { reading, problems } = await readApi({ kind: 'text', text: TEXT }, watch, () => worker);
  const operations = reading?.outline.operations.map(({ key }) => key) ?? [];
  const draft = await reading?.draft(
    { operations: operations.slice(0, 1_100), connectorName: 'many' },
    watch,
  );
  reading?.close();
  // then
  expect(problems).toEqual([]);
  expect(operations).toEqual(Array.from({ length: 1_200 }, (_, at) => `GET /p${at}`));
  expect(draft?.name).toBe('many');
  expect(draft?.actions).toHaveLength(1_100);
  expect(draft?.about.api?.calls.map(({ operation }) => operation)).toEqual(operations.slice(0, 1_100));
  expect(readConnector(draft?.text ?? '').connector?.actions.map(({ key }) => key)).toEqual(
    draft?.actions.map(({ key }) => key),
  );
  expect(told.map(({ what }) => what)).toContain('Reading the operations');
  expect(told.at(-1)).toMatchObject({ what: 'Making the actions', total: 1_100 });
  expect(worker.isEnded).toBe(true);
});

test('given a draft that is stopped, then the description stays, and another can be asked for', async () => {
  // given
  const worker = new Beside();
  const { reading } = await readApi({ kind: 'text', text: TEXT }, watched().watch, () => worker);
  const { control, watch } = watched();
  // when
  const asked = reading?.draft({}, watch);
  control.abort();
  // then
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
  expect(worker.questions.at(-1)?.kind).toBe('stop');
  await expect(reading?.draft({ operations: ['GET /p1'] }, watched().watch)).resolves.toMatchObject({
    name: 'many',
  });
});

test('given reading that is stopped, then its worker is ended at once', async () => {
  // given
  const worker = new Beside();
  worker.isSilent = true;
  const { control, watch } = watched();
  // when
  const asked = readApi({ kind: 'text', text: TEXT }, watch, () => worker);
  control.abort();
  // then
  await expect(asked).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }) as Error);
  expect(worker.isEnded).toBe(true);
});

test('given no end, then reading is given up with a problem', async () => {
  // given
  const worker = new Beside();
  worker.isSilent = true;
  // when
  const file = { name: 'slow.yaml', bytes: new Uint8Array([65]) };
  const { reading, problems } = await readApi({ kind: 'file', file }, watched().watch, () => worker, 0.01);
  // then
  expect(reading).toBeNull();
  expect(problems[0]).toMatchObject({ code: 'api-reading-failed', place: { file: 'slow.yaml' } });
  expect(worker.isEnded).toBe(true);
});

test('given what is no description, then there is no reading and a problem', async () => {
  // given
  const worker = new Beside();
  // when
  const { reading, problems } = await readApi(
    { kind: 'text', text: 'openapi: [' },
    watched().watch,
    () => worker,
  );
  // then
  expect(reading).toBeNull();
  expect(problems.map(({ code }) => code)).toEqual(['yaml-invalid']);
  expect(problems[0]?.place.line).toBe(1);
  expect(worker.isEnded).toBe(true);
});

test('given a connector to follow, then its text is written on and the differences are told', async () => {
  // given
  const { reading } = await readApi({ kind: 'text', text: TEXT }, watched().watch, () => new Beside());
  const first = await reading?.draft({ operations: ['GET /p1'] }, watched().watch);
  const text = (first?.text ?? '').replace('"name": "many"', '"name":   "many"');
  // when
  const existing = { text, ...(first && { about: first.about }) };
  const next = await reading?.draft({ operations: ['GET /p1', 'GET /p2'], existing }, watched().watch);
  // then
  expect(next?.text).toContain('"name":   "many"');
  expect(next?.changes.map(({ message }) => message)).toEqual(['The action “getP2” is new.']);
});
