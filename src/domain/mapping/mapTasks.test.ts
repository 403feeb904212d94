import { describe, expect, it } from 'vitest';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import { mapTasksByName, variablesForRest, type MappedTask } from './mapTasks.ts';
import type { ElementData, ElementInfo, MappingEntry, ProcessModel, Variable } from '../process/process.ts';

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  type: 'string',
  rest: {},
  ...more,
});
const action = (inputs: readonly Parameter[], outputs: readonly Parameter[] = []): Action => ({
  key: 'a',
  name: 'a',
  inputs,
  outputs,
  rest: {},
});
const variable = (name: string): Variable => ({ id: name, name, type: 'string', required: false, rest: {} });
const from = (value: string): MappingEntry => ({ type: 'variable', value });
const VARIABLES = [variable('to'), variable('orderId')];
const PROCESS = { variables: VARIABLES };
const MODEL: ProcessModel = {
  processes: [{ id: 'process', executable: true, variables: VARIABLES, data: PROCESS }],
  elements: [],
};
const NOTHING_KNOWN: readonly CatalogueConnector[] = [];
const task = (id: string, of: Action, data: ElementData = {}): MappedTask => ({
  id,
  action: of,
  data,
  processId: 'process',
  variables: VARIABLES,
});

describe('several tasks mapped by name', () => {
  it('given rows without anything, then the same name and the near one are taken, and what is set stays', () => {
    const set: ElementData = { mapping: { inputs: { to: { type: 'value', value: 'me' } } } };
    const changes = mapTasksByName(
      [
        task('one', action([parameter('to'), parameter('order_id')])),
        task('two', action([parameter('to')]), set),
      ],
      'activiti',
    );
    expect(changes.get('one')?.mapping?.inputs).toEqual({ to: from('to'), order_id: from('orderId') });
    expect(changes.has('two')).toBe(false);
  });

  it('given outputs, then no variable gets two of them, and hidden ones are left alone', () => {
    const sends = action([], [parameter('to'), parameter('orderId', { hidden: true })]);
    const data: ElementData = { mapping: { outputs: { to: from('other') } } };
    expect(mapTasksByName([task('one', sends, data), task('two', sends)], 'activiti')).toEqual(
      new Map([['two', expect.objectContaining({ mapping: { outputs: { to: from('to') } } })]]),
    );
  });

  it('given a task that maps nothing by choice, then it stays so', () => {
    const none: ElementData = { mapping: { inputs: {}, outputs: {} } };
    expect(mapTasksByName([task('one', action([parameter('to')]), none)], 'activiti').size).toBe(0);
  });
});

describe('variables for the rest of several tasks', () => {
  it('given the same parameter in two tasks, then one variable is made for both', () => {
    const asks = action([parameter('to'), parameter('subject')]);
    const changes = variablesForRest(MODEL, [task('one', asks), task('two', asks)], NOTHING_KNOWN);
    expect(changes.get('process')?.variables?.map(({ name }) => name)).toEqual(['to', 'orderId', 'subject']);
    for (const id of ['one', 'two'])
      expect(changes.get(id)?.mapping?.inputs).toEqual({ to: from('to'), subject: from('subject') });
  });

  it('given nothing that is missing, then nothing changes', () => {
    const data: ElementData = { mapping: { inputs: { to: from('to') } } };
    expect(variablesForRest(MODEL, [task('one', action([parameter('to')]), data)], NOTHING_KNOWN).size).toBe(
      0,
    );
  });

  it('given another task that waits for the same name, then it is mapped in that step; what was cleared stays', () => {
    const asks = action([parameter('subject')]);
    const mailer: CatalogueConnector = {
      documentId: 'mailer',
      version: '1.0.0',
      preferred: true,
      icon: { name: 'mail', hue: 'blue' },
      connector: {
        id: 'mailer',
        name: 'mailer',
        actions: [asks],
        config: [],
        events: [],
        errors: [],
        rest: {},
      },
    };
    const waiting = (id: string, data: ElementData = {}): ElementInfo => ({
      id,
      name: id,
      type: 'bpmn:ServiceTask',
      implementation: 'mailer.a',
      processId: 'process',
      incoming: 0,
      outgoing: 0,
      data,
    });
    const cleared: ElementData = { touched: { inputs: ['subject'], outputs: [] } };
    const model = { ...MODEL, elements: [waiting('one'), waiting('other'), waiting('cleared', cleared)] };
    const changes = variablesForRest(model, [task('one', asks)], [mailer]);
    for (const id of ['one', 'other'])
      expect(changes.get(id)?.mapping?.inputs).toEqual({ subject: from('subject') });
    expect(changes.has('cleared')).toBe(false);
    expect(changes.get('process')?.variables?.map(({ name }) => name)).toEqual(['to', 'orderId', 'subject']);
  });
});
