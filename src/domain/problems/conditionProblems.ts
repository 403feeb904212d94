import { expressionFinding } from '../mapping/expressionFinding.ts';
import type { Problem } from '../problem.ts';
import type { ElementContext } from './ElementContext.ts';

/** What the condition of a sequence flow asks for Activiti: an expression that ends, of names the process has. */
export function conditionProblems({
  element,
  place,
  process,
  scope,
  model,
}: ElementContext): readonly Problem[] {
  const { condition } = element;
  if (element.type !== 'bpmn:SequenceFlow' || condition === undefined || condition === '') return [];
  // A process that declares nothing gets its variables from elsewhere; so does the inside of a loop.
  const unknowable = process.variables.size === 0 || runsInLoop(element.parent, model);
  const finding = expressionFinding(condition, unknowable ? { ...scope, others: null } : scope);
  return finding === null ? [] : [{ ...finding, place: { ...place, path: ['condition'] } }];
}

function runsInLoop(holder: string | undefined, model: ElementContext['model']): boolean {
  const seen = new Set<string>();
  for (let id = holder; id !== undefined && !seen.has(id); id = model.byId.get(id)?.parent) {
    seen.add(id);
    if (model.byId.get(id)?.multiInstance === true) return true;
  }
  return false;
}
