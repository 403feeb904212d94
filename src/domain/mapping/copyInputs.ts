import { t } from '../../language/t.ts';
import { type CopyLine, type CopyTarget, HIDDEN, type MappingSource, type Said } from './copyLine.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import { entryChange, type EntryChange, sameEntry } from './entryChange.ts';
import { constantRows } from './mapping.ts';
import { mapsAll } from './mappingType.ts';
import { missingVariables, withMissing } from '../process/missingVariables.ts';
import { own } from '../values/own.ts';
import type { ElementData } from '../process/process.ts';
import { sameJson } from '../values/sameJson.ts';
import { hiddenEntry, sendsDefault, shownAs } from '../connector/shownParameters.ts';
import { valueProblem } from '../connector/types.ts';

/**
 * What the source sends, input by input: those of the action in their order, then what it has no input for. A default
 * that the source sends because its action hides it is not the source's doing, and no line.
 */
export function copyInputs(from: MappingSource, to: CopyTarget): readonly CopyLine[] {
  if (mapsAll(from.data, 'inputs')) return [];
  const wanted = new Set([
    ...Object.keys(from.data.mapping?.inputs ?? {}),
    ...Object.keys(from.data.constants ?? {}),
  ]);
  const ownNames = new Set(to.action.inputs.map(({ name }) => name).filter((name) => wanted.has(name)));
  const names = [...ownNames, ...[...wanted].filter((name) => !ownNames.has(name))];
  return names
    .filter((name) => !isHiddenDefault(inputOf(from.action, name), saidOf(from.data, name), name))
    .flatMap((name) => lineOf(name, from, to) ?? []);
}

function lineOf(name: string, from: MappingSource, to: CopyTarget): CopyLine | null {
  const parameter = inputOf(to.action, name);
  const now = saidOf(to.data, name);
  const becomes = saidOf(from.data, name);
  // It says what the hidden input sends anyway.
  if (isHiddenDefault(parameter, becomes, name)) return null;
  const missing = Object.values(becomes.entries).flatMap((entry) => missingVariables(entry, from, to));
  const change = changeOf(name, parameter, now, becomes, from, to);
  return {
    key: `inputs ${name}`,
    direction: 'inputs',
    name,
    now,
    becomes,
    missing: change.state === 'refused' ? [] : [...new Set(missing)],
    needs: [],
    ...change,
  };
}

function changeOf(
  name: string,
  parameter: Parameter | null,
  now: Said,
  becomes: Said,
  from: MappingSource,
  to: CopyTarget,
): EntryChange {
  const refused = (note: string): EntryChange => ({ state: 'refused', note });
  if (parameter === null) return refused(t('The action has no such input.'));
  if (shownAs(parameter) === 'hidden') return refused(HIDDEN);
  if (mapsAll(to.data, 'inputs')) return refused(t('This task sends every variable under its own name.'));
  const entry = own(becomes.entries, name) ?? null;
  const before = own(now.entries, name) ?? null;
  const isSame = sameJson(now.constant ?? null, becomes.constant ?? null);
  if (isSame && sameEntry(before, entry)) return { state: 'same' };
  const wrong = becomes.constant === undefined ? null : valueProblem(becomes.constant, parameter.type);
  if (wrong !== null) return refused(wrong);
  const change = entryChange({ parameter, entry: before }, entry, withMissing(from, to));
  if (change.state === 'refused') return change;
  const isNew = before === null && now.constant === undefined;
  return { ...change, state: isNew ? 'new' : 'changed' };
}

function saidOf(data: ElementData, name: string): Said {
  const entry = own(data.mapping?.inputs, name);
  const constant = constantRows(data).find((row) => row.name === name);
  return {
    entries: entry === undefined ? {} : Object.fromEntries([[name, entry]]),
    ...(constant && { constant: constant.value }),
  };
}

function inputOf(action: Action | null, name: string): Parameter | null {
  return action?.inputs.find((parameter) => parameter.name === name) ?? null;
}

function isHiddenDefault(parameter: Parameter | null, { entries, constant }: Said, name: string): boolean {
  const entry = own(entries, name);
  if (parameter === null || entry === undefined || constant !== undefined) return false;
  return hiddenEntry(parameter) !== null && sendsDefault(parameter, entry);
}
