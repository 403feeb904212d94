import { expect, type Locator, type Page } from '@playwright/test';

/** What a person does, one by one: a press of the mouse, a field that is filled, a choice, a key that is no typing. */
export interface HandCount {
  clicks: number;
  /** a field counts once, however long its text is */
  fields: number;
  choices: number;
  keys: number;
}

/** Does what a person does with mouse and keyboard, and counts it. Nothing else may touch the page meanwhile. */
export class Hand {
  readonly #page: Page;
  readonly count: HandCount = { clicks: 0, fields: 0, choices: 0, keys: 0 };

  constructor(page: Page) {
    this.#page = page;
  }

  get total(): number {
    const { clicks, fields, choices, keys } = this.count;
    return clicks + fields + choices + keys;
  }

  /** @param force where the canvas lays an invisible rectangle over what is clicked */
  async click(control: Locator, force = false): Promise<void> {
    await control.click({ force });
    this.count.clicks += 1;
  }

  async choose(control: Locator, value: string): Promise<void> {
    await control.selectOption(value);
    this.count.choices += 1;
  }

  /** Into the field that has the focus. A person who has to go there first does so before. */
  async type(control: Locator, text: string): Promise<void> {
    await expect(control).toBeFocused();
    await this.#page.keyboard.type(text);
    this.count.fields += 1;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      this.count.keys += 1;
    }
  }

  /** Tab (or another key) until the control has the focus: each one counts. */
  async reach(control: Locator, key = 'Tab'): Promise<void> {
    await control.waitFor();
    for (let steps = 0; steps < 60; steps++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error(`${key} never reaches ${String(control)}`);
  }
}
