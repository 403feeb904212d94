import { copyName } from '../values/copyName.ts';
import type { CaseValue, TestCase } from './TestCase.ts';

type Cases = readonly TestCase[];

export function caseChanged(cases: Cases, id: string, patch: Partial<Omit<TestCase, 'id'>>): Cases {
  return cases.map((one) => (one.id === id ? { ...one, ...patch } : one));
}

export function caseRemoved(cases: Cases, id: string): Cases {
  return cases.filter((one) => one.id !== id);
}

/** The copy stands behind its original. */
export function caseDuplicated(cases: Cases, id: string, copyId: string): Cases {
  const at = cases.findIndex((one) => one.id === id);
  const original = cases[at];
  if (!original) return cases;
  const names = cases.filter(({ action }) => action === original.action).map(({ name }) => name);
  return cases.toSpliced(at + 1, 0, { ...original, id: copyId, name: copyName(original.name, names) });
}

/** '' is no value: the parameter is not given, or not looked at. */
export function valueSet(
  values: readonly CaseValue[],
  parameter: string,
  text: string,
): readonly CaseValue[] {
  const others = values.filter((one) => one.parameter !== parameter);
  if (text === '') return others;
  const at = values.findIndex((one) => one.parameter === parameter);
  return at < 0 ? [...values, { parameter, text }] : others.toSpliced(at, 0, { parameter, text });
}

export function textOf(values: readonly CaseValue[], parameter: string): string {
  return values.find((one) => one.parameter === parameter)?.text ?? '';
}
