import { expect, test } from 'vitest';
import type { ElementInfo, MappingEntry, Variable } from '../process/process.ts';
import { action, catalogued, model, task, variable } from '../testing.ts';
import { processProblems } from './processProblems.ts';

const parcel = catalogued('parcel', [action('label', [], ['id'])]);
const CODES = /(in-old-engines|of-repetition|payload-name)/;

function codes(element: Partial<ElementInfo>, variables: readonly Variable[], engineVersion?: string) {
  const given = model(variables, [task('T', { implementation: 'parcel.label', ...element })]);
  return processProblems(given, [parcel], { target: 'activiti', engineVersion }).flatMap(({ code }) =>
    CODES.test(code) ? [code] : [],
  );
}
const outputs = (value: string, type = 'value') => ({
  data: { mapping: { inputs: {}, outputs: { x: { type, value } } } },
});

test('an output that reads a variable sees it in newer engines alone', () => {
  const variables = [variable('x'), variable('who')];
  expect(codes(outputs('${id} of ${who}'), variables, '7.1.0.M6')).toEqual([
    'output-expression-in-old-engines',
  ]);
  expect(codes(outputs('${id}'), variables, '7.1.0.M6')).toEqual([]);
  expect(codes(outputs('${id} of ${who}'), variables, '7.1.0-M10')).toEqual([]);
  expect(codes(outputs('${id} of ${who}'), variables)).toEqual([]);
});

test('outputs of a repeated task are mapped by older engines alone', () => {
  const repeated = { ...outputs('id', 'variable'), multiInstance: true };
  expect(codes(repeated, [variable('x')], '8')).toEqual(['outputs-of-repetition']);
  expect(codes(repeated, [variable('x')], '7.1.0.M6')).toEqual([]);
  expect(codes(outputs('id', 'variable'), [variable('x')], '8')).toEqual([]);
});

test('a default that is worked out came after 7.1.0.M6, and so did numbers with a point', () => {
  const mapped = outputs('id', 'variable');
  const worked = variable('x', { value: '${other}' });
  expect(codes(mapped, [worked, variable('other')], '7.1.0.M6')).toEqual([
    'default-expression-in-old-engines',
  ]);
  expect(codes(mapped, [worked, variable('other')], '8')).toEqual([]);
  const number = (engineVersion?: string) =>
    processProblems(model([variable('n:bigdecimal')], []), [], { target: 'activiti', engineVersion }).filter(
      ({ code }) => code === 'variable-type-unknown',
    );
  expect(number('8')).toEqual([]);
  expect(number('7.1.0.M6')).toHaveLength(1);
});

test('what a message carries has a name that is taken', () => {
  const sent = (...names: string[]): Partial<ElementInfo> => {
    const inputs = Object.fromEntries(
      names.map((name): [string, MappingEntry] => [name, { type: 'variable', value: 'x' }]),
    );
    return { type: 'bpmn:IntermediateThrowEvent', event: 'message', data: { mapping: { inputs } } };
  };
  const taken = {
    ...outputs('my-payload', 'variable'),
    type: 'bpmn:IntermediateCatchEvent',
    event: 'message',
  };
  expect(codes(sent('goodPayload', 'p2'), [variable('x')])).toEqual([]);
  expect(codes(sent('my-payload', '1a', 'Big'), [variable('x')])).toHaveLength(3);
  expect(codes(taken, [variable('x')])).toEqual(['payload-name-invalid']);
  expect(codes({ ...sent('my-payload'), event: 'signal' }, [variable('x')])).toEqual([]);
  // Activiti's own engine runs processes with such names.
  const known = model([variable('x')], [task('T', sent('message_variable_name'))]);
  const [found] = processProblems(known, [], { target: 'activiti' }).filter(({ code }) => CODES.test(code));
  expect(found?.severity).toBe('note');
});
