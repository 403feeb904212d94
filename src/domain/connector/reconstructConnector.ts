import { mappedOutputs } from '../mapping/autoMap.ts';
import { variablesByName } from '../process/variablesByName.ts';
import type { Action, Connector, ConnectorError, Parameter } from './connector.ts';
import { isExpression, namesInValue } from '../expressions/expressions.ts';
import type { JsonValue } from '../values/json.ts';
import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import { constantRows } from '../mapping/mapping.ts';
import type { ElementData, MappingEntry, Variable } from '../process/process.ts';
import { typesCompatible, valueProblem } from './types.ts';

/** A task that calls a connector nobody has, as far as it tells what that connector is like. */
export interface OrphanTask {
  readonly implementation: string;
  readonly data: ElementData;
  /** of its process */
  readonly variables: readonly Variable[];
  /** codes of the errors that boundary events on it catch */
  readonly errorCodes?: readonly string[];
}

/** What takes everything, where nothing tells the type. */
const ANY_TYPE = 'json';

/**
 * A connector of this name with all that the tasks use of it: an action for each that is called, an input for each
 * that is mapped or sent as a constant, an output for each that is read. The same tasks, in whatever order, make the
 * same connector. Tasks of other connectors are passed over.
 */
export function reconstructConnector(name: string, tasks: readonly OrphanTask[]): Connector {
  const prefix = `${name}.`;
  const own = tasks.filter(({ implementation }) => implementation.startsWith(prefix));
  const byAction = new Map<string, OrphanTask[]>();
  for (const task of own) {
    const action = task.implementation.slice(prefix.length);
    if (action !== '') byAction.set(action, [...(byAction.get(action) ?? []), task]);
  }
  const codes = inOrder(own.flatMap(({ errorCodes = [] }) => errorCodes).filter((code) => code !== ''));
  return {
    name,
    actions: inOrder([...byAction.keys()]).map((action) =>
      reconstructAction(action, byAction.get(action) ?? []),
    ),
    events: [],
    config: [],
    errors: codes.map((code): ConnectorError => ({ name: code, code, rest: {} })),
    rest: {},
  };
}

function reconstructAction(name: string, tasks: readonly OrphanTask[]): Action {
  const inputs = new Map<string, Set<string>>();
  const outputs = new Map<string, Set<string>>();
  for (const task of tasks) {
    collectInputs(inputs, task);
    collectOutputs(outputs, task);
  }
  return {
    key: name,
    id: name,
    name,
    inputs: parameters(inputs, `${name}-in`, takesAll),
    outputs: parameters(outputs, `${name}-out`, fitsAll),
    rest: {},
  };
}

/** Types that were seen, by the name of the parameter. */
type Seen = Map<string, Set<string>>;

function collectInputs(seen: Seen, { data, variables }: OrphanTask): void {
  const known = variablesByName(variables);
  for (const [name, entry] of Object.entries(data.mapping?.inputs ?? {})) {
    see(seen, name, typeOfEntry(entry, known));
  }
  for (const { name, value } of constantRows(data)) see(seen, name, typeOfValue(value, known));
}

/** In an expression of an output, what is no variable of the process is an output of the connector. */
function collectOutputs(seen: Seen, { data, variables }: OrphanTask): void {
  const known = variablesByName(variables);
  const direct = mappedOutputs(data);
  for (const [variable, { type, value }] of Object.entries(data.mapping?.outputs ?? {})) {
    if (type === 'variable' && typeof value === 'string') see(seen, value, known.get(variable)?.type);
    else if (value !== undefined) {
      for (const name of namesInValue(value)) {
        if (!known.has(name) && !direct.has(name)) see(seen, name, undefined);
      }
    }
  }
}

function see(seen: Seen, name: string, type: string | undefined): void {
  if (name === '') return;
  const types = seen.get(name) ?? new Set();
  if (type !== undefined && type !== '') types.add(type);
  seen.set(name, types);
}

function typeOfEntry(
  { type, value }: MappingEntry,
  variables: ReadonlyMap<string, Variable>,
): string | undefined {
  if (type === 'variable') return typeof value === 'string' ? variables.get(value)?.type : undefined;
  return value === undefined ? undefined : typeOfValue(value, variables);
}

const WHOLE_NAME = /^\$\{\s*([\p{L}_$][\p{L}\p{N}_$]*)\s*\}$/u;

function typeOfValue(value: JsonValue, variables: ReadonlyMap<string, Variable>): string | undefined {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return valueProblem(value, 'integer') === null ? 'integer' : ANY_TYPE;
  if (isJsonArray(value)) return 'array';
  if (isJsonObject(value)) return 'json';
  if (typeof value !== 'string') return undefined;
  if (!isExpression(value)) return 'string';
  const variable = WHOLE_NAME.exec(value.trim())?.[1];
  if (variable !== undefined) return variables.get(variable)?.type;
  // Text around an expression makes it text; what an expression alone yields is not known.
  return valueProblem(value, 'boolean') === null ? undefined : 'string';
}

/** The type of all when they agree, or the one that goes with all of them. */
function parameters(
  seen: Seen,
  idStart: string,
  goesWith: (type: string, all: readonly string[]) => boolean,
): readonly Parameter[] {
  return inOrder([...seen.keys()]).map((name) => {
    const types = inOrder([...(seen.get(name) ?? [])]);
    const type = types.find((one) => goesWith(one, types)) ?? ANY_TYPE;
    return { id: `${idStart}-${name}`, name, type, rest: {} };
  });
}

function takesAll(type: string, all: readonly string[]): boolean {
  return all.every((one) => typesCompatible(one, type));
}

function fitsAll(type: string, all: readonly string[]): boolean {
  return all.every((one) => typesCompatible(type, one));
}

/** Each once, in an order that does not depend on where they came from. */
function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
