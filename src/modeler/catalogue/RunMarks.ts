import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import './runMarks.css';

/** Where a scenario has been, and where it is. */
export interface ShownRun {
  /** elements and flows */
  readonly walked: readonly string[];
  readonly current?: string | undefined;
}

const WALKED = 'cm-walked';
const CURRENT = 'cm-walks';

/** Marks of a scenario on what is drawn: nothing of the document, no step of its history. */
export class RunMarks {
  readonly #modeler: ServiceSource;
  #shown: ShownRun | null = null;
  #marked: readonly (readonly [id: string, mark: string])[] = [];

  constructor(modeler: ServiceSource) {
    this.#modeler = modeler;
    service(modeler, 'eventBus').on('diagram.clear', () => {
      this.#marked = [];
    });
  }

  show(run: ShownRun | null): void {
    this.#clear();
    this.#shown = run;
    if (!run) return;
    const registry = service(this.#modeler, 'elementRegistry');
    const wanted = [
      ...[...new Set(run.walked)].map((id) => [id, WALKED] as const),
      ...(run.current === undefined ? [] : [[run.current, CURRENT] as const]),
    ];
    this.#marked = wanted.filter(([id]) => registry.get(id) !== undefined);
    for (const [id, mark] of this.#marked) service(this.#modeler, 'canvas').addMarker(id, mark);
  }

  /** A picture is of the process alone. */
  async without<T>(work: () => Promise<T>): Promise<T> {
    const shown = this.#shown;
    this.show(null);
    try {
      return await work();
    } finally {
      this.show(shown);
    }
  }

  #clear(): void {
    const registry = service(this.#modeler, 'elementRegistry');
    for (const [id, mark] of this.#marked) {
      // What was deleted meanwhile has no marks any more.
      if (registry.get(id) !== undefined) service(this.#modeler, 'canvas').removeMarker(id, mark);
    }
    this.#marked = [];
  }
}
