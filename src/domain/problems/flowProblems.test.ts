import { describe, expect, test } from 'vitest';
import { model, task } from '../testing.ts';
import type { ElementInfo } from '../process/process.ts';
import { codes, problemsOf } from './parcelTesting.ts';

describe('the process and its flow', () => {
  test('an id of another form gets one the modeling schema takes', () => {
    expect(problemsOf(model([], [], { id: 'order' }))).toMatchObject([
      {
        code: 'process-id-form',
        severity: 'note',
        fix: { action: { kind: 'set-id', element: 'order', id: 'Process_order' } },
      },
    ]);
    expect(
      problemsOf(model([], [task('Process_order', { type: 'bpmn:UserTask' })], { id: 'order' }))[0]?.fix,
    ).toBeUndefined();
    const skipped = model([], [], { executable: false });
    expect(problemsOf(skipped)).toMatchObject([{ code: 'process-not-executable', severity: 'warning' }]);
    const beside = {
      ...skipped,
      processes: [...skipped.processes, ...model([], [], { id: 'Process_2' }).processes],
    };
    expect(problemsOf(beside)).toMatchObject([{ code: 'process-not-executable', severity: 'note' }]);
  });
  test('flow nodes are reached and left', () => {
    const node = (
      id: string,
      type: string,
      incoming: number,
      outgoing: number,
      more: Partial<ElementInfo> = {},
    ) => task(id, { type: `bpmn:${type}`, incoming, outgoing, ...more });
    const given = model(
      [],
      [
        node('Start', 'StartEvent', 0, 0),
        node('A', 'UserTask', 0, 1),
        node('B', 'ExclusiveGateway', 1, 0),
        node('C', 'CallActivity', 0, 0, { calledElement: 'x' }),
        node('D', 'SubProcess', 0, 0, { detached: true }),
        node('E', 'BoundaryEvent', 0, 0, { attachedTo: 'A' }),
        node('F', 'EndEvent', 0, 0),
        node('G', 'SequenceFlow', 0, 0, { source: 'x', target: 'y' }),
        node('H', 'Participant', 0, 0),
        node('I', 'DataObjectReference', 0, 0),
      ],
    );
    expect(problemsOf(given).map(({ code, place }) => [place.element, code])).toEqual([
      ['B', 'no-outgoing-flow'],
      ['Start', 'no-outgoing-flow'],
      ['A', 'no-incoming-flow'],
      ['C', 'not-connected'],
      ['F', 'no-incoming-flow'],
    ]);
  });
  test('calls say what they call; error events catch what can be sent', () => {
    const call = task('C1', { type: 'bpmn:CallActivity' });
    expect(codes(problemsOf(model([], [call])))).toEqual(['called-element-missing']);
    const host = task('T1', {
      name: 'Label',
      implementation: 'parcel.label',
      data: { constants: { recipient: { value: 'x' } } },
    });
    const boundary = (errorCode: string) =>
      task('B1', { type: 'bpmn:BoundaryEvent', attachedTo: 'T1', errorCode });
    expect(problemsOf(model([], [host, boundary('LOST')]))).toMatchObject([
      {
        code: 'error-code-unknown',
        message: 'The connector “parcel” of “Label” has no error with the code “LOST”.',
      },
    ]);
    expect(problemsOf(model([], [host, boundary('REFUSED')]))).toEqual([]);
  });
});

test('a call activity whose expression is not closed calls nothing', () => {
  const calling = (calledElement: string) =>
    codes(problemsOf(model([], [task('C', { type: 'bpmn:CallActivity', calledElement })])));
  expect(calling('${childProcess')).toEqual(['expression-unbalanced']);
  expect(calling('${childProcess}')).toEqual([]);
});
