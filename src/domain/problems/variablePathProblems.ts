import { t } from '../../language/t.ts';
import { namesInValue } from '../expressions/expressions.ts';
import { unsetReads } from '../flow/unsetReads.ts';
import { mapsAll } from '../mapping/mappingType.ts';
import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo } from '../process/process.ts';
import type { ElementsRule, ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

interface Unset {
  readonly name: string;
  readonly element: string;
  readonly way: string | null;
}

/** Variables that a task is given, and some element sets, are set on every path that leads to it. */
export function variablePathProblems(process: ProcessInfo, context: ModelContext): readonly Problem[] {
  return unsetVariables(process, context).map((unset) => told(unset, context));
}

export const VARIABLE_PATH_RULE: ElementsRule = {
  // Not the names: who changes one of these waits for no analysis.
  reads: [
    ...(['id', 'type', 'processId', 'parent', 'source', 'target', 'attachedTo', 'event', 'data'] as const),
    ...(['triggeredByEvent', 'isForCompensation', 'multiInstance', 'javaDelegate'] as const),
  ],
  find: (process, context) => {
    const found = unsetVariables(process, context);
    return (now) => found.map((unset) => told(unset, now));
  },
};

function told({ name, element, way }: Unset, { byId }: ModelContext): Problem {
  const label = (id: string) => labelOf(byId.get(id) ?? { id });
  const message =
    way === null
      ? t`“${name}” is not set on any path to “${label(element)}”.`
      : t`“${name}” is not set on the path through “${label(way)}”.`;
  const place = { element, label: label(element) };
  return { code: 'variable-not-set-on-path', severity: 'warning', message, place };
}

function unsetVariables(process: ProcessInfo, { elementsOf, target }: ModelContext): readonly Unset[] {
  const unset = unsetReads(process, elementsOf(process.id).elements, target, readsOf);
  return unset.map((one) => ({ ...one, way: one.way() }));
}

/** The variables it is given by name. */
function readsOf({ data, type }: ElementInfo): readonly string[] {
  if (mapsAll(data, 'inputs')) return [];
  // A form that shows what it asks for is empty the first time.
  const asked = type === 'bpmn:UserTask' ? Object.keys(data.mapping?.outputs ?? {}) : [];
  const names = Object.values(data.mapping?.inputs ?? {}).flatMap(({ type, value }) => {
    if (value === undefined || type === 'feel') return [];
    return type === 'variable' ? (typeof value === 'string' ? [value] : []) : namesInValue(value);
  });
  return [...new Set(names)].filter((name) => !asked.includes(name));
}
