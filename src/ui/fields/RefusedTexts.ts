import { createContext } from 'react';

export interface RefusedText {
  /** the name of its field among those of its owner */
  readonly field: string;
  /** the value it was typed over, which stays in force */
  readonly base: string;
  readonly text: string;
  /** a sentence */
  readonly why: string;
}

/** Texts that nobody took, by owner and field: whoever comes back to an owner finds what was typed, with the reason. */
export class RefusedTexts {
  readonly #texts = new Map<string, Map<string, RefusedText>>();
  readonly #listeners = new Set<() => void>();

  #version = 0;

  /** grows with every change */
  get version(): number {
    return this.#version;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get(owner: string | null, field: string): RefusedText | null {
    return this.#texts.get(owner ?? '')?.get(field) ?? null;
  }

  /** null: it is mended or given up */
  set(owner: string | null, field: string, refused: Omit<RefusedText, 'field'> | null): void {
    const key = owner ?? '';
    const texts = this.#texts.get(key);
    if (refused) this.#texts.set(key, new Map(texts).set(field, { ...refused, field }));
    else if (texts?.delete(field) !== true) return;
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  of(owner: string | null): readonly RefusedText[] {
    return [...(this.#texts.get(owner ?? '')?.values() ?? [])];
  }
}

/** Where fields keep what was refused; a panel whose owners come and go has one that outlives it. */
export const RefusedContext = createContext(new RefusedTexts());
