import { expect, test } from 'vitest';
import type { ElementData, ElementInfo, ProcessModel, Variable } from '../process/process.ts';
import { action, catalogued, model, task, variable } from '../testing.ts';
import { changesOfRename, dataOfFix } from './dataOfFix.ts';
import { processProblems } from './processProblems.ts';

const connectors = [
  catalogued('parcel', [action('label', ['recipient!', 'in-put!', 'weight:integer'], ['id'])]),
];
const labelTask = (data: ElementData): ElementInfo => task('T1', { implementation: 'parcel.label', data });

/** The model with every fix that is data carried out, until no problem offers one. */
function mended(given: ProcessModel): ProcessModel {
  let result = given;
  for (let round = 0; round < 50; round += 1) {
    const fix = processProblems(result, connectors).find((problem) => problem.fix)?.fix;
    if (fix === undefined) return result;
    const data = dataOfFix(result, fix, connectors) ?? changesOfRename(result, fix, connectors)?.data;
    if (data === undefined) throw new Error(`no data for ${fix.label}`);
    result = {
      processes: result.processes.map((process) => {
        const changed = data.get(process.id);
        return changed ? { ...process, data: changed, variables: changed.variables ?? [] } : process;
      }),
      elements: result.elements.map((element) => ({
        ...element,
        data: data.get(element.id) ?? element.data,
      })),
    };
  }
  throw new Error('fixes do not mend');
}

function left(variables: readonly Variable[], data: ElementData): string[] {
  return processProblems(mended(model(variables, [labelTask(data)])), connectors).map(({ code }) => code);
}

test('fixes mend what they are offered for', () => {
  expect(left([], {})).toEqual([]);
  expect(left([variable('recipient_address')], {})).toEqual([]);
  expect(
    left([variable('recipient')], { touched: { inputs: ['recipient', 'in-put'], outputs: [] } }),
  ).toEqual([]);
  expect(left([variable('recipient:file')], {})).toEqual([]);
  expect(
    left([variable('a'), variable('a', { id: 'b' }), variable('1x')], {
      mapping: {
        inputs: { old: { type: 'variable', value: 'a' }, weight: { type: 'value', value: 'x' } },
        outputs: { nobody: { type: 'variable', value: 'id' }, a: { type: 'variable', value: 'gone' } },
      },
    }),
  ).toEqual([]);
  expect(left([], { mapping: { mappingType: 'MAP_ALL_OUTPUTS' } })).toEqual(['map-all-in-old-engines']);
});

test('a variable is made once, and the input it is for gets it', () => {
  const given = model([], [labelTask({})]);
  const fix = processProblems(given, connectors)[1]?.fix;
  expect(fix?.label).toBe('Create variable in_put');
  const changes = fix && dataOfFix(given, fix, connectors);
  expect(changes?.get('T1')?.mapping?.inputs).toEqual({ 'in-put': { type: 'variable', value: 'in_put' } });
});

test('what is more than data is left to others', () => {
  const given = model([], [task('T1', { implementation: 'parcel.lable' })]);
  const fix = processProblems(given, connectors)[0]?.fix;
  expect(fix && dataOfFix(given, fix, connectors)).toBeNull();
  expect(fix && changesOfRename(given, fix, connectors)).toBeNull();
});
