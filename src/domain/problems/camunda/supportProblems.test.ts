import { describe, expect, test } from 'vitest';
import type { ElementInfo } from '../../process/process.ts';
import { model, task } from '../../testing.ts';
import { processProblems } from '../processProblems.ts';

const CODES = /^(element-|part-not|escalation-|error-code-missing|signal-name)/;

function found(more: Partial<ElementInfo>, engineVersion?: string, others: readonly ElementInfo[] = []) {
  const given = model([], [task('T', more), ...others]);
  const problems = processProblems(given, [], { target: 'camunda8', engineVersion });
  return problems.filter(({ code }) => CODES.test(code));
}
const codes = (...given: Parameters<typeof found>) => found(...given).map(({ code }) => code);
const event = (type: string, kind: string) => ({ type: `bpmn:${type}`, event: kind });

describe('what the version a process is for does not run', () => {
  test.each([
    ['a signal that is thrown', event('EndEvent', 'signal'), '8.2', '8.3'],
    ['a compensation', event('BoundaryEvent', 'compensate'), '8.4', '8.5'],
    ['a condition', event('IntermediateCatchEvent', 'conditional'), '8.8', '8.9'],
    ['a link', event('IntermediateThrowEvent', 'link'), '8.1', '8.2'],
    ['a task of no kind', { type: 'bpmn:Task' }, '8.1', '8.2'],
    ['an ad-hoc sub-process', { type: 'bpmn:AdHocSubProcess' }, '8.6', '8.7'],
    ['an inclusive join', { type: 'bpmn:InclusiveGateway', incoming: 2 }, '8.5', '8.6'],
  ])('%s is told in the older version and not in the newer one', (_what, more, older, newer) => {
    expect(codes(more, older)).toEqual(['element-not-in-version']);
    expect(codes(more, newer)).toEqual([]);
    expect(codes(more)).toEqual([]);
  });
  test('the words name the element and both versions', () => {
    expect(found(event('EndEvent', 'signal'), '8.2')[0]?.message).toBe(
      'Camunda 8.2 does not run this: end event (signal). It came with 8.3.',
    );
  });
  test('what no version runs is told in all of them', () => {
    expect(codes({ type: 'bpmn:Transaction' })).toEqual(['element-unsupported']);
    expect(codes(event('BoundaryEvent', 'cancel'), '8.9')).toEqual(['element-unsupported']);
    expect(codes(event('StartEvent', 'multiple'))).toEqual(['element-unsupported']);
    expect(codes({ type: 'bpmn:SubProcess' })).toEqual([]);
  });
});

test('settings that came later are not read by older versions', () => {
  const texts = { 'priorityDefinition.priority': '5', 'assignmentDefinition.candidateUsers': 'a' };
  const of = (version: string) =>
    codes({ type: 'bpmn:UserTask', zeebe: { texts, headers: [], kinds: ['userTask'] } }, version);
  expect(of('8.1')).toEqual(['part-not-in-version', 'part-not-in-version', 'part-not-in-version']);
  expect(of('8.5')).toEqual(['part-not-in-version']);
  expect(of('8.6')).toEqual([]);
});

test('an escalation is caught on what can throw one', () => {
  const on = (type: string) =>
    codes({ ...event('BoundaryEvent', 'escalation'), attachedTo: 'H' }, '8.6', [task('H', { type })]);
  expect(on('bpmn:UserTask')).toEqual(['escalation-host']);
  expect(on('bpmn:CallActivity')).toEqual([]);
});

test('what is thrown has a code, what is signalled a name', () => {
  expect(codes({ ...event('EndEvent', 'error'), missing: ['errorCode'] })).toEqual(['error-code-missing']);
  expect(codes({ ...event('EndEvent', 'escalation'), missing: ['escalationCode'] })).toEqual([
    'escalation-code-missing',
  ]);
  expect(codes({ ...event('EndEvent', 'signal'), missing: ['signalName'] })).toEqual(['signal-name-missing']);
  expect(codes(event('EndEvent', 'error'))).toEqual([]);
});
