import { mapInput, mapOutput, setConstant, setOutputEntry } from '../../../src/domain/mapping/mapping.ts';
import { setMappingType, type MappingChoice } from '../../../src/domain/mapping/mappingType.ts';
import type { ElementData, MappingEntry } from '../../../src/domain/process/process.ts';
import { renameVariableIn } from '../../../src/domain/process/renameVariableIn.ts';
import type { Target } from '../../../src/domain/process/target.ts';
import { literalCases } from './literalCases.ts';
import type { MappingCase } from './MappingCase.ts';

const variable = (value: string): MappingEntry => ({ type: 'variable', value });

/** The same expression in the words of the target. */
function expression(target: Target, el: string, feel: string): MappingEntry {
  return target === 'camunda8' ? { type: 'feel', value: feel } : { type: 'value', value: `\${${el}}` };
}

/** An edit of the task alone. */
function onTask(edit: (task: ElementData, target: Target) => ElementData): NonNullable<MappingCase['map']> {
  return ({ variables, task }, { target }) => ({ variables, task: edit(task, target) });
}

function choose(choice: MappingChoice): NonNullable<MappingCase['map']> {
  return onTask((task) => setMappingType(task, choice));
}

/** An order whose price is asked: two names are the same on both sides, one is not. */
const ORDER = {
  inputs: ['article:string', 'amount:integer'],
  outputs: ['price:integer'],
  variables: ['article:string', 'amount:integer', 'price:integer', 'note:string'],
  start: { article: 'A-1', amount: 3, note: 'fragile' },
  gives: { price: 42 },
} as const;

const MAP_ALL_TOLD = 'map-all-in-old-engines';

