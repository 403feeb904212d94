import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { applyListDiff, listDiff } from '../../domain/values/listDiff.ts';
import type { Problem } from '../../domain/problem.ts';
import type { EngineContext } from '../../domain/problems/ElementContext.ts';
import { ProblemsRun } from '../../domain/problems/ProblemsRun.ts';
import type { ElementInfo, ProcessInfo, ProcessModel } from '../../domain/process/process.ts';
import type { Target } from '../../domain/process/target.ts';
import { withoutAction } from '../../domain/templates/withoutAction.ts';
import type { ProblemsAnswer, ProblemsRequest } from './problemsProtocol.ts';
import { problemsWorker, type ProblemsWorker } from './problemsWorker.ts';

export interface Question {
  readonly model: ProcessModel;
  readonly connectors: readonly CatalogueConnector[];
  readonly engine: EngineContext;
  readonly then: (problems: readonly Problem[]) => void;
}

/**
 * Finds the problems of one open process beside the page. It sends what changed since the last question, one question
 * at a time; of those that come meanwhile only the last is asked. Where the worker fails, the page finds them itself.
 */
export class ProblemFinder {
  readonly #start: (target: Target) => ProblemsWorker | null;
  #worker: ProblemsWorker | null | undefined;
  #asked: Question | null = null;
  #next: Question | null = null;
  #id = 0;
  #sent: Pick<Question, 'connectors' | 'engine'> | null = null;
  #processes: readonly ProcessInfo[] = [];
  #elements: readonly ElementInfo[] = [];
  #problems: readonly Problem[] = [];
  #apart = new WeakMap<ElementInfo, ElementInfo>();
  #here: ProblemsRun | null = null;

  constructor(start: (target: Target) => ProblemsWorker | null = problemsWorker) {
    this.#start = start;
  }

  find(question: Question): void {
    if (this.#worker === undefined) this.#worker = this.#started(question.engine.target);
    if (this.#worker === null) this.#findHere(question);
    else if (this.#asked) this.#next = question;
    else this.#ask(question, this.#worker);
  }

  close(): void {
    this.#worker?.close();
    this.#worker = null;
    this.#asked = null;
    this.#next = null;
  }

  #started(target: Target): ProblemsWorker | null {
    try {
      const worker = this.#start(target);
      worker?.listen(
        (answer) => this.#onAnswer(answer),
        () => this.#giveUp(),
      );
      return worker;
    } catch {
      return null; // a browser that forbids it
    }
  }

  #ask(question: Question, worker: ProblemsWorker): void {
    this.#asked = question;
    this.#id += 1;
    try {
      worker.post(this.#request(question));
    } catch {
      this.#giveUp(); // something in it cannot be copied
    }
  }

  #request({ model, connectors, engine }: Question): ProblemsRequest {
    const { isImported, feelProblem, templateProblems, ...posted } = engine;
    const isNew = this.#sent?.connectors !== connectors || this.#sent.engine !== engine;
    const before = this.#sent?.connectors ?? [];
    if (isNew) {
      this.#sent = { connectors, engine };
      // What is said of templates goes with the elements, so all of them are sent again.
      this.#elements = [];
      this.#apart = new WeakMap();
    }
    const all = isImported
      ? model.elements.map((element) => this.#withoutAction(element, connectors, isImported))
      : model.elements;
    const elements = listDiff(this.#elements, all);
    const processes = listDiff(this.#processes, model.processes);
    this.#elements = all;
    this.#processes = model.processes;
    return {
      id: this.#id,
      ...(isNew && {
        settings: {
          engine: { ...posted, readsFeel: feelProblem !== undefined },
          connectors: listDiff(before, connectors),
        },
      }),
      processes,
      elements,
      engineVersion: model.engineVersion,
      templated: elements.added.flatMap((element, place) => {
        const problems = element.zeebe?.template ? (templateProblems?.(element) ?? []) : [];
        return problems.length > 0 ? [[place, problems] as const] : [];
      }),
    };
  }

  #withoutAction(
    element: ElementInfo,
    connectors: readonly CatalogueConnector[],
    isImported: (templateId: string) => boolean,
  ): ElementInfo {
    if (!element.zeebe?.template) return element;
    const old = this.#apart.get(element);
    if (old) return old;
    const apart = withoutAction(element, element.zeebe.template, connectors, isImported);
    this.#apart.set(element, apart);
    return apart;
  }

  #onAnswer(answer: ProblemsAnswer): void {
    const question = this.#asked;
    if (!question || answer.id !== this.#id) return;
    if ('failure' in answer) {
      this.#giveUp();
      return;
    }
    this.#problems = applyListDiff(this.#problems, answer.problems);
    this.#asked = null;
    const next = this.#next;
    this.#next = null;
    question.then(this.#problems);
    if (next) this.find(next);
  }

  /** From now on the page does it: what a worker could not do once it is not trusted with again. */
  #giveUp(): void {
    const question = this.#next ?? this.#asked;
    this.close();
    if (question) this.#findHere(question);
  }

  #findHere({ model, connectors, engine, then }: Question): void {
    this.#here ??= new ProblemsRun();
    then(this.#here.find(model, connectors, engine));
  }
}
