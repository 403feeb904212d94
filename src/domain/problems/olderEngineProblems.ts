import { t } from '../../language/t.ts';
import { isBeforeM10 } from '../process/engineVersions.ts';
import { isExpression, namesInValue } from '../expressions/expressions.ts';
import type { Problem } from '../problem.ts';
import type { ProcessInfo } from '../process/process.ts';
import type { ElementContext, ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** Where engines make different things of one mapping: told only of the version a process is for. */
export function olderEngineProblems(context: ElementContext): readonly Problem[] {
  return [...unseenVariables(context), ...lostInRounds(context)];
}

/** 7.1.0.M6 works out an output from what came back alone. */
function unseenVariables({ element, found, model, place, process }: ElementContext): readonly Problem[] {
  if (isBeforeM10(model.engineVersion) !== true || found === null) return [];
  const returned = new Set(found.action.outputs.map(({ name }) => name));
  return Object.entries(element.data.mapping?.outputs ?? {}).flatMap(([variable, { type, value }]) => {
    if (type !== 'value' || value === undefined) return [];
    const unseen = namesInValue(value).find((name) => !returned.has(name) && process.variables.has(name));
    if (unseen === undefined) return [];
    return [
      {
        code: 'output-expression-in-old-engines',
        severity: 'warning' as const,
        message: t`What goes to “${variable}” reads the variable “${unseen}”: the engine 7.1.0.M6 sees only what the action returns there.`,
        place: { ...place, path: ['outputs', variable] },
      },
    ];
  });
}

/** Newer engines keep what each round returns in the round, and look at no mapping of it. */
function lostInRounds({ element, model, place }: ElementContext): readonly Problem[] {
  const outputs = Object.keys(element.data.mapping?.outputs ?? {});
  if (model.engineVersion !== '8' || element.multiInstance !== true || outputs.length === 0) return [];
  if (!/(Service|Send|BusinessRule)Task$/.test(element.type)) return [];
  return [
    {
      code: 'outputs-of-repetition',
      severity: 'warning',
      message: t`Activiti 8 maps no output of a task that is repeated: ${outputs.map((name) => t`“${name}”`).join(', ')} will not be set. A result collection takes what each round returns.`,
      place,
    },
  ];
}

/** Defaults that are worked out at the start came after 7.1.0.M6. */
export function defaultExpressionProblems(
  process: ProcessInfo,
  { engineVersion }: ModelContext,
): readonly Problem[] {
  if (isBeforeM10(engineVersion) !== true) return [];
  return process.variables.flatMap(({ id, name, value }): readonly Problem[] => {
    if (value === undefined || !isExpression(value)) return [];
    return [
      {
        code: 'default-expression-in-old-engines',
        severity: 'warning',
        message: t`The engine 7.1.0.M6 does not work out the default of “${name}”: the variable gets the text as it stands.`,
        place: { element: process.id, path: ['properties', id], label: `${labelOf(process)} › ${name}` },
      },
    ];
  });
}
