import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo } from '../process/process.ts';
import type { ElementsRule, ModelContext } from './ElementContext.ts';
import { sameFact } from './TrackedContext.ts';

type Tell = ReturnType<ElementsRule['find']>;

/** Remembers what rules found that go over all elements: they run again only when something they read says other. */
export class RememberedRules {
  #before: ModelContext | null = null;
  readonly #found = new Map<ElementsRule, Map<ProcessInfo, Tell>>();

  /** Before any `tell` about a document that may have changed. */
  enter(context: ModelContext): void {
    const changed = this.#before && changedElements(this.#before, context);
    this.#before = context;
    for (const [rule, found] of this.#found) {
      if (!changed || changed.some(([was, is]) => isOther(rule, was, is))) found.clear();
    }
  }

  tell(rule: ElementsRule, process: ProcessInfo, context: ModelContext): readonly Problem[] {
    const found = this.#found.get(rule) ?? new Map<ProcessInfo, Tell>();
    this.#found.set(rule, found);
    const tell = found.get(process) ?? rule.find(process, context);
    found.set(process, tell);
    return tell(context);
  }
}

type Change = readonly [was: ElementInfo, is: ElementInfo];

/** null where more changed than single elements */
function changedElements(was: ModelContext, is: ModelContext): readonly Change[] | null {
  if (!sameFact(was.model.processes, is.model.processes)) return null;
  const before = was.model.elements;
  const after = is.model.elements;
  if (before.length !== after.length) return null;
  const changed: Change[] = [];
  for (const [place, element] of after.entries()) {
    const old = before[place];
    if (old?.id !== element.id) return null;
    if (old !== element) changed.push([old, element]);
  }
  return changed;
}

function isOther({ reads }: ElementsRule, was: ElementInfo, is: ElementInfo): boolean {
  return reads.some(
    (name) => was[name] !== is[name] && JSON.stringify(was[name]) !== JSON.stringify(is[name]),
  );
}
