import { expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { templateTextProblems } from '../../formats/camunda/templateTextProblems.ts';
import { readFiles } from '../../formats/importFiles.ts';
import { reviewedProblems } from './reviewedProblems.ts';

const BROKEN = {
  $schema: 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json',
  id: 'broken',
  name: 'Broken',
  appliesTo: ['bpmn:Task'],
  properties: [{ type: 'Dropdown', binding: { type: 'zeebe:input', name: 'a' } }],
};

async function reviewed(json: unknown): Promise<readonly Problem[]> {
  const bytes = new TextEncoder().encode(JSON.stringify(json, null, 2));
  const { items } = await readFiles([{ name: 'broken.json', bytes }]);
  return items.flatMap((item) =>
    item.kind === 'template' ? reviewedProblems({ ...item }, templateTextProblems(item.content.text)) : [],
  );
}

test('given a template that breaks the schema, when reviewed, then it is told once, at its line', async () => {
  const found = await reviewed(BROKEN);
  expect(found.some(({ severity, place }) => severity === 'error' && place.line !== undefined)).toBe(true);
  const messages = found.map(({ message }) => message);
  expect(new Set(messages).size).toBe(messages.length);
});

test('given the same template in a list, then no line of another text is named', async () => {
  const found = await reviewed([{ ...BROKEN, id: 'first' }, BROKEN]);
  const errors = found.filter(({ code }) => code.startsWith('template-schema'));
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.every(({ place }) => place.line === undefined)).toBe(true);
});

test('given a problem that reading found already, then the checks do not repeat it', () => {
  const known: Problem = { code: 'x', severity: 'warning', message: 'Said.', place: { line: 3 } };
  const entry = { problems: [known], content: { kind: 'template', text: '{}' } } as const;
  expect(reviewedProblems(entry, [{ ...known, place: { line: 1 } }])).toEqual([known]);
});
