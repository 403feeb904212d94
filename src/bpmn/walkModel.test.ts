import { BpmnModdle } from 'bpmn-moddle';
import { expect, it } from 'vitest';
import { walkModel } from './walkModel.ts';
import { wordsOf } from './wordsOf.ts';

const moddle = new BpmnModdle();
/** More than a call takes arguments. */
const MANY = 150_000;

it('given very many elements in one, when a model is walked, then all of them come, in their order', () => {
  const [task, last] = [moddle.create('bpmn:Task'), moddle.create('bpmn:Task')];
  const tasks = [...Array.from({ length: MANY }, () => task), last];
  const process = moddle.create('bpmn:Process', { flowElements: tasks });
  const [first, ...walked] = walkModel(process);
  expect(first).toBe(process);
  expect(walked).toHaveLength(tasks.length);
  expect(walked.at(-1)).toBe(last);
});

it('given very many parts of one element, when its words are read, then they are read of all', () => {
  const text = moddle.create('bpmn:FormalExpression', { body: '${orderId}' });
  const task = moddle.create('bpmn:ScriptTask', { resources: Array.from({ length: MANY }, () => text) });
  expect(wordsOf(task)).toContain('orderId');
});