export const MAPPING_CASES: readonly MappingCase[] = [
  {
    ...ORDER,
    name: 'auto-mapped',
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
  },
  {
    ...ORDER,
    name: 'variable of another name',
    variables: ['sku:string', 'count:integer', 'total:integer'],
    start: { sku: 'A-1', count: 3 },
    map: onTask((task) => {
      const inputs = mapInput(mapInput(task, 'article', variable('sku')), 'amount', variable('count'));
      return mapOutput(inputs, 'price', 'total');
    }),
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { sku: 'A-1', count: 3, total: 42 },
  },
  ...literalCases,
  {
    ...ORDER,
    name: 'expression as an input',
    map: onTask((task, target) => {
      const amount = mapInput(task, 'amount', expression(target, 'amount + 2', 'amount + 2'));
      const text = target === 'camunda8' ? expression(target, '', '"No. " + article') : null;
      return mapInput(amount, 'article', text ?? { type: 'value', value: 'No. ${article}' });
    }),
    receives: [{ article: 'No. A-1', amount: 5 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
  },
  {
    ...ORDER,
    name: 'expression as an output',
    map: onTask((task, target) =>
      setOutputEntry(mapOutput(task, 'price', null), 'price', expression(target, 'price * 2', 'price * 2')),
    ),
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 84 },
  },
  {
    ...ORDER,
    name: 'one output to two variables',
    variables: [...ORDER.variables, 'last_price:integer'],
    map: onTask((task) => setOutputEntry(task, 'last_price', variable('price'))),
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42, last_price: 42 },
  },
  {
    ...ORDER,
    name: 'output cleared',
    map: onTask((task) => mapOutput(task, 'price', null)),
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile' },
    differs: {
      camunda8: {
        ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
        told: 'unmapped-outputs-kept',
      },
    },
  },
  {
    ...ORDER,
    name: 'constant',
    only: 'activiti', // on Camunda 8 what is sent is an input, whatever it is
    map: onTask((task) => setConstant(task, 'region', 'north')),
    receives: [{ article: 'A-1', amount: 3, region: 'north' }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
  },
  {
    ...ORDER,
    name: 'constant over a mapped input',
    only: 'activiti',
    map: onTask((task) => setConstant(task, 'article', 'B-2')),
    receives: [{ article: 'B-2', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
  },
  {
    ...ORDER,
    name: 'map all',
    only: 'activiti',
    map: choose('MAP_ALL'),
    receives: [{ article: 'A-1', amount: 3, note: 'fragile' }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
    differs: {
      'activiti-7.1.0.M6': {
        receives: [{}],
        ends: { article: 'A-1', amount: 3, note: 'fragile' },
        told: MAP_ALL_TOLD,
      },
    },
  },
  {
    ...ORDER,
    name: 'map all inputs',
    only: 'activiti',
    map: choose('MAP_ALL_INPUTS'),
    receives: [{ article: 'A-1', amount: 3, note: 'fragile' }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
    differs: { 'activiti-7.1.0.M6': { receives: [{}], told: MAP_ALL_TOLD } },
  },
  {
    ...ORDER,
    name: 'map all outputs',
    only: 'activiti',
    map: choose('MAP_ALL_OUTPUTS'),
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
    differs: {
      'activiti-7.1.0.M6': { ends: { article: 'A-1', amount: 3, note: 'fragile' }, told: MAP_ALL_TOLD },
    },
  },
  {
    ...ORDER,
    name: 'nothing mapped',
    only: 'activiti', // Camunda 8 has no such thing: a job without inputs is given all
    map: choose('none'),
    receives: [{}],
    ends: { article: 'A-1', amount: 3, note: 'fragile' },
  },
  {
    ...ORDER,
    name: 'nothing to map',
    variables: ['sku:string'],
    start: { sku: 'A-1' },
    only: 'activiti',
    receives: [{}],
    ends: { sku: 'A-1' },
    differs: {
      'activiti-7.1.0.M6': {
        receives: [{ sku: 'A-1' }],
        ends: { sku: 'A-1', price: 42 },
        told: 'unmapped-in-old-engines',
      },
    },
  },
  {
    ...ORDER,
    name: 'renamed variable',
    map: ({ variables, task }) => ({
      variables: variables.map((one) => (one.name === 'article' ? { ...one, name: 'sku' } : one)),
      task: renameVariableIn(task, 'article', 'sku', {
        own: true,
        called: false,
        returns: new Set(ORDER.outputs.map((output) => output.split(':')[0] ?? '')),
      }),
    }),
    start: { sku: 'A-1', amount: 3 },
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { sku: 'A-1', amount: 3, price: 42 },
  },
  {
    ...ORDER,
    name: 'missing optional input',
    start: { article: 'A-1' },
    receives: [{ article: 'A-1' }],
    ends: { article: 'A-1', price: 42 },
    differs: { camunda8: { receives: [{ article: 'A-1', amount: null }] } },
  },
  {
    ...ORDER,
    name: 'required input unmapped',
    inputs: ['article:string!', 'amount:integer!'],
    variables: ['article:string', 'price:integer'],
    start: { article: 'A-1' },
    receives: [{ article: 'A-1' }],
    ends: { article: 'A-1', price: 42 },
  },
  {
    ...ORDER,
    name: 'in a sub-process',
    shape: 'sub-process',
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
  },
  {
    ...ORDER,
    name: 'for each of a list',
    shape: 'multi-instance',
    variables: ['articles:array', 'price:integer'],
    start: { articles: ['A-1', 'B-2'] },
    map: onTask((task, target) => {
      const article = mapInput(task, 'article', expression(target, 'article', 'article'));
      return mapInput(article, 'amount', { type: 'value', value: 1 });
    }),
    receives: [
      { article: 'A-1', amount: 1 },
      { article: 'B-2', amount: 1 },
    ],
    ends: { articles: ['A-1', 'B-2'], price: 42 },
  },
  {
    ...ORDER,
    name: 'in a called process',
    shape: 'call-activity',
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile', price: 42 },
  },
  {
    ...ORDER,
    name: 'error of the connector caught',
    shape: 'boundary-error',
    throws: 'SOLD_OUT',
    receives: [{ article: 'A-1', amount: 3 }],
    ends: { article: 'A-1', amount: 3, note: 'fragile' },
  },
];
