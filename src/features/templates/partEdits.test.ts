import { expect, it } from 'vitest';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import { partEdits } from './partEdits.ts';
import type { TemplateSelection } from './TemplateSelection.ts';
import { TemplateSession } from './TemplateSession.ts';

async function opened() {
  const property = (id: string) => ({ id, type: 'String', binding: { type: 'zeebe:input', name: id } });
  const json = { id: 't', name: 'T', appliesTo: ['bpmn:Task'], properties: ['a', 'b', 'c'].map(property) };
  const store = new MemoryStore();
  await store.save([{ id: 't', basedOn: 0, content: { kind: 'template', text: JSON.stringify(json) } }]);
  const session = await TemplateSession.open(store, 't');
  if (session === undefined) throw new Error('there is no template');
  let selected: TemplateSelection = { kind: 'property', index: 2 };
  const ids = () => session.getState().template?.properties.map(({ id }) => id);
  const edits = () => {
    const { template } = session.getState();
    if (template === null) throw new Error('there is no template');
    return partEdits(session, template, (selection) => (selected = selection));
  };
  return { ids, edits, selected: () => selected };
}

it('given a selected property, when it is moved twice, then it is the same one that moves', async () => {
  const { ids, edits, selected } = await opened();

  edits().move(selected(), -1);
  edits().move(selected(), -1);

  expect(ids()).toEqual(['c', 'a', 'b']);
  expect(selected()).toEqual({ kind: 'property', index: 0 });
});

it('given a property, when it is duplicated, then the copy is selected', async () => {
  const { ids, edits, selected } = await opened();

  edits().duplicate(0);

  expect(ids()).toEqual(['a', 'a2', 'b', 'c']);
  expect(selected()).toEqual({ kind: 'property', index: 1 });
});
