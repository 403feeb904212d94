import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './CanvasPage.ts';
import { MAIL } from './camundaDiagrams.ts';

/** Every version of one real template; not part of the product, so the suite does without where they are not. */
const FOLDER = join(
  process.env.CORPUS_DIR ?? join(import.meta.dirname, '../../../shared/corpus'),
  'templates/http-rest',
);

const texts = (existsSync(FOLDER) ? readdirSync(FOLDER) : [])
  .filter((name) => name.endsWith('.json'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

test('every version of a real template applies, goes to the newest and back, and undo restores each step', async ({
  canvas,
  page,
}) => {
  test.skip(texts.length === 0, 'the corpus is not here');
  test.setTimeout(5 * 60_000);
  await page.evaluate(() => window.harness.camunda());
  await canvas.open('first', MAIL);
  const results = await page.evaluate(async (all) => {
    const { first, templateFrom } = window.harness;
    const templates = all.map(templateFrom);
    const refused = first.templates?.set(templates) ?? [];
    const found: { key: string; error: string; bare: number; restored: boolean; headers: number }[] = [];
    const xml = async (): Promise<string> => (await first.save()).xml;
    for (const template of templates) {
      const key = `${template.id} ${template.version ?? '_'}`;
      const newest = templates
        .filter(({ id }) => id === template.id)
        .toSorted((a, b) => (b.version ?? 0) - (a.version ?? 0))[0];
      const before = await xml();
      let error = '';
      let restored = true;
      let bare = 0;
      let headers = 0;
      try {
        for (const to of [template, newest ?? template, template]) {
          const start = await xml();
          const steps = first.snapshot().canUndo;
          first.templates?.apply('plain', to);
          const applied = await xml();
          bare += [...applied.matchAll(/<zeebe:input (?![^>]*source=)/g)].length;
          headers += [...applied.matchAll(/<zeebe:header (?![^>]*value="[^"])/g)].length;
          if (applied !== start) {
            first.undo();
            restored &&= (await xml()) === start && first.snapshot().canUndo === steps;
            first.redo();
            restored &&= (await xml()) === applied;
          }
        }
        first.templates?.remove('plain');
        const removed = await xml();
        restored &&=
          !removed.includes('zeebe:modelerTemplate') && !/<bpmn:extensionElements ?\/>/.test(removed);
      } catch (cause) {
        error = cause instanceof Error ? cause.message : String(cause);
      }
      while (first.snapshot().canUndo) first.undo();
      restored &&= (await xml()) === before;
      found.push({ key, error, bare, restored, headers });
    }
    return { refused: refused.map(({ message }) => message), found };
  }, texts);
  expect(results.refused).toEqual([]);
  expect(results.found).toEqual(
    results.found.map(({ key }) => ({ key, error: '', bare: 0, restored: true, headers: 0 })),
  );
  expect(results.found.length).toBeGreaterThanOrEqual(texts.length);
});
