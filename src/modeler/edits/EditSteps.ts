import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { step } from './commands.ts';

/** Edits as steps of the one undo stack: each by itself, or several gathered into one. */
export class EditSteps {
  readonly #modeler: ServiceSource;
  /** what is to become one step */
  #gathered: (() => void)[] | null = null;

  constructor(modeler: ServiceSource) {
    this.#modeler = modeler;
  }

  /** @param run null for nothing, so that no empty step gets on the stack */
  step(label: string, run: (() => void) | null): void {
    if (run === null) return;
    if (this.#gathered) this.#gathered.push(run);
    else step(service(this.#modeler, 'commandStack'), label, run);
  }

  /** @returns whether there was anything to do */
  together(label: string, edits: () => void): boolean {
    const runs: (() => void)[] = [];
    this.#gathered = runs;
    try {
      edits();
    } finally {
      this.#gathered = null;
    }
    if (runs.length === 0) return false;
    this.step(label, () => {
      for (const run of runs) run();
    });
    return true;
  }
}
