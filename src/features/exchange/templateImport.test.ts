import { describe, expect, test } from 'vitest';
import type { TemplateContent } from '../../domain/document.ts';
import { readFiles } from '../../formats/importFiles.ts';
import { zip } from '../../formats/zip.ts';
import { created, edited } from '../../storage/changes.ts';
import { MemoryStore } from '../../storage/MemoryStore.ts';
import type { Choices } from './Choices.ts';
import { firstChoices, outcomesOf } from './importChoices.ts';
import { planImport } from './importPlan.ts';
import { reviewImport } from './importReview.ts';
import { undoImport } from './undoImport.ts';

const template = (id: string, version: number, name = id): string =>
  `{ "name": "${name}", "id": "${id}", "version": ${String(version)}, "appliesTo": ["bpmn:Task"],\n "properties": [] }`;
const LIST = `[\n${template('mail', 1)} ,\n${template('call', 1)}\n]\n`;

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

async function reviewed(store: MemoryStore, files: Parameters<typeof readFiles>[0]) {
  const workspace = {
    projects: [],
    processes: [],
    connectors: [],
    versions: [],
    templates: await store.list('template'),
    takenIds: new Set<string>(),
  };
  return { workspace, review: reviewImport(await readFiles(files), workspace) };
}

/** Reviews and stores, with the default choices unless some are given. */
async function run(
  store: MemoryStore,
  files: Parameters<typeof readFiles>[0],
  choose: (choices: Choices) => Choices = (same) => same,
) {
  const { workspace, review } = await reviewed(store, files);
  const choices = choose(firstChoices(review, workspace, undefined));
  const plan = planImport(review, choices, workspace);
  const saved = plan.changes.length === 0 ? [] : await store.save(plan.changes);
  const fates = [...outcomesOf(review, choices, workspace).values()].map(({ fate }) => fate);
  return { plan, saved, fates };
}

async function texts(store: MemoryStore): Promise<readonly string[]> {
  return (await store.list('template')).map(({ content }) => content.text).toSorted();
}

const answer = (key: string, value: 'keep' | 'replace') => (choices: Choices) => ({
  ...choices,
  answers: new Map([[key, value]]),
});
const leaving = (key: string) => (choices: Choices) => ({ ...choices, left: new Set([key]) });

