import { listDiff } from '../../../domain/values/listDiff.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { EngineContext } from '../../../domain/problems/ElementContext.ts';
import { engineFor } from '../../../domain/problems/checkedProblems.ts';
import { type Checks, withRuleSettings } from '../../../domain/problems/ruleSettings.ts';
import type { Target } from '../../../domain/process/target.ts';
import { ProblemFinder, type Question } from '../../../formats/problems/ProblemFinder.ts';
import { afterPaint } from './afterPaint.ts';

/** What problems are looked for in; null while there is nothing to look at. */
type Asked = Pick<Question, 'model' | 'connectors'> | null;

/** Looks for the problems of an open process, soon after each change and beside the page. */
export class SessionProblems {
  readonly #ask: () => Asked;
  readonly #tell: (found: readonly Problem[]) => void;
  readonly #soon = afterPaint(() => this.refresh());
  readonly #finder = new ProblemFinder();
  #openings = 0;
  #ofFiles: readonly Problem[] = [];
  #checks: Checks = {};
  /** the same object as long as it says the same: it is sent to the worker only when it is another one */
  #engine: EngineContext;

  /** @param ask says null while there is nothing to look at; then nothing is told either */
  constructor(target: Target, ask: () => Asked, tell: (found: readonly Problem[]) => void) {
    this.#engine = { target };
    this.#ask = ask;
    this.#tell = tell;
  }

  /** What can be said of elements, once their engine's part is loaded. */
  learn(engine: Omit<EngineContext, 'target'>): void {
    this.#engine = engineFor({ ...engine, target: this.#engine.target }, this.#checks);
    this.schedule();
  }

  /** How the project wants its processes checked. */
  setChecks(checks: Checks): void {
    this.#checks = checks;
    this.#engine = engineFor(this.#engine, checks);
    this.schedule();
  }

  schedule(): void {
    this.#soon.schedule();
  }

  refresh(): void {
    const asked = this.#ask();
    const opened = this.#openings;
    if (!asked) return;
    const then = (found: readonly Problem[]) => {
      if (opened !== this.#openings || this.#ask() === null) return;
      this.#tell([...this.#ofFiles, ...withRuleSettings(found, this.#checks.rules)]);
    };
    this.#finder.find({ ...asked, engine: this.#engine, then });
  }

  /** Of a document that is replaced nothing is to be said any more. */
  startAnew(): void {
    this.#openings += 1;
    this.#ofFiles = [];
  }

  /** What was to be said of the files when they were opened. */
  begin(ofFiles: readonly Problem[]): void {
    this.#ofFiles = ofFiles;
    this.refresh();
  }

  stop(): void {
    this.#soon.cancel();
  }

  close(): void {
    this.#finder.close();
  }
}

export function isOther(before: readonly Problem[], after: readonly Problem[]): boolean {
  return listDiff(before, after).from !== null;
}
