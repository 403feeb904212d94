import { t } from '../../language/t.ts';
import { type CopyLine, type CopyTarget, HIDDEN, isCopied, type MappingSource } from './copyLine.ts';
import type { Parameter } from '../connector/connector.ts';
import { type EntryChange, sameEntry } from './entryChange.ts';
import { namesInValue } from '../expressions/expressions.ts';
import { outputOf } from './mappingRows.ts';
import { mapsAll } from './mappingType.ts';
import { lacking, missingVariables, withMissing } from '../process/missingVariables.ts';
import { own } from '../values/own.ts';
import type { ElementData, MappingEntry } from '../process/process.ts';
import { isMappable } from '../connector/shownParameters.ts';
import { typesCompatible } from '../connector/types.ts';

type Entries = Readonly<Record<string, MappingEntry>>;

/**
 * Where the outputs of the source go: those of the action in their order, then what is computed, then what the action
 * does not return. One that takes a variable of another output goes with that one's line, or is refused.
 */
export function copyOutputs(from: MappingSource, to: CopyTarget): readonly CopyLine[] {
  if (mapsAll(from.data, 'outputs')) return [];
  const given = byOutput(from.data);
  const now = byOutput(to.data);
  const own = to.action.outputs.map(({ name }) => outputKey(name)).filter((key) => given.has(key));
  const keys = new Set([...own, ...[...given.keys()].filter((key) => !isOutput(key)), ...given.keys()]);
  const lines = [...keys].map((key) => lineOf(key, given.get(key) ?? {}, now.get(key) ?? {}, from, to));
  return withoutTaken(lines, to.data);
}

function lineOf(key: string, becomes: Entries, now: Entries, from: MappingSource, to: CopyTarget): CopyLine {
  const change = changeOf(key, becomes, now, from, to);
  const variables = Object.keys(becomes);
  const missing = [
    ...lacking(variables, to),
    ...(isOutput(key) ? [] : Object.values(becomes).flatMap((entry) => missingVariables(entry, from, to))),
  ];
  const owners = variables.flatMap((variable) => ownerOf(to.data, variable) ?? []);
  return {
    key,
    direction: 'outputs',
    name: isOutput(key) ? nameOf(key) : (variables[0] ?? ''),
    now: { entries: now },
    becomes: { entries: becomes },
    missing: change.state === 'refused' ? [] : [...new Set(missing)],
    needs: [...new Set(owners)].filter((owner) => owner !== key),
    ...change,
  };
}

function changeOf(
  key: string,
  becomes: Entries,
  now: Entries,
  from: MappingSource,
  to: CopyTarget,
): EntryChange {
  const refused = (note: string): EntryChange => ({ state: 'refused', note });
  const parameter = to.action.outputs.find(({ name }) => outputKey(name) === key);
  if (isOutput(key) && parameter === undefined) return refused(t('The action has no such output.'));
  if (parameter && !isMappable(parameter)) return refused(HIDDEN);
  if (mapsAll(to.data, 'outputs')) return refused(t('This task keeps all it returns under its own name.'));
  if (sameEntries(now, becomes)) return { state: 'same' };
  const stranger = parameter ? undefined : strangeName(becomes, from, to);
  if (stranger !== undefined) return refused(t`It names “${stranger}”, which this action does not return.`);
  const note = parameter && mismatch(parameter, Object.keys(becomes), from, to);
  const state = Object.keys(now).length === 0 ? 'new' : 'changed';
  return note === undefined ? { state } : { state, note };
}

/** A name in a computed output that is nothing here. Of FEEL nobody can say. */
function strangeName(becomes: Entries, from: MappingSource, to: CopyTarget): string | undefined {
  const known = new Set([...to.action.outputs, ...withMissing(from, to)].map(({ name }) => name));
  return Object.values(becomes)
    .filter(({ type }) => type !== 'feel')
    .flatMap(({ value }) => (value === undefined ? [] : namesInValue(value)))
    .find((name) => !known.has(name));
}

function mismatch(
  { type }: Parameter,
  names: readonly string[],
  from: MappingSource,
  to: CopyTarget,
): string | undefined {
  const other = withMissing(from, to).find(
    (variable) => names.includes(variable.name) && !typesCompatible(type, variable.type),
  );
  return other && t`It is ${type}, “${other.name}” is ${other.type}.`;
}

/** A variable gets one output: where another has it and stays, the line cannot be. */
function withoutTaken(lines: readonly CopyLine[], data: ElementData): readonly CopyLine[] {
  const free = new Set(lines.filter(isCopied).map(({ key }) => key));
  const left = lines.map((line): CopyLine => {
    const owner = isCopied(line) ? line.needs.find((key) => !free.has(key)) : undefined;
    if (owner === undefined) return line;
    const variable = Object.keys(line.becomes.entries).find((name) => ownerOf(data, name) === owner) ?? '';
    const note = isOutput(owner)
      ? t`“${nameOf(owner)}” goes to “${variable}” here.`
      : t`“${variable}” is computed here.`;
    return { ...line, state: 'refused', note, missing: [], needs: [] };
  });
  // What was refused gives nothing up either.
  return left.some((line, index) => line !== lines[index]) ? withoutTaken(left, data) : lines;
}

/** The entries of a mapping by the output they name; a computed one is by itself. */
function byOutput(data: ElementData): ReadonlyMap<string, Entries> {
  const all = new Map<string, Entries>();
  for (const [variable, entry] of Object.entries(data.mapping?.outputs ?? {})) {
    const key = keyOf(variable, entry);
    all.set(key, { ...all.get(key), ...Object.fromEntries([[variable, entry]]) });
  }
  return all;
}

function ownerOf(data: ElementData, variable: string): string | undefined {
  const entry = own(data.mapping?.outputs, variable);
  return entry && keyOf(variable, entry);
}

function keyOf(variable: string, entry: MappingEntry): string {
  const output = outputOf(entry);
  return output === null ? `computed ${variable}` : outputKey(output);
}

function outputKey(name: string): string {
  return `outputs ${name}`;
}

function isOutput(key: string): boolean {
  return key.startsWith('outputs ');
}

function nameOf(key: string): string {
  return key.slice('outputs '.length);
}

function sameEntries(a: Entries, b: Entries): boolean {
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => sameEntry(own(a, name) ?? null, own(b, name) ?? null))
  );
}
