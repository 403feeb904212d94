import { expect, type Locator, type Page } from '@playwright/test';
import type { ProcessContent } from '../../src/domain/document.ts';
import type { StoredDocument } from '../../src/storage/DocumentStore.ts';
import { diagram } from '../bench/diagram.mjs';
import { input, properties, shape, type TextFile } from './workbench.ts';

/** One way of editing, and where what it wrote is found in the database. */
export interface Way {
  readonly name: string;
  /** makes ready; gives what begins one edit */
  readonly begin: (start: Start) => Promise<() => Begun>;
  readonly read: (documents: readonly StoredDocument[]) => string;
}

/** An edit that was begun. It may be saved before we hear that it is done: the kill can fall in between. */
interface Begun {
  /** what is to be kept then */
  readonly value: string;
  readonly done: Promise<void>;
}

interface Start {
  readonly page: Page;
  readonly address: string;
  readonly turn: number;
  readonly before: string;
  readonly documents: readonly StoredDocument[];
}

/** Opening again is not what is measured: a machine that is busy with other work may take its time. */
export const SLOWLY = { timeout: 60_000 };

/** Of the project in shopFiles.ts, with an action attached to the task of its process. */
export const SHOP_WAYS: readonly Way[] = [
  {
    name: 'a shape moved with the keys',
    begin: async (start) => {
      await openOrder(start);
      return moving(start);
    },
    read: (documents) => placeOf('Label', processNamed('order', documents)),
  },
  {
    name: 'a parameter mapped',
    begin: async (start) => {
      await openOrder(start);
      const { page, turn } = start;
      const field = input(page, 'weight');
      let value = turn * 1_000;
      const map = async (text: string) => {
        await field.fill(text);
        await field.press('Enter');
      };
      return () => {
        value += 1;
        return { value: String(value), done: map(String(value)) };
      };
    },
    read: (documents) =>
      found(/"weight"\s*:\s*\{[^}]*"value"\s*:\s*(\d+)/, processNamed('order', documents).extensions ?? ''),
  },
  {
    name: 'a task described without a pause',
    begin: async (start) => {
      await openOrder(start);
      return typing(start, documentation(start.page));
    },
    read: (documents) => described(processNamed('order', documents)),
  },
  {
    name: 'a connector described without a pause',
    begin: async (start) => {
      const id = start.documents.find(({ content }) => content.kind === 'connector')?.id ?? '';
      await start.page.goto(`${start.address}#/connectors/${id}`);
      return typing(start, start.page.getByLabel('Connector description'));
    },
    read: (documents) => {
      const all = documents.map(({ content }) => (content.kind === 'connector' ? content.text : ''));
      return found(/"description"\s*:\s*"(k\d+-[a-z]*)"/, all.join(''));
    },
  },
];

/** A process of so many elements, and the connector that its tasks call. */
export function largeFiles(elements: number): readonly TextFile[] {
  const actions = { run: { id: 'run', name: 'run', inputs: [], outputs: [] } };
  return [
    { name: 'bench.json', text: JSON.stringify({ id: 'bench', name: 'bench', actions }) },
    { name: 'large.bpmn', text: diagram(elements) },
  ];
}

/** Of these. */
export const LARGE_WAYS: readonly Way[] = [
  {
    name: 'large: a shape moved with the keys',
    begin: async (start) => {
      await openLarge(start);
      return moving(start);
    },
    read: (documents) => placeOf('Task_0', processNamed('large', documents)),
  },
  {
    name: 'large: a task described without a pause',
    begin: async (start) => {
      await openLarge(start);
      return typing(start, documentation(start.page));
    },
    read: (documents) => described(processNamed('large', documents)),
  },
];

/** What a field that is typed into without a pause says at first. */
export function typedFirst(turn: number): string {
  return `k${turn}-`;
}

async function openOrder({ page, address, documents }: Start): Promise<void> {
  await page.goto(`${address}#/processes/${processNamed('order', documents).id}`);
  await expect(shape(page, 'Create label')).toBeVisible(SLOWLY);
  if (await input(page, 'weight').isHidden()) await shape(page, 'Create label').click({ force: true });
  await expect(input(page, 'weight')).toBeVisible(SLOWLY);
}

async function openLarge({ page, address, documents }: Start): Promise<void> {
  await page.goto(`${address}#/processes/${processNamed('large', documents).id}?element=Task_0`);
  await expect(properties(page).getByRole('heading', { name: 'Task 0', exact: true })).toBeVisible(SLOWLY);
  // All of it is in view, so a shape is too small to be met.
  await page.getByRole('group', { name: 'Canvas' }).locator('svg').first().focus();
}

/** To and fro, a step at a time, for ever. */
function moving({ page, before }: Start): () => Begun {
  let x = Number(before);
  const [key, step] = x > 600 ? ['ArrowLeft', -1] : ['ArrowRight', 1];
  return () => {
    x += step;
    return { value: String(x), done: page.keyboard.press(key) };
  };
}

/** Letters, one after the other, for ever. */
async function typing({ page, turn }: Start, field: Locator): Promise<() => Begun> {
  let text = typedFirst(turn);
  await field.fill(text);
  return () => {
    const letter = String.fromCharCode(97 + (text.length % 26));
    text += letter;
    return { value: text, done: page.keyboard.type(letter) };
  };
}

function documentation(page: Page): Locator {
  return properties(page).getByLabel('Documentation', { exact: true });
}

function processNamed(
  name: string,
  documents: readonly StoredDocument[],
): ProcessContent & { readonly id: string } {
  for (const { id, content } of documents)
    if (content.kind === 'process' && content.name === name) return { ...content, id };
  throw new Error('The process is gone.');
}

function placeOf(elementId: string, { xml }: ProcessContent): string {
  return found(new RegExp(`bpmnElement="${elementId}"[^>]*>\\s*<dc:Bounds x="([\\d.]+)"`), xml);
}

function described({ xml }: ProcessContent): string {
  return found(/<bpmn:documentation[^>]*>([^<]*)</, xml);
}

function found(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[1] ?? '';
}
