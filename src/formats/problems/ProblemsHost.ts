import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { applyListDiff, listDiff } from '../../domain/values/listDiff.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { Problem } from '../../domain/problem.ts';
import type { EngineContext } from '../../domain/problems/ElementContext.ts';
import { ProblemsRun } from '../../domain/problems/ProblemsRun.ts';
import type { ElementInfo, ProcessInfo } from '../../domain/process/process.ts';
import type { PostedEngine, ProblemsAnswer, ProblemsRequest } from './problemsProtocol.ts';

/** The worker's side: keeps the document, takes differences, and answers with differences. */
export class ProblemsHost {
  readonly #feelProblem: EngineContext['feelProblem'];
  readonly #run = new ProblemsRun();
  readonly #templated = new WeakMap<ElementInfo, readonly Problem[]>();
  #engine: EngineContext | null = null;
  #connectors: readonly CatalogueConnector[] = [];
  #processes: readonly ProcessInfo[] = [];
  #elements: readonly ElementInfo[] = [];
  #problems: readonly Problem[] = [];

  /** @param feelProblem where the engine's expressions are FEEL */
  constructor(feelProblem?: (feel: string) => string | null) {
    this.#feelProblem = feelProblem;
  }

  answer(request: ProblemsRequest): ProblemsAnswer {
    const { id } = request;
    try {
      this.#take(request);
      if (!this.#engine) throw new Error('nobody said what the process is for');
      const { engineVersion } = request;
      const model = {
        processes: this.#processes,
        elements: this.#elements,
        ...(engineVersion !== undefined && { engineVersion }),
      };
      const found = this.#run.find(model, this.#connectors, this.#engine);
      const problems = listDiff(this.#problems, found);
      this.#problems = found;
      return { id, problems };
    } catch (error) {
      return { id, failure: messageOf(error) };
    }
  }

  #take({ settings, processes, elements, templated }: ProblemsRequest): void {
    if (settings) {
      this.#connectors = applyListDiff(this.#connectors, settings.connectors);
      this.#engine = this.#engineOf(settings.engine);
    }
    this.#processes = applyListDiff(this.#processes, processes);
    this.#elements = applyListDiff(this.#elements, elements);
    for (const [place, problems] of templated) {
      const element = elements.added[place];
      if (element) this.#templated.set(element, problems);
    }
  }

  #engineOf({ readsFeel, ...engine }: PostedEngine): EngineContext {
    return {
      ...engine,
      ...(readsFeel && { feelProblem: this.#feelProblem }),
      templateProblems: (element) => this.#templated.get(element) ?? [],
    };
  }
}