describe('an import of templates', () => {
  test('given a list, each is a document with its very characters, the file and its place', async () => {
    const store = new MemoryStore();
    const { plan, fates } = await run(store, [file('all.json', LIST)]);
    expect(fates).toEqual(['new', 'new']);
    expect(plan).toMatchObject({ counts: { templates: 2 }, opens: '/templates' });
    const contents = (await store.list('template')).map(({ content }) => content);
    expect(contents.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0))).toEqual<TemplateContent[]>([
      { kind: 'template', text: template('mail', 1), file: file('all.json', LIST), place: 0 },
      { kind: 'template', text: template('call', 1), file: file('all.json', LIST), place: 1 },
    ]);
  });

  test('given one, it opens; undone, it is in the trash', async () => {
    const store = new MemoryStore();
    const { plan, saved } = await run(store, [file('mail.json', template('mail', 1))]);
    expect(plan.opens).toBe(`/templates/${saved[0]?.id ?? ''}`);
    await undoImport(store, plan, saved);
    expect(await texts(store)).toEqual([]);
  });

  test('given the same again, in another layout too, nothing comes in', async () => {
    const store = new MemoryStore();
    await run(store, [file('all.json', LIST)]);
    const again = await run(store, [
      file('all.json', LIST),
      file('m.json', JSON.stringify(JSON.parse(template('mail', 1)))),
    ]);
    expect(again.fates).toEqual(['already-there', 'already-there', 'already-there']);
    expect(again.plan.changes).toEqual([]);
  });

  test('given another version of one that is there, both are kept', async () => {
    const store = new MemoryStore();
    await run(store, [file('mail.json', template('mail', 1))]);
    const { fates } = await run(store, [file('mail.json', template('mail', 2))]);
    expect(fates).toEqual(['version']);
    expect(await texts(store)).toEqual([template('mail', 1), template('mail', 2)]);
  });

  test('given the same version with other content, mine is kept unless it is to be replaced; undo brings it back', async () => {
    const store = new MemoryStore();
    await store.save([created({ kind: 'template', text: template('mail', 1, 'Mine') }, 'mine')]);
    const theirs = [file('mail.json', template('mail', 1, 'Theirs'))];
    expect((await run(store, theirs)).fates).toEqual(['kept']);
    expect(await texts(store)).toEqual([template('mail', 1, 'Mine')]);

    const { plan, saved, fates } = await run(store, theirs, answer('0', 'replace'));
    expect(fates).toEqual(['replaced']);
    expect(await texts(store)).toEqual([template('mail', 1, 'Theirs')]);
    await undoImport(store, plan, saved);
    expect((await store.load('mine'))?.content).toEqual({
      kind: 'template',
      text: template('mail', 1, 'Mine'),
    });
  });

  test('given one that was edited after it was replaced, undo refuses', async () => {
    const store = new MemoryStore();
    await store.save([created({ kind: 'template', text: template('mail', 1, 'Mine') }, 'mine')]);
    const theirs = [file('mail.json', template('mail', 1, 'Theirs'))];
    const { plan, saved } = await run(store, theirs, answer('0', 'replace'));
    await store.save([edited(saved[0]!, { kind: 'template', text: template('mail', 1, 'Edited') })]);
    await expect(undoImport(store, plan, saved)).rejects.toThrow('was edited after the import');
  });

  test('given two that claim one version, the first comes in, or the chosen one', async () => {
    const two = [file('a.json', template('mail', 1, 'A')), file('b.json', template('mail', 1, 'B'))];
    const first = new MemoryStore();
    expect((await run(first, two)).fates).toEqual(['new', 'kept']);
    expect(await texts(first)).toEqual([template('mail', 1, 'A')]);
    const second = new MemoryStore();
    await run(second, two, answer('1', 'replace'));
    expect(await texts(second)).toEqual([template('mail', 1, 'B')]);
    const third = new MemoryStore();
    await run(third, two, leaving('0'));
    expect(await texts(third)).toEqual([template('mail', 1, 'B')]);
  });

  test('given one that is there and a rival of it, the rival replaces what is kept', async () => {
    const store = new MemoryStore();
    await run(store, [file('a.json', template('mail', 1, 'A'))]);
    const two = [file('a.json', template('mail', 1, 'A')), file('b.json', template('mail', 1, 'B'))];
    const { fates } = await run(store, two, answer('1', 'replace'));
    expect(fates).toEqual(['already-there', 'replaced']);
    expect(await texts(store)).toEqual([template('mail', 1, 'B')]);
  });

  test('given an archive of templates, they come in without a project, and other files are told', async () => {
    const bytes = zip(
      [
        file('templates/all.json', LIST),
        file('README.md', '# Templates'),
        file('templates/broken.json', '{"$schema":'),
      ].map(({ name, bytes: some }) => ({ path: name, bytes: some })),
    );
    const { items, problems } = await readFiles([{ name: 'templates.zip', bytes }]);
    expect(items).toMatchObject([
      {
        kind: 'template',
        file: 'templates.zip › templates/all.json',
        content: { file: { name: 'all.json' } },
      },
      { kind: 'template', content: { place: 1 } },
    ]);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([
      ['archive-entry-skipped', 'note'],
      ['json-invalid', 'error'],
    ]);
  });

  test('given an archive with processes as well, the project keeps the file and the template comes in beside it', async () => {
    const bpmn =
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"><process id="P"/></definitions>';
    const bytes = zip([
      { path: 'order.bpmn', bytes: file('', bpmn).bytes },
      { path: 'mail.json', bytes: file('', template('mail', 1)).bytes },
    ]);
    const { items } = await readFiles([{ name: 'shop.zip', bytes }]);
    expect(items).toMatchObject([
      {
        kind: 'project',
        content: { files: [{ path: 'mail.json' }] },
        processes: [{ content: { sidecar: { target: 'camunda8' } } }],
      },
      { kind: 'template', file: 'shop.zip › mail.json' },
    ]);
    expect(items[0]).not.toHaveProperty('content.manifest');
  });
});
