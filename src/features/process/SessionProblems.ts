import { listDiff } from '../../domain/listDiff.ts';
import type { Problem } from '../../domain/problem.ts';
import { ProblemFinder, type Question } from '../../formats/problems/ProblemFinder.ts';
import { afterPaint } from './afterPaint.ts';

/** What problems are looked for in. */
export type Asked = Omit<Question, 'then'>;

/** Looks for the problems of an open process, soon after each change and beside the page. */
export class SessionProblems {
  readonly #ask: () => Asked | null;
  readonly #tell: (found: readonly Problem[]) => void;
  readonly #soon = afterPaint(() => this.refresh());
  readonly #finder = new ProblemFinder();
  #openings = 0;

  /** @param ask says null while there is nothing to look at; then nothing is told either */
  constructor(ask: () => Asked | null, tell: (found: readonly Problem[]) => void) {
    this.#ask = ask;
    this.#tell = tell;
  }

  schedule(): void {
    this.#soon.schedule();
  }

  refresh(): void {
    const asked = this.#ask();
    const opened = this.#openings;
    if (!asked) return;
    const then = (found: readonly Problem[]) => {
      if (opened === this.#openings && this.#ask() !== null) this.#tell(found);
    };
    this.#finder.find({ ...asked, then });
  }

  /** Of a document that is replaced nothing is to be said any more. */
  startAnew(): void {
    this.#openings += 1;
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
