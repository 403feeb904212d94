import { describe, expect, test } from 'vitest';
import { catalogued, model, task } from '../testing.ts';
import type { ElementInfo } from '../process/process.ts';
import { processProblems } from './processProblems.ts';
import { codes, label, problemsOf } from './parcelTesting.ts';

describe('implementation', () => {
  const of = (implementation: string | undefined, more: Partial<ElementInfo> = {}) =>
    problemsOf(model([], [task('T1', { ...(implementation !== undefined && { implementation }), ...more })]));
  test('is missing, unknown, or near to one', () => {
    expect(of(undefined)).toMatchObject([
      { code: 'implementation-missing', severity: 'error', place: { element: 'T1', label: 'T1' } },
    ]);
    expect(of('other.label')).toMatchObject([
      { code: 'connector-unknown', message: 'The connector “other” is not in the catalogue.' },
    ]);
    expect(of('parcel.print')).toMatchObject([
      { code: 'action-unknown', message: 'The connector “parcel” has no action “print”.' },
    ]);
    expect(of('Parcel.label')[0]?.fix).toEqual({
      label: 'Use parcel.label',
      action: { kind: 'set-implementation', element: 'T1', implementation: 'parcel.label' },
    });
    expect(of('parcel.lable')[0]?.fix?.label).toBe('Use parcel.label');
    expect(of('other.label')[0]?.fix?.label).toBe('Rebuild connector “other”');
    expect(codes(of('myBean'))).toEqual(['implementation-unknown']);
  });
  test('that is an address names no connector', () => {
    const told = of('http://www.jboss.org/drools/rule');
    expect(told).toMatchObject([{ code: 'implementation-unknown', severity: 'warning' }]);
    expect(told[0]?.fix).toBeUndefined();
    expect(codes(of('urn:example:rule.one'))).toEqual(['implementation-unknown']);
  });
  test('is not led to an action that is private', () => {
    const parcel = { ...catalogued('parcel', [label]), about: { privateActions: [label.key] } };
    const near = (implementation: string) =>
      processProblems(model([], [task('T1', { implementation })]), [parcel])[0]?.fix?.label;
    expect(near('parcel.lable')).not.toBe('Use parcel.label');
    expect(processProblems(model([], [task('T1', { implementation: 'parcel.label' })]), [parcel])).toEqual(
      processProblems(model([], [task('T1', { implementation: 'parcel.label' })]), [
        catalogued('parcel', [label]),
      ]),
    );
  });
  test('may be the engine’s own, Java, or not needed', () => {
    for (const text of [
      'script.EXECUTE',
      'email-service.SEND',
      'hxp-content-service.X',
      '##WebService',
      '${bean}',
    ]) {
      expect(of(text)).toEqual([]);
    }
    expect(of(undefined, { javaDelegate: true })).toEqual([]);
    expect(of(undefined, { type: 'bpmn:UserTask' })).toEqual([]);
  });
});
