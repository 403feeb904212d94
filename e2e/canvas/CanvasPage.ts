import { test as base, expect } from '@playwright/test';
import type { Locator, Page, Request } from '@playwright/test';
import type { CatalogueConnector } from '../../src/domain/connector/catalogue.ts';
import type { Problem } from '../../src/domain/problem.ts';
import type { ElementData } from '../../src/domain/process/process.ts';
import type { TemplateValue } from '../../src/domain/templates/ElementTemplate.ts';
import type { ElementView } from '../../src/modeler/ElementView.ts';
import type { ProcessSnapshot } from '../../src/modeler/ProcessEditorApi.ts';
import { isOwnAddress } from '../isOwnAddress.ts';
import { CATALOGUE } from './catalogue.ts';

export type Stage = 'first' | 'second';
type Entries = readonly (readonly [string, ElementData])[];

/**
 * Two editors on one page, used as a person does where it can be, and through their interface elsewhere.
 * JSON values cross as text: as a type they are too deep for what Playwright makes of arguments.
 */
export class CanvasPage {
  readonly page: Page;
  readonly errors: string[] = [];

  readonly askedElsewhere: string[] = [];

  readonly #hear = ({ message }: Error) => this.errors.push(message);
  readonly #hearRequest = (request: Request) => {
    if (!isOwnAddress(request.url())) this.askedElsewhere.push(request.url());
  };

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', this.#hear);
    page.on('request', this.#hearRequest);
  }

  async start(url = '/'): Promise<void> {
    await this.page.setViewportSize({ width: 1700, height: 800 });
    await this.page.goto(url);
    await this.page.waitForFunction(() => 'harness' in window);
    await this.page.evaluate((text) => {
      const catalogue = JSON.parse(text) as readonly CatalogueConnector[];
      window.harness.first.setCatalogue(catalogue);
      window.harness.second.setCatalogue(catalogue);
    }, JSON.stringify(CATALOGUE));
  }

  /** The page goes on without it. */
  end(): void {
    this.page.off('pageerror', this.#hear);
    this.page.off('request', this.#hearRequest);
  }

  open(stage: Stage, xml: string, data: Entries = []): Promise<readonly Problem[]> {
    return this.page.evaluate(
      ([name, text, entries]) =>
        window.harness[name].open({ xml: text, data: new Map(JSON.parse(entries) as Entries) }),
      [stage, xml, JSON.stringify(data)] as const,
    );
  }

  async save(stage: Stage = 'first'): Promise<{ xml: string; data: ReadonlyMap<string, ElementData> }> {
    const saved = await this.page.evaluate(async (name) => {
      const { xml, data } = await window.harness[name].save();
      return { xml, data: [...data] };
    }, stage);
    return { xml: saved.xml, data: new Map(saved.data) };
  }

  view(id: string, stage: Stage = 'first'): Promise<ElementView | null> {
    return this.page.evaluate(([name, elementId]) => window.harness[name].view(elementId), [
      stage,
      id,
    ] as const);
  }

  async data(id: string, stage: Stage = 'first'): Promise<ElementData | undefined> {
    return (await this.view(id, stage))?.data;
  }

  snapshot(stage: Stage = 'first'): Promise<ProcessSnapshot> {
    return this.page.evaluate((name) => window.harness[name].snapshot(), stage);
  }

  setData(entries: Entries, label = 'Edit mapping', stage: Stage = 'first'): Promise<void> {
    return this.page.evaluate(
      ([name, list, text]) => window.harness[name].setData(new Map(JSON.parse(list) as Entries), text),
      [stage, JSON.stringify(entries), label] as const,
    );
  }

  undo(stage: Stage = 'first'): Promise<void> {
    return this.page.evaluate((name) => window.harness[name].undo(), stage);
  }

  redo(stage: Stage = 'first'): Promise<void> {
    return this.page.evaluate((name) => window.harness[name].redo(), stage);
  }

  async select(id: string | null, stage: Stage = 'first'): Promise<void> {
    await this.page.evaluate(
      ([name, elementId]) => {
        window.harness[name].select(elementId, { reveal: true });
        window.harness[name].focus();
      },
      [stage, id] as const,
    );
  }

  stage(stage: Stage): Locator {
    return this.page.locator(`#${stage}`);
  }

  shape(id: string, stage: Stage = 'first'): Locator {
    return this.stage(stage).locator(`.djs-element[data-element-id="${id}"]`);
  }

  /** An editor for Camunda 8 in the place of the first, that has these templates. @returns what it says against them */
  async startCamunda(
    templates: readonly string[],
    xml: string,
    data: Entries = [],
  ): Promise<readonly Problem[]> {
    const problems = await this.page.evaluate(
      async ([texts, catalogue]) => {
        const editor = await window.harness.camunda();
        editor.setCatalogue(JSON.parse(catalogue) as readonly CatalogueConnector[]);
        return editor.templates?.set(texts.map(window.harness.templateFrom)) ?? [];
      },
      [templates, JSON.stringify(CATALOGUE)] as const,
    );
    await this.open('first', xml, data);
    return problems;
  }

  /** What the element's template says, by index of its properties. */
  async values(id: string): Promise<Readonly<Record<string, TemplateValue>>> {
    const entries = await this.page.evaluate(
      (elementId) => [...(window.harness.first.view(elementId)?.template?.values ?? [])],
      id,
    );
    return Object.fromEntries(entries);
  }

  /** A point of the stage where nothing is drawn. */
  async clickEmpty(stage: Stage, x: number, y: number): Promise<void> {
    const box = await this.stage(stage).boundingBox();
    if (!box) throw new Error(`There is no stage ${stage}`);
    await this.page.mouse.move(box.x + x - 10, box.y + y - 10);
    await this.page.mouse.move(box.x + x, box.y + y, { steps: 3 });
    await this.page.mouse.click(box.x + x, box.y + y);
  }

  /** With the keys people use; the copy hangs on the mouse until it is dropped. */
  async copyAndPaste(from: Stage, id: string, to: Stage, x: number, y: number): Promise<string> {
    await this.select(id, from);
    await this.page.keyboard.press('Control+c');
    await this.select(null, to);
    await this.page.keyboard.press('Control+v');
    await this.clickEmpty(to, x, y);
    const { selectedIds } = await this.snapshot(to);
    // of a pool its content is selected with it, the pool first
    expect(selectedIds.length).toBeGreaterThan(0);
    return selectedIds[0] ?? '';
  }

  async replaceWith(id: string, entry: string): Promise<void> {
    await this.select(id);
    await this.stage('first').locator('.djs-context-pad [data-action="replace"]').click();
    await this.page.locator(`.djs-popup [data-id="${entry}"]`).click();
  }
}

/**
 * One page for all tests of a worker, loaded anew for each: a window of its own for each costs as much as many of
 * them take.
 */
export const test = base.extend<{ canvas: CanvasPage }, { window: Page }>({
  window: [
    async ({ browser }, run) => {
      const page = await browser.newPage();
      await run(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  page: ({ window }, run) => run(window),
  canvas: async ({ page, baseURL }, run) => {
    const canvas = new CanvasPage(page);
    await canvas.start(baseURL);
    await run(canvas);
    canvas.end();
    expect(canvas.errors, 'errors nobody caught').toEqual([]);
    expect(canvas.askedElsewhere, 'requests to other hosts').toEqual([]);
  },
});

export { expect };
