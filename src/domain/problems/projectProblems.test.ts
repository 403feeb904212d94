import { expect, test } from 'vitest';
import { catalogued, model, task } from '../testing.ts';
import { projectProblems } from './projectProblems.ts';

const project = { name: 'shop' };
const codes = (processes: Parameters<typeof projectProblems>[1]) =>
  projectProblems(project, processes, [catalogued('mail')]).map(({ code }) => code);

test('a project has a process', () => {
  expect(codes([])).toEqual(['project-empty']);
  expect(codes([{ name: 'order', model: model([], []) }])).toEqual([]);
});

test('names and ids are there once', () => {
  const one = { name: 'order', model: model([], []) };
  expect(codes([one, { ...one, name: 'Order' }])).toEqual(['process-name-duplicate', 'process-id-duplicate']);
});

test('calls lead to a process of the project', () => {
  const call = (calledElement: string) => task('C1', { type: 'bpmn:CallActivity', calledElement });
  const of = (called: string) =>
    projectProblems(project, [{ name: 'order', model: model([], [call(called)]) }], []);
  expect(of('Process_1')).toEqual([]);
  expect(of('${which}')).toEqual([]);
  expect(of('process_1')[0]?.message).toBe(
    'The process “process_1” that is called here is not in the project. Is it “Process_1”?',
  );
});

test('all tasks use one version of a connector', () => {
  const use = (id: string, connectorVersion: string) =>
    task(id, { implementation: 'mail.send', data: { connectorVersion } });
  expect(codes([{ name: 'order', model: model([], [use('a', '1.0.0'), use('b', '1.0.0')]) }])).toEqual([]);
  expect(codes([{ name: 'order', model: model([], [use('a', '1.0.0'), use('b', '2.0.0')]) }])).toEqual([
    'connector-versions-mixed',
  ]);
});
