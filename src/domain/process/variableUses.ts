import { namesInValue } from '../expressions/expressions.ts';
import { namesInFeel } from '../expressions/feelNames.ts';
import { actionOfTask } from '../connector/implementation.ts';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { ElementInfo, MappingEntry, ProcessModel } from './process.ts';

/** `result`: an expression over what comes back. */
type VariableUseKind = 'input' | 'output' | 'expression' | 'result' | 'constant' | 'assignment' | 'default';

/** What is done with the variable; `both`: a field of a form shows it and keeps what people enter. */
export type VariableAccess = 'read' | 'write' | 'both';

export interface VariableUse {
  /** the process itself for the default of another variable */
  readonly elementId: string;
  /** what people call it: the element's name or id */
  readonly label: string;
  readonly kind: VariableUseKind;
  readonly access: VariableAccess;
  /** which input, output, constant or variable */
  readonly name: string;
}

/** By the name of the variable, or of what may be one. */
export type UsesByVariable = ReadonlyMap<string, readonly VariableUse[]>;

const NO_USES: readonly VariableUse[] = [];

/** Everything that names the variable, in document order. */
export function variableUses(
  model: ProcessModel,
  processId: string,
  name: string,
  connectors: readonly CatalogueConnector[] = [],
): readonly VariableUse[] {
  return usesByVariable(model, processId, connectors).get(name) ?? NO_USES;
}

/** The same of all variables, in one go. */
export function usesByVariable(
  model: ProcessModel,
  processId: string,
  connectors: readonly CatalogueConnector[] = [],
): UsesByVariable {
  const uses = new UsesCollector();
  const process = model.processes.find((one) => one.id === processId);
  for (const { name, value } of process?.variables ?? []) {
    const label = process?.name ?? processId;
    const use = { elementId: processId, label, kind: 'default', access: 'read', name } as const;
    if (value !== undefined) uses.addAll(namesInValue(value), use);
  }
  for (const element of model.elements) {
    if (element.processId === processId) addUsesIn(element, connectors, uses);
  }
  return uses.byVariable;
}

export class UsesCollector {
  readonly byVariable = new Map<string, VariableUse[]>();

  addAll(variables: Iterable<string>, use: VariableUse): void {
    for (const variable of variables) {
      const others = this.byVariable.get(variable);
      if (others) others.push(use);
      else this.byVariable.set(variable, [use]);
    }
  }
}

function addUsesIn(
  element: ElementInfo,
  connectors: readonly CatalogueConnector[],
  uses: UsesCollector,
): void {
  const { data } = element;
  const label = element.name === undefined || element.name === '' ? element.id : element.name;
  const add = (kind: VariableUseKind, name: string, variables: readonly string[]) => {
    const access = kind === 'output' ? 'write' : 'read';
    uses.addAll(variables, { elementId: element.id, label, kind, access, name });
  };
  for (const [input, entry] of Object.entries(data.mapping?.inputs ?? {})) {
    const isVariable = entry.type === 'variable';
    if (isVariable) add('input', input, typeof entry.value === 'string' ? [entry.value] : []);
    else add('expression', input, namesInEntry(entry));
  }
  const outputs = Object.entries(data.mapping?.outputs ?? {});
  const returned = outputs.length === 0 ? null : actionOfTask(connectors, element);
  const hidden = new Set(returned?.action.outputs.map(({ name }) => name));
  for (const [variable, entry] of outputs) {
    add('output', typeof entry.value === 'string' ? entry.value : variable, [variable]);
    if (entry.type === 'variable') continue;
    const names = namesInEntry(entry).filter((name) => name !== variable && !hidden.has(name));
    add('result', variable, names);
  }
  for (const [constant, value] of Object.entries(data.constants ?? {})) {
    add('constant', constant, namesInValue(value));
  }
  const people = [data.assignment, data.template].filter((value) => value !== undefined);
  add('assignment', label, [...new Set(people.flatMap(namesInValue))]);
}

function namesInEntry({ type, value }: MappingEntry): readonly string[] {
  if (value === undefined) return [];
  if (type === 'feel' && typeof value === 'string') return namesInFeel(value);
  return namesInValue(value);
}
