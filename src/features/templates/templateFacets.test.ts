import { describe, expect, it } from 'vitest';
import type { TemplateContent } from '../../domain/document.ts';
import { keptTemplates } from '../../formats/camunda/keptTemplates.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { facetChoices, fitting, searchTemplates, withChoice } from './templateFacets.ts';
import { templateRows } from './templateRows.ts';

function stored(...texts: readonly object[]) {
  const documents = texts.map((json, index): StoredDocument<TemplateContent> => ({
    id: `t${index}`,
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    changedAt: '2026-01-01T00:00:00.000Z',
    content: {
      kind: 'template',
      text: JSON.stringify({
        $schema: 'https://x/@camunda/zeebe-element-templates-json-schema/y',
        appliesTo: ['bpmn:Task'],
        properties: [],
        ...json,
      }),
    },
  }));
  return templateRows(documents, keptTemplates(documents));
}

const rows = stored(
  { id: 'mail', name: 'Mail', version: 2, category: { id: 'm', name: 'Messages' } },
  { id: 'mail', name: 'Old mail', version: 10, deprecated: true },
  {
    id: 'ping',
    name: 'Ping',
    description: 'Asks a host',
    appliesTo: ['bpmn:StartEvent'],
    keywords: ['icmp'],
  },
);

describe('the list of templates', () => {
  it('has one row for all versions of an id, under the newest one', () => {
    expect(
      rows.map(({ name, versions }) => [name, versions.map(({ template }) => template?.version)]),
    ).toEqual([
      ['Old mail', [10, 2]],
      ['Ping', [undefined]],
    ]);
  });

  it('keeps what cannot be read as a row of its own', () => {
    const content = { kind: 'template' as const, text: '{' };
    const documents = [{ id: 't', revision: 1, createdAt: '', changedAt: '', content }];
    const [row] = templateRows(documents, keptTemplates(documents));
    expect(row).toMatchObject({ name: 'Template that cannot be read', problems: 1 });
  });

  it('finds by words in name, id, description and keywords', () => {
    expect(searchTemplates(rows, 'ICMP host').map(({ id }) => id)).toEqual(['ping']);
    expect(searchTemplates(rows, 'nothing')).toEqual([]);
  });

  it('narrows by what is chosen, and counts what each choice would show', () => {
    const chosen = withChoice(new Map(), 'appliesTo', 'bpmn:StartEvent', true);
    expect(fitting(rows, chosen).map(({ id }) => id)).toEqual(['ping']);
    const state = facetChoices(rows, rows, chosen).find(({ facet }) => facet === 'state');
    expect(state?.choices.map(({ value, count }) => [value, count])).toEqual([
      ['deprecated', 0],
      ['several', 0],
    ]);
    expect(fitting(rows, withChoice(chosen, 'appliesTo', 'bpmn:StartEvent', false))).toHaveLength(2);
  });
});
