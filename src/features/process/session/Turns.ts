/** Work that is done one after the other; what fails does not keep the next from its turn. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** of all that was begun so far */
  async done(): Promise<void> {
    await this.#last;
  }
}
