import type { JsonValue } from '../../../src/domain/values/json.ts';
import { mapInput } from '../../../src/domain/mapping/mapping.ts';
import type { MappingCase } from './MappingCase.ts';

const LITERALS: readonly (readonly [type: string, value: JsonValue])[] = [
  ['string', 'Zürich & "Umgebung" <ß>'],
  ['string', '12'],
  ['string', ''],
  ['string', 'two\nlines\tand a back\\slash'],
  ['integer', 42],
  ['integer', -1],
  ['integer', 0],
  ['boolean', true],
  ['boolean', false],
  ['date', '2026-05-31'],
  ['datetime', '2026-05-31T12:30:00'],
  ['datetime', '2026-05-31T12:30:00+02:00'],
  ['json', { a: { b: [1, 'two', false] }, 'a key': 'x' }],
  ['json', [1, 2]],
  ['json', 'text'],
  ['array', ['a', 'b']],
  ['array', []],
  ['file', { name: 'label.pdf', uri: 'file:/label.pdf' }],
  ['folder', { name: 'labels' }],
  ['content', { id: 'c-1' }],
];

/** A literal of each type that the panel takes; the connector gets what was typed. */
export const literalCases: readonly MappingCase[] = LITERALS.map(([type, value]) => ({
  name: `literal of type ${type}: ${JSON.stringify(value)}`,
  inputs: [`value:${type}`],
  outputs: ['done:boolean'],
  variables: ['done:boolean'],
  start: {},
  map: ({ variables, task }) => ({ variables, task: mapInput(task, 'value', { type: 'value', value }) }),
  gives: { done: true },
  receives: [{ value }],
  ends: { done: true },
  // The XML of Camunda 8 has no empty text: the panel shows the input as not mapped.
  ...(value === '' && { differs: { camunda8: { receives: [{}] } } }),
}));
