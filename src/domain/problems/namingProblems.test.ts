import { describe, expect, test } from 'vitest';
import type { Target } from '../process/target.ts';
import { model, task } from '../testing.ts';
import { checkedBetween, checkedProblems } from './checkedProblems.ts';
import type { NamePatterns } from './namePatterns.ts';

const ORDER = model(
  [],
  [task('T', { type: 'bpmn:UserTask', name: 'ship it' }), task('F', { type: 'bpmn:EndEvent', name: 'over' })],
  {
    id: 'Process_Order',
    name: 'order to door',
  },
);

function told(names: NamePatterns | undefined, target: Target = 'activiti') {
  return checkedProblems(ORDER, [], { target }, names && { names })
    .filter(({ code }) => code.endsWith('-pattern'))
    .map(({ code, severity, place }) => [code, severity, place.element]);
}

describe('names', () => {
  test('given a project that says nothing, then any name will do', () => {
    expect(told(undefined)).toEqual([]);
    expect(told({ activity: '' })).toEqual([]);
  });
  test.each<Target>(['activiti', 'camunda8'])(
    'given patterns, for %s, then names that are other are told at their place',
    (target) => {
      const names = { processId: 'Process_[a-z]+', process: '[A-Z].*', activity: '[A-Z][a-z]+ .+' };
      expect(told(names, target)).toEqual([
        ['process-id-pattern', 'warning', 'Process_Order'],
        ['process-name-pattern', 'warning', 'Process_Order'],
        ['activity-name-pattern', 'warning', 'T'],
      ]);
      expect(told({ processId: 'Process_.+', process: 'order .*', activity: '[a-z ]+' }, target)).toEqual([]);
    },
  );
  test('given a task without a name, then that is for another rule to say', () => {
    const nameless = model([], [task('T', { type: 'bpmn:UserTask' })]);
    const found = checkedProblems(nameless, [], { target: 'activiti' }, { names: { activity: '[A-Z].+' } });
    expect(found.map(({ code }) => code)).not.toContain('activity-name-pattern');
  });
});

describe('the project', () => {
  const between = (names: NamePatterns) =>
    checkedBetween({ name: 'shop', checks: { names } }, [{ name: 'order', model: ORDER }], []).map(
      ({ code, message }) => [code, message],
    );
  test('given a pattern, then its name is told where it is another', () => {
    expect(between({ project: '[A-Z].*' })).toEqual([
      ['project-name-pattern', 'The project name “shop” is not as the project wants it: [A-Z].*'],
    ]);
    expect(between({ project: 's.+' })).toEqual([]);
  });
  test('given a pattern that cannot be read, then that is told, and nothing else', () => {
    expect(between({ activity: '(' })).toEqual([
      [
        'name-pattern-unreadable',
        'The pattern for “Activity names” cannot be read, so nothing is asked of them: A “(” has no “)”.',
      ],
    ]);
    expect(told({ activity: '(' })).toEqual([]);
  });
});
