import type { ElementData, Mapping, MappingType } from '../process/process.ts';

/** How a task maps: nothing, variable by variable, or all of a direction. */
export type MappingChoice = 'none' | 'variables' | MappingType;

const ALL: readonly string[] = ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'] satisfies MappingType[];

/**
 * What is stored for each choice:
 *
 * | choice            | stored                                                        |
 * | ----------------- | ------------------------------------------------------------- |
 * | `none`            | `{inputs: {}, outputs: {}}` and nothing touched               |
 * | `variables`       | the entries; no mapping at all while there are none           |
 * | `MAP_ALL`         | `{mappingType}`                                               |
 * | `MAP_ALL_INPUTS`  | `{mappingType, outputs?}`                                     |
 * | `MAP_ALL_OUTPUTS` | `{mappingType, inputs?}`                                      |
 *
 * Engines ignore entries of a direction in which all is mapped, so they are dropped. A mapping that a
 * person emptied row by row is `variables` still: `touched` tells.
 */
export function mappingTypeOf(data: ElementData): MappingChoice {
  const { mapping } = data;
  if (mapping === undefined) return 'variables';
  if (mapping.mappingType !== undefined && ALL.includes(mapping.mappingType)) return mapping.mappingType;
  const stored = mapping.inputs !== undefined && mapping.outputs !== undefined;
  return stored && saysNothing(data) ? 'none' : 'variables';
}

/** No entry, no type, and no person emptied it. */
function saysNothing(data: ElementData): boolean {
  const { mapping = {}, touched = { inputs: [], outputs: [] } } = data;
  const byHand = touched.inputs.length + touched.outputs.length > 0;
  return (
    !byHand && mapping.mappingType === undefined && unknownMappingType(data) === null && !hasEntries(mapping)
  );
}

/** A `mappingType` that no engine knows; M6 knows none and then maps nothing. */
export function unknownMappingType(data: ElementData): string | null {
  const type: unknown = data.mapping?.mappingType ?? data.mapping?.rest?.mappingType;
  if (type === undefined || type === null) return null;
  const text = typeof type === 'string' ? type : JSON.stringify(type);
  return ALL.includes(text) ? null : text;
}

/** Marks nothing as touched. `none` starts afresh: what was touched before is forgotten with its entries. */
export function setMappingType(data: ElementData, choice: MappingChoice): ElementData {
  if (mappingTypeOf(data) === choice && unknownMappingType(data) === null) return data;
  const old = data.mapping ?? {};
  const kept = withoutType(old.rest);
  if (choice === 'none') {
    return lacking({ ...data, mapping: { inputs: {}, outputs: {}, ...kept } }, 'touched');
  }
  const keepsInputs = choice === 'MAP_ALL_OUTPUTS' || (choice === 'variables' && hasEntries(old));
  const keepsOutputs = choice === 'MAP_ALL_INPUTS' || (choice === 'variables' && hasEntries(old));
  return withMapping(data, {
    ...(keepsInputs && old.inputs !== undefined && { inputs: old.inputs }),
    ...(keepsOutputs && old.outputs !== undefined && { outputs: old.outputs }),
    ...(choice === 'variables' ? {} : { mappingType: choice }),
    ...kept,
  });
}

export function mapsAll(data: ElementData, direction: 'inputs' | 'outputs'): boolean {
  const type = mappingTypeOf(data);
  return type === 'MAP_ALL' || type === (direction === 'inputs' ? 'MAP_ALL_INPUTS' : 'MAP_ALL_OUTPUTS');
}

/** The data with this mapping, or without any when it says nothing. */
export function withMapping(data: ElementData, mapping: Mapping): ElementData {
  return Object.keys(mapping).length > 0 ? { ...data, mapping } : lacking(data, 'mapping');
}

function hasEntries(mapping: Mapping): boolean {
  return Object.keys(mapping.inputs ?? {}).length + Object.keys(mapping.outputs ?? {}).length > 0;
}

function withoutType(rest: Mapping['rest']): { rest?: NonNullable<Mapping['rest']> } {
  if (rest === undefined) return {};
  const others = Object.entries(rest).filter(([key]) => key !== 'mappingType');
  return others.length === 0 ? {} : { rest: Object.fromEntries(others) };
}

/** Without a mapping that says nothing, unless a person emptied it: then "nothing" is what it says. */
export function withoutEmptyMapping(data: ElementData): ElementData {
  const { mapping } = data;
  const empty = mapping !== undefined && mapping.rest === undefined && saysNothing(data);
  return empty ? lacking(data, 'mapping') : data;
}

function lacking(data: ElementData, key: keyof ElementData): ElementData {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}
