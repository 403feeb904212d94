import { describe, expect, test, vi } from 'vitest';
import type { ProcessContent } from '../../domain/document.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import type { EditorDocument, ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { undoSave } from '../../state/undoSave.ts';
import { created, edited } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { applyUpdates, elementsToUpdate, planUpdates } from './updateWork.ts';

const one = template(1);
const two = template(2);

function template(version: number): ElementTemplate {
  const read = readTemplateText(
    JSON.stringify({
      ...{ id: 'mail', name: 'Mail', version, appliesTo: ['bpmn:ServiceTask'], properties: [] },
    }),
  ).template;
  if (read === null) throw new Error('not read');
  return read;
}

const task = (id: string, version: number) =>
  `<serviceTask id="${id}" name="Send ${id}" zeebe:modelerTemplate="mail" zeebe:modelerTemplateVersion="${version}" />`;

function content(name: string, tasks: string, target: 'camunda8' | 'activiti' = 'camunda8'): ProcessContent {
  const xml = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="x"><process id="P">${tasks}</process></definitions>`;
  return {
    kind: 'process',
    projectId: 'project',
    name,
    xml,
    extensions: '',
    sidecar: { target, elements: {} },
  };
}

/** Writes the number of the template into the text: what bpmn-js does with the rest is shown on the canvas. */
function textEditor(): ProcessEditorApi {
  let open: EditorDocument = { xml: '', data: new Map() };
  const editor = {
    open: (document: EditorDocument) => Promise.resolve(((open = document), [])),
    save: () => Promise.resolve(open),
    view: (id: string) => ({ name: `Send ${id}` }),
    templates: {
      set: () => undefined,
      values: () => new Map(),
      apply: (id: string, { version }: ElementTemplate) => {
        const from = new RegExp(`(id="${id}"[^>]*modelerTemplateVersion=")\\d+`);
        open = { ...open, xml: open.xml.replace(from, `$1${version ?? ''}`) };
      },
    },
  };
  return editor as unknown as ProcessEditorApi;
}

async function given() {
  const store = new MemoryStore();
  await store.save([
    created(content('order', task('A', 1) + task('B', 1)), 'order'),
    created(content('return', task('C', 1) + task('D', 9)), 'return'),
    created(content('current', task('E', 2)), 'current'),
  ]);
  const request = { to: two, versions: [one, two], processes: await store.list('process') };
  const work = { editor: textEditor(), signal: new AbortController().signal, onProgress: () => undefined };
  return { store, request, work, planned: await planUpdates(request, work) };
}

const left = async (store: MemoryStore) =>
  (await store.list('process')).flatMap(({ content }) => elementsToUpdate(content, two)).sort();

describe('an update everywhere', () => {
  test('the preview names every element of another version, and why one cannot be updated', async () => {
    const { planned, store } = await given();
    const rows = planned.flatMap(({ elements }) => elements);
    expect(rows.map(({ name, version, plan }) => [name, version, plan !== null]).sort()).toEqual([
      ['Send A', 1, true],
      ['Send B', 1, true],
      ['Send C', 1, true],
      ['Send D', 9, false],
    ]);
    expect(rows.find(({ elementId }) => elementId === 'D')?.reason).toBe(
      'Its version is not in this workspace.',
    );
    expect(await left(store)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('takes what is ticked in one save, and one undo brings back the very files', async () => {
    const { store, request, work, planned } = await given();
    const before = (await store.list('process')).map(({ content }) => content);
    const save = vi.spyOn(store, 'save');
    const done = await applyUpdates(store, request, planned, (_, elementId) => elementId !== 'B', work);
    expect(save).toHaveBeenCalledTimes(1);
    expect(await left(store)).toEqual(['B', 'D']);
    await undoSave(store, done, ({ id }) => id);
    expect((await store.list('process')).map(({ content }) => content)).toEqual(before);
  });

  test('updates nothing where a process was changed since the preview', async () => {
    const { store, request, work, planned } = await given();
    const order = request.processes.find(({ id }) => id === 'order');
    if (order) await store.save([edited(order, { ...order.content, name: 'order 2' })]);
    await expect(applyUpdates(store, request, planned, () => true, work)).rejects.toThrow(
      '“order” was changed meanwhile, so nothing was updated.',
    );
    expect(await left(store)).toEqual(['A', 'B', 'C', 'D']);
  });

  test('concerns Camunda 8 alone', () => {
    expect(elementsToUpdate(content('old', task('A', 1), 'activiti'), two)).toEqual([]);
  });
});
