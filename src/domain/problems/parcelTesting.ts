import { action, catalogued, model, task } from '../testing.ts';
import type { ElementData, ElementInfo, MappingEntry, ProcessModel, Variable } from '../process/process.ts';
import { processProblems } from './processProblems.ts';

/** The connector of these tests, and the problems of a process whose tasks call it. */
export const entry = (value: string): MappingEntry => ({ type: 'variable', value });
export const label = {
  ...action('label', ['recipient!', 'weight:integer', 'format'], ['trackingId', 'label:file']),
};
const parcel = catalogued('parcel', [label, action('__proto__', ['constructor!'])], {
  errors: [{ name: 'refused', code: 'REFUSED', rest: {} }],
});

export function problemsOf(given: ProcessModel): ReturnType<typeof processProblems> {
  return processProblems(given, [parcel]);
}
export function ofTask(
  data: ElementData,
  variables: readonly Variable[] = [],
  more: Partial<ElementInfo> = {},
) {
  const mapped = { inputs: { recipient: { type: 'value', value: 'x' }, ...data.mapping?.inputs } };
  const filled = { ...data, mapping: { ...data.mapping, ...mapped } };
  return problemsOf(
    model(variables, [task('T1', { implementation: 'parcel.label', name: 'Label', data: filled, ...more })]),
  );
}
export const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);
