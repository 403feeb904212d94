import { namesInValue } from './expressions.ts';
import { namesInFeel } from './feelNames.ts';
import { actionOfTask } from './implementation.ts';
import type { CatalogueConnector } from './catalogue.ts';
import type { ElementInfo, MappingEntry, ProcessModel } from './process.ts';

type VariableUseKind = 'input' | 'output' | 'expression' | 'constant' | 'assignment' | 'default';

export interface VariableUse {
  /** the process itself for the default of another variable */
  readonly elementId: string;
  /** what people call it: the element's name or id */
  readonly label: string;
  readonly kind: VariableUseKind;
  /** which input, output, constant or variable */
  readonly name: string;
}

/** Everything that names the variable, in document order. */
export function variableUses(
  model: ProcessModel,
  processId: string,
  name: string,
  connectors: readonly CatalogueConnector[] = [],
): VariableUse[] {
  const process = model.processes.find((one) => one.id === processId);
  const defaults = (process?.variables ?? [])
    .filter(({ value }) => value !== undefined && namesInValue(value).includes(name))
    .map((variable): VariableUse => {
      return {
        elementId: processId,
        label: process?.name ?? processId,
        kind: 'default',
        name: variable.name,
      };
    });
  const inElements = model.elements
    .filter((element) => element.processId === processId)
    .flatMap((element) => usesInElement(element, name, connectors));
  return [...defaults, ...inElements];
}

function usesInElement(
  element: ElementInfo,
  name: string,
  connectors: readonly CatalogueConnector[],
): VariableUse[] {
  const { data } = element;
  const uses: VariableUse[] = [];
  const label = element.name === undefined || element.name === '' ? element.id : element.name;
  const add = (kind: VariableUseKind, what: string) => {
    uses.push({ elementId: element.id, label, kind, name: what });
  };
  for (const [input, entry] of Object.entries(data.mapping?.inputs ?? {})) {
    if (entry.type === 'variable') {
      if (entry.value === name) add('input', input);
    } else if (isNamedIn(entry, name)) add('expression', input);
  }
  const outputs = Object.entries(data.mapping?.outputs ?? {});
  const action = actionOfTask(connectors, element);
  const hidden = action?.action.outputs.some((output) => output.name === name) === true;
  for (const [variable, entry] of outputs) {
    if (variable === name) add('output', typeof entry.value === 'string' ? entry.value : variable);
    else if (hidden || entry.type === 'variable') continue;
    else if (isNamedIn(entry, name)) add('expression', variable);
  }
  for (const [constant, value] of Object.entries(data.constants ?? {})) {
    if (namesInValue(value).includes(name)) add('constant', constant);
  }
  const people = [data.assignment, data.template];
  if (people.some((value) => value !== undefined && namesInValue(value).includes(name))) {
    add('assignment', label);
  }
  return uses;
}

function isNamedIn({ type, value }: MappingEntry, name: string): boolean {
  if (value === undefined) return false;
  if (type === 'feel' && typeof value === 'string') return namesInFeel(value, name);
  return namesInValue(value).includes(name);
}
