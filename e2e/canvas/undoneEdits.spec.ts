import fc from 'fast-check';
import { expect, test } from './CanvasPage.ts';
import { NOTHING_DRAWN, ORDERS, ORDERS_DATA } from './diagrams.ts';

/** What a person does, as far as the editor's interface and its keys go. */
type Step = readonly ['rename' | 'document' | 'attribute' | 'id' | 'delete', number, string];

const STEPS = fc.array(
  fc.tuple(
    fc.constantFrom<Step[0][]>('rename', 'document', 'attribute', 'id', 'delete'),
    fc.nat(50),
    fc.constantFrom('x', 'Ä "quoted" <b> & c', 'two\nlines', ']]>'),
  ),
  { minLength: 1, maxLength: 6 },
);

for (const [name, xml] of Object.entries({ ORDERS, NOTHING_DRAWN })) {
  test(`whatever is done to ${name} and undone, the text is the very one; redone, it is read as it was`, async ({
    canvas,
    page,
  }) => {
    await fc.assert(
      fc.asyncProperty(STEPS, async (steps) => {
        await canvas.open('first', xml, ORDERS_DATA);
        await page.evaluate(perform, steps);
        const result = await page.evaluate(async () => {
          const editor = window.harness.first;
          const edited = await editor.save();
          let undone = 0;
          while (editor.snapshot().canUndo) {
            editor.undo();
            undone += 1;
          }
          const back = await editor.save();
          for (; undone > 0; undone -= 1) editor.redo();
          const again = await editor.save();
          return { edited: edited.xml, rewritten: edited.rewritten, back: back.xml, again: again.xml };
        });
        expect(result.rewritten).toBeUndefined();
        expect(result.back).toBe(xml);
        expect(result.again).toBe(result.edited);
      }),
      { numRuns: 25 },
    );
  });
}

for (const [name, xml] of Object.entries({ ORDERS, NOTHING_DRAWN })) {
  test(`whatever is done to ${name} and undone, the next edit is written as if it were the first`, async ({
    canvas,
    page,
  }) => {
    await fc.assert(
      fc.asyncProperty(STEPS, async (steps) => {
        const written = async (before: readonly Step[]) => {
          await canvas.open('first', xml, ORDERS_DATA);
          await page.evaluate(perform, before);
          return page.evaluate(renameAfterUndo);
        };
        expect(await written(steps)).toBe(await written([]));
      }),
      { numRuns: 25 },
    );
  });
}

/** Of what has an odd number the next takes the place, as with a text that is typed: each letter undoes the one before. */
function perform(steps: readonly Step[]): void {
  const editor = window.harness.first;
  for (const [kind, seed, text] of steps) {
    const ids = editor.model().elements.map(({ id }) => id);
    const id = ids[seed % Math.max(ids.length, 1)];
    if (id === undefined) continue;
    if (kind === 'rename') editor.rename(id, text);
    else if (kind === 'document') editor.setDocumentation(id, text);
    else if (kind === 'attribute') editor.setAttribute(id, 'activiti:probe', text);
    else if (kind === 'id') editor.setId(id, `id_${String(seed)}`);
    else {
      editor.select(id);
      editor.focus();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true }));
    }
    if (seed % 2 === 1) editor.undo();
  }
}

async function renameAfterUndo(): Promise<string> {
  const editor = window.harness.first;
  while (editor.snapshot().canUndo) editor.undo();
  // What was deleted comes back behind the others.
  const [id = ''] = editor
    .model()
    .elements.map((element) => element.id)
    .toSorted();
  editor.rename(id, 'next');
  return (await editor.save()).xml;
}
