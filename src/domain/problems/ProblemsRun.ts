import type { CatalogueConnector } from '../connector/catalogue.ts';
import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessModel } from '../process/process.ts';
import { withoutAction } from '../templates/withoutAction.ts';
import { asMeant } from './asMeant.ts';
import { bySeverity } from './bySeverity.ts';
import type { EngineContext, ModelContext } from './ElementContext.ts';
import { elementContext, modelContext } from './ElementContext.ts';
import { forVersion, rulesFor } from './processProblems.ts';
import { RememberedRules } from './RememberedRules.ts';
import {
  elementKey,
  factKey,
  PROCESSES,
  type Reads,
  sameFact,
  TrackedContext,
  WHOLE,
} from './TrackedContext.ts';

interface Checked {
  readonly problems: readonly Problem[];
  readonly reads: Reads;
}

interface Settings {
  readonly connectors: readonly CatalogueConnector[];
  readonly engine: EngineContext;
  readonly engineVersion: string | undefined;
}

/**
 * Says what `processProblems` says, and remembers it: of a document that was edited only the elements are checked
 * again that changed, and those whose rules looked at something that changed. Elements are told by identity.
 */
export class ProblemsRun {
  #settings: Settings | null = null;
  #context: ModelContext | null = null;
  #checked = new Map<ElementInfo, Checked>();
  #facts = new Map<string, ReadonlySet<string>>();
  #ofProcesses = new Map<string, Problem>();
  #rules = new RememberedRules();
  #apart = new WeakMap<ElementInfo, ElementInfo>();

  find(document: ProcessModel, connectors: readonly CatalogueConnector[], engine: EngineContext): Problem[] {
    const { engineVersion } = forVersion(engine, document);
    const isKnown =
      this.#settings?.connectors === connectors &&
      this.#settings.engine === engine &&
      this.#settings.engineVersion === engineVersion;
    if (!isKnown) {
      this.#settings = { connectors, engine, engineVersion };
      this.#context = null;
      this.#checked = new Map();
      this.#facts = new Map();
      this.#apart = new WeakMap();
      this.#rules = new RememberedRules();
    }
    const model = this.#importedApart(document, connectors, engine);
    const context = modelContext(model, connectors, forVersion(engine, document));
    const tracked = new TrackedContext(context);
    const changed = this.#changes(context);
    const rules = rulesFor(engine);
    const checked = new Map<ElementInfo, Checked>();
    for (const element of model.elements) {
      const before = this.#checked.get(element);
      if (before && !isTouched(before.reads, changed)) {
        checked.set(element, before);
        continue;
      }
      const { value, reads } = tracked.during(() => {
        const at = elementContext(element, tracked.context);
        return rules.element.flatMap((rule) => rule(at));
      });
      checked.set(element, { problems: value, reads });
    }
    this.#context = context;
    this.#checked = checked;
    for (const [id, facts] of tracked.facts) {
      this.#facts.set(id, new Set([...(this.#facts.get(id) ?? []), ...facts]));
    }
    this.#rules.enter(context);
    const ofProcesses = model.processes.flatMap((process) =>
      rules.process.flatMap((rule) =>
        typeof rule === 'function' ? rule(process, context) : this.#rules.tell(rule, process, context),
      ),
    );
    const ofElements = model.elements.flatMap((element) => checked.get(element)?.problems ?? []);
    return bySeverity(asMeant([...this.#known(ofProcesses), ...ofElements], document));
  }

  /** Rules of a process say everything anew each time: what they said before is the same object. */
  #known(problems: readonly Problem[]): readonly Problem[] {
    const before = this.#ofProcesses;
    this.#ofProcesses = new Map();
    return problems.map((problem) => {
      const key = JSON.stringify(problem);
      const known = this.#ofProcesses.get(key) ?? before.get(key) ?? problem;
      this.#ofProcesses.set(key, known);
      return known;
    });
  }

  /** The keys of all that is not what it was. */
  #changes(context: ModelContext): ReadonlySet<string> {
    const before = this.#context;
    if (!before) return new Set([WHOLE]);
    const changed = new Set<string>();
    for (const [id, element] of context.byId) {
      if (before.byId.get(id) !== element) changed.add(elementKey(id));
    }
    for (const id of before.byId.keys()) if (!context.byId.has(id)) changed.add(elementKey(id));
    if (!sameFact(before.model.processes, context.model.processes)) changed.add(PROCESSES);
    const isSame = changed.size === 0 && sameFact(before.model.elements, context.model.elements);
    if (!isSame) changed.add(WHOLE);
    for (const [id, facts] of this.#facts) {
      const [was, is] = [before.process(id), context.process(id)];
      for (const fact of facts) {
        if (!sameFact(Reflect.get(was, fact), Reflect.get(is, fact))) changed.add(factKey(id, fact));
      }
    }
    return changed;
  }

  #importedApart(
    model: ProcessModel,
    connectors: readonly CatalogueConnector[],
    { isImported }: EngineContext,
  ): ProcessModel {
    if (!isImported) return model;
    const elements = model.elements.map((element) => {
      const old = this.#apart.get(element);
      if (old) return old;
      const apart = withoutAction(element, element.zeebe?.template, connectors, isImported);
      this.#apart.set(element, apart);
      return apart;
    });
    return { ...model, elements };
  }
}

function isTouched(reads: Reads, changed: ReadonlySet<string>): boolean {
  for (const key of reads) if (changed.has(key)) return true;
  return false;
}
