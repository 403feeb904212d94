import { expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { processProblems } from '../../domain/problems/processProblems.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { action, catalogued, model, task, variable } from '../../domain/testing.ts';
import { NO_ZEEBE_PARTS } from '../../domain/process/zeebeParts.ts';
import { ProblemFinder } from './ProblemFinder.ts';
import { ProblemsHost } from './ProblemsHost.ts';
import type { ProblemsAnswer, ProblemsRequest } from './problemsProtocol.ts';
import type { ProblemsWorker } from './problemsWorker.ts';

const connectors = [catalogued('mail', [action('send', ['to:string!'])])];
const activiti = { target: 'activiti' as const };

/** The worker's own side behind copied messages; answers when it is told to. */
class Beside implements ProblemsWorker {
  readonly requests: ProblemsRequest[] = [];
  readonly #host = new ProblemsHost((feel) => (feel === 'bad' ? 'It is bad.' : null));
  #onAnswer: (answer: ProblemsAnswer) => void = () => undefined;
  #onError: () => void = () => undefined;
  isClosed = false;

  post(request: ProblemsRequest): void {
    this.requests.push(structuredClone(request));
  }
  listen(onAnswer: (answer: ProblemsAnswer) => void, onError: () => void): void {
    this.#onAnswer = onAnswer;
    this.#onError = onError;
  }
  close(): void {
    this.isClosed = true;
  }
  answer(): void {
    const request = this.requests.at(-1);
    if (request) this.#onAnswer(structuredClone(this.#host.answer(request)));
  }
  fail(): void {
    this.#onError();
  }
}

function asked() {
  const worker = new Beside();
  const finder = new ProblemFinder(() => worker);
  const told: (readonly Problem[])[] = [];
  const find = (document: ProcessModel, engine = activiti) =>
    finder.find({ model: document, connectors, engine, then: (problems) => void told.push(problems) });
  return { worker, finder, told, find };
}

test('says what the rules say, and sends only what changed', () => {
  // given
  const { worker, told, find } = asked();
  const [a, b] = [task('a'), task('b', { implementation: 'mail.send' })];
  const before = model([variable('to')], [a, b]);
  find(before);
  worker.answer();
  // when
  const after = { ...before, elements: [a, { ...b, implementation: 'mail.sent' }] };
  find(after);
  worker.answer();
  // then
  expect(told).toEqual([
    processProblems(before, connectors, activiti),
    processProblems(after, connectors, activiti),
  ]);
  expect(worker.requests[1]?.elements.added.map(({ id }) => id)).toEqual(['b']);
  expect(worker.requests[1]?.settings).toBeUndefined();
  expect(worker.requests[1]?.processes.from).toBeNull();
  expect(told[1]?.find(({ place }) => place.element === 'a')).toBe(
    told[0]?.find(({ place }) => place.element === 'a'),
  );
});

test('of the questions that come while one is asked the last is asked', () => {
  // given
  const { worker, told, find } = asked();
  const [first, second, third] = ['a', 'b', 'c'].map((id) => model([], [task(id)]));
  if (!first || !second || !third) throw new Error('three documents');
  find(first);
  // when
  find(second);
  find(third);
  worker.answer();
  worker.answer();
  // then
  expect(told.map((problems) => problems[0]?.place.element)).toEqual(['a', 'c']);
  expect(worker.requests).toHaveLength(2);
});

test('where the worker fails, the page finds them itself', () => {
  // given
  const { worker, told, find } = asked();
  find(model([], [task('a')]));
  // when
  worker.fail();
  find(model([], [task('b')]));
  // then
  expect(told.map((problems) => problems[0]?.place.element)).toEqual(['a', 'b']);
  expect(worker.isClosed).toBe(true);
});

test('what is said of templates, and FEEL, goes along', () => {
  // given
  const { worker, told, find } = asked();
  const zeebe = { ...NO_ZEEBE_PARTS, texts: { 'taskDefinition.type': '=bad' }, template: { id: 'T' } };
  const said: Problem = {
    code: 'template-value',
    severity: 'error',
    message: 'No.',
    place: { element: 'a' },
  };
  const engine = {
    target: 'camunda8' as const,
    isImported: () => true,
    feelProblem: () => null,
    templateProblems: () => [said],
  };
  const finder = { find: find as (document: ProcessModel, engine: object) => void };
  // when
  finder.find(model([], [task('a', { zeebe })]), engine);
  worker.answer();
  // then
  expect(told[0]).toContainEqual(said);
  expect(told[0]?.some(({ code }) => code === 'feel-invalid')).toBe(true);
});
