import { t } from '../../language/t.ts';
import type { Finding, Scope } from '../mapping/Finding.ts';
import { outputFinding } from '../mapping/checkMapping.ts';
import { outputOf, staleOutput } from '../mapping/mappingRows.ts';
import type { Fix, Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';
import { createFix, feelEntryFix } from './inputProblems.ts';

/** Every output goes to a variable that is there and can hold it. */
export function outputProblems(context: ElementContext): readonly Problem[] {
  const { element, found, place } = context;
  const parameters = new Map(found?.action.outputs.map((parameter) => [parameter.name, parameter]));
  const scope = outputScope(context, [...parameters.keys()]);
  if (scope.allOutputs) return [];
  return Object.entries(element.data.mapping?.outputs ?? {}).flatMap(([variable, entry]) => {
    const output = outputOf(entry);
    const parameter = output === null ? null : (parameters.get(output) ?? null);
    const stale = found !== null && output !== null && output !== '' && parameter === null;
    const finding = stale ? staleOutput(output) : outputFinding(parameter, variable, entry, scope);
    if (finding === null) return [];
    const clear: Fix = {
      label: t`Clear ${variable}`,
      action: { kind: 'clear-output', element: element.id, variable },
    };
    const fixes: Readonly<Record<string, Fix | null>> = {
      'output-unknown-variable': createFix(element.id, variable, parameter) ?? clear,
      'expression-not-feel': feelEntryFix(element.id, 'outputs', variable, entry),
      'stale-output': clear,
      'mapping-without-value': clear,
      'mapping-type-unknown': clear,
      'output-value-type': clear,
    };
    const fix = fixes[finding.code] ?? null;
    const at = { ...place, path: ['outputs', variable] };
    return [{ ...finding, ...refused(finding, context), place: at, ...(fix && { fix }) }];
  });
}

/** Engines of 7.1 do not start a process with a kind of entry that they do not know. */
function refused({ code }: Finding, { model }: ElementContext): { readonly severity?: 'error' } {
  const isOld = model.engineVersion?.startsWith('7.1.') ?? false;
  return code === 'mapping-type-new' && isOld ? { severity: 'error' } : {};
}

/** Output expressions see what the action returns, and then the variables. */
function outputScope({ found, scope }: ElementContext, outputs: readonly string[]): Scope {
  const others = found === null || scope.others === null ? null : new Set([...scope.others, ...outputs]);
  return { ...scope, others };
}
