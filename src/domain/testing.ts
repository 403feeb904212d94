import type { CatalogueConnector } from './connector/catalogue.ts';
import type { Action, Connector, Parameter } from './connector/connector.ts';
import type { ElementData, ElementInfo, ProcessInfo, ProcessModel, Variable } from './process/process.ts';

/** Short ways to write content down in tests. A parameter is `name:type`, with `!` behind it when required. */
export function parameter(text: string, more: Partial<Parameter> = {}): Parameter {
  const [name = '', type = 'string'] = text.replace(/!$/, '').split(':');
  return { id: `id-${name}`, name, type, ...(text.endsWith('!') && { required: true }), rest: {}, ...more };
}

export function action(
  name: string,
  inputs: readonly string[] = [],
  outputs: readonly string[] = [],
): Action {
  return {
    key: `key-${name}`,
    name,
    inputs: inputs.map((text) => parameter(text)),
    outputs: outputs.map((text) => parameter(text)),
    rest: {},
  };
}

export function connector(
  name: string,
  actions: readonly Action[] = [],
  more: Partial<Connector> = {},
): Connector {
  return { name, actions, events: [], config: [], errors: [], rest: {}, ...more };
}

export function catalogued(
  name: string,
  actions: readonly Action[] = [],
  more: Partial<Connector> = {},
): CatalogueConnector {
  return {
    documentId: `document-${name}`,
    version: '1.0.0',
    preferred: true,
    icon: { name: 'plug', hue: 'slate' },
    connector: connector(name, actions, more),
  };
}

/** `name:type`. */
export function variable(text: string, more: Partial<Variable> = {}): Variable {
  const [name = '', type = 'string'] = text.split(':');
  return { id: `v-${name}`, name, type, required: false, rest: {}, ...more };
}

export function task(id: string, more: Partial<ElementInfo> = {}): ElementInfo {
  return {
    id,
    type: 'bpmn:ServiceTask',
    processId: 'Process_1',
    incoming: 1,
    outgoing: 1,
    data: {},
    ...more,
  };
}

/** An element called by its id: `type` as in 'UserTask'. */
export function node(id: string, type: string, more: Partial<ElementInfo> = {}): ElementInfo {
  return task(id, { type: `bpmn:${type}`, name: id, ...more });
}

/** Sequence flows, each written as `from>to`, which is its id as well. */
export function flows(...all: readonly string[]): ElementInfo[] {
  return all.map((ends) => {
    const [source = '', target = ''] = ends.split('>');
    return task(ends, { type: 'bpmn:SequenceFlow', source, target });
  });
}

function process(variables: readonly Variable[] = [], more: Partial<ProcessInfo> = {}): ProcessInfo {
  const data: ElementData = variables.length === 0 ? {} : { variables };
  return { id: 'Process_1', executable: true, variables, data, ...more };
}

export function model(
  variables: readonly Variable[],
  elements: readonly ElementInfo[],
  more: Partial<ProcessInfo> = {},
): ProcessModel {
  return { processes: [process(variables, more)], elements };
}
