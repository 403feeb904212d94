import { autoMap } from './autoMap.ts';
import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Action } from '../connector/connector.ts';
import type { FoundAction } from '../connector/implementation.ts';
import { keepParameters } from './keepParameters.ts';
import { mapAction } from './mapAction.ts';
import { mappingTypeOf, withMapping } from './mappingType.ts';
import type { ElementData, Variable } from '../process/process.ts';
import type { Target } from '../process/target.ts';

export interface AttachPreview {
  /** entries that stay because the action has a parameter of that name */
  readonly kept: number;
  /** entries and constants of another action that go */
  readonly dropped: number;
  readonly autoMapped: number;
}

/** What the task carries once the action is attached: kept by name, the rest dropped, auto-mapped, pinned. */
export function attachAction(
  found: FoundAction,
  variables: readonly Variable[],
  data: ElementData,
  target: Target = 'activiti',
): ElementData {
  const kept = keepMatching(found.action, variables, data);
  return pinnedTo(mapAction(found.action, variables, kept, target), found.connector);
}

/** Pins the task to this version, and to what it says now where it is published. */
export function pinnedTo(data: ElementData, { version, hash }: CatalogueConnector): ElementData {
  if (data.connectorVersion === version && data.connectorHash === hash) return data;
  const { connectorHash: _, ...others } = data;
  return { ...others, connectorVersion: version, ...(hash !== undefined && { connectorHash: hash }) };
}

/** What attaching would do, in numbers, to be shown before it is done. */
export function previewAttach(
  found: FoundAction,
  variables: readonly Variable[],
  data: ElementData,
): AttachPreview {
  const before = countEntries(data);
  const kept = keepMatching(found.action, variables, data);
  const left = countEntries(kept);
  const mapped = countEntries(autoMap(found.action, variables, kept));
  return {
    kept: left.entries,
    dropped: before.entries - left.entries + before.constants - left.constants,
    autoMapped: mapped.entries - left.entries,
  };
}

/** Takes the action off: nothing of its mapping is left for another one. */
export function detachAction(data: ElementData): ElementData {
  const { mapping, constants, connectorVersion, connectorHash, touched, ...others } = data;
  const parts = [mapping, constants, connectorVersion, connectorHash, touched];
  const had = parts.some((part) => part !== undefined);
  return had ? others : data;
}

function keepMatching(action: Action, variables: readonly Variable[], data: ElementData): ElementData {
  const inputs = new Set(action.inputs.map((parameter) => parameter.name));
  const outputs = new Set(action.outputs.map((parameter) => parameter.name));
  const known = new Set([...outputs, ...variables.map((variable) => variable.name)]);
  // A task that maps nothing by choice starts afresh with its new action.
  const start = mappingTypeOf(data) === 'none' ? withoutMappedNothing(data) : data;
  return keepParameters(start, {
    input: (name) => inputs.has(name),
    output: (name) => outputs.has(name),
    inExpression: (name) => known.has(name),
  });
}

function withoutMappedNothing(data: ElementData): ElementData {
  const rest = data.mapping?.rest;
  return withMapping(data, rest === undefined ? {} : { rest });
}

function countEntries(data: ElementData): { entries: number; constants: number } {
  const { mapping, constants } = data;
  const entries = Object.keys(mapping?.inputs ?? {}).length + Object.keys(mapping?.outputs ?? {}).length;
  return { entries, constants: Object.keys(constants ?? {}).length };
}
