import type { JsonValue } from '../../../src/domain/values/json.ts';
import type { ElementData, Variable } from '../../../src/domain/process/process.ts';
import { implementationsIn } from '../../../src/bpmn/patchXml.ts';
import type { Values } from '../cases/MappingCase.ts';
import type { Answer } from './ActivitiEngine.ts';

const OF_TYPE: Readonly<Record<string, JsonValue>> = {
  string: 'text',
  integer: 7,
  boolean: true,
  date: '2026-05-31',
  datetime: '2026-05-31T12:30:00',
  json: { key: 'value' },
  array: ['one'],
  file: { name: 'file.txt' },
};

/** A value of each type: connectors give back what the mapping takes, of the type of the variable it goes to. */
export function automaticAnswers(
  xml: string,
  data: ReadonlyMap<string, ElementData>,
): { readonly answers: Readonly<Record<string, Answer>>; readonly variables: Values } {
  const all = [...data.values()].flatMap(({ variables = [] }) => variables);
  const types = new Map(all.map(({ name, type }) => [name, type]));
  const answers: Record<string, { outputs: Record<string, JsonValue> }> = {};
  for (const { elementId, implementation } of implementationsIn(xml)) {
    if (implementation === '') continue;
    const answer = (answers[implementation] ??= { outputs: {} });
    for (const [variable, entry] of Object.entries(data.get(elementId)?.mapping?.outputs ?? {})) {
      if (entry.type !== 'variable' || typeof entry.value !== 'string') continue;
      answer.outputs[entry.value] = valueOf(types.get(variable) ?? 'string');
    }
  }
  const needed = all.filter(({ required, value }: Variable) => required && (value ?? null) === null);
  return {
    answers,
    variables: Object.fromEntries(needed.map(({ name, type }) => [name, valueOf(type)])),
  };
}

function valueOf(type: string): JsonValue {
  return OF_TYPE[type] ?? 'text';
}
