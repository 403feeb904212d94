/** What was counted, of each kind, and what went wrong. */
export class Tally {
  readonly #kinds = new Map<string, { passed: number; all: number }>();
  readonly failures: string[] = [];
  readonly #engine: string;

  constructor(engine: string) {
    this.#engine = engine;
  }

  /** @param failure why it fell short; null where it did not */
  count(kind: string, name: string, failure: string | null): void {
    const counted = this.#kinds.get(kind) ?? { passed: 0, all: 0 };
    counted.all += 1;
    if (failure === null) counted.passed += 1;
    else this.failures.push(`${kind}: ${name}: ${failure}`);
    this.#kinds.set(kind, counted);
  }

  get passed(): number {
    return [...this.#kinds.values()].reduce((sum, { passed }) => sum + passed, 0);
  }

  /** "Activiti 7.1.0.M6: deployed 3/3, ran 3/3" */
  get line(): string {
    const kinds = [...this.#kinds].map(
      ([kind, { passed, all }]) => `${kind} ${String(passed)}/${String(all)}`,
    );
    return `${this.#engine}: ${kinds.join(', ')}`;
  }
}
