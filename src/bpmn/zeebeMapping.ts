import { feelName } from '../domain/expressions/writeTree.ts';
import { feelOfLiteral, literalOfFeel } from '../domain/expressions/feelLiteral.ts';
import type { Mapping, MappingEntry } from '../domain/process/process.ts';
import { elementOf, elementsOf, textOf } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';

/** An extension element of a type; looked at without making the lists that are not there. */
export function findExtension(element: ModdleElement, type: string): ModdleElement | undefined {
  const holder = elementOf(element, 'extensionElements');
  return holder && elementsOf(holder, 'values').find((value) => value.$type === type);
}

/** What `zeebe:ioMapping` says, as a mapping; undefined where it says nothing. */
export function readZeebeMapping(element: ModdleElement): Mapping | undefined {
  const ioMapping = findExtension(element, 'zeebe:IoMapping');
  if (!ioMapping) return undefined;
  const inputs = entriesOf(elementsOf(ioMapping, 'inputParameters'));
  const outputs = entriesOf(elementsOf(ioMapping, 'outputParameters'));
  if (inputs.length + outputs.length === 0) return undefined;
  return {
    ...(inputs.length > 0 && { inputs: Object.fromEntries(inputs) }),
    ...(outputs.length > 0 && { outputs: Object.fromEntries(outputs) }),
  };
}

function entriesOf(parameters: readonly ModdleElement[]): (readonly [string, MappingEntry])[] {
  return parameters.flatMap((parameter) => {
    const target = textOf(parameter, 'target') ?? '';
    const entry = entryOfSource(textOf(parameter, 'source') ?? '');
    return entry === null || target === '' ? [] : [[target, entry] as const];
  });
}

/** null for nothing. A literal that reads as one and is written the same way again is a value. */
export function entryOfSource(source: string): MappingEntry | null {
  if (source === '') return null;
  if (!source.startsWith('=')) return { type: 'value', value: source };
  const text = source.slice(1);
  const name = text.trim();
  const variable = variableOf(name);
  if (variable !== null) return { type: 'variable', value: variable };
  const literal = literalOfFeel(text);
  if (literal !== undefined && sourceOfEntry({ type: 'value', value: literal }) === source)
    return { type: 'value', value: literal };
  return { type: 'feel', value: text };
}

/** null where nothing is to be written. */
export function sourceOfEntry({ type, value }: MappingEntry): string | null {
  if (value === undefined || value === null || value === '') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (type === 'variable') return `=${feelName(text)}`;
  if (type === 'feel') return `=${text}`;
  if (typeof value !== 'string') return `=${feelOfLiteral(value)}`;
  // Text that begins like an expression has to say that it is none.
  return value.startsWith('=') ? `=${JSON.stringify(value)}` : value;
}

/** The variable a text is, as FEEL writes it: one called `order-id` or `in` stands in back quotes. */
function variableOf(text: string): string | null {
  const quoted = /^`([^`]+)`$/.exec(text)?.[1];
  const name = quoted ?? text;
  const isPlain = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name);
  return quoted === undefined && !isPlain ? null : feelName(name) === text ? name : null;
}
