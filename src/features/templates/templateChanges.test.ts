import { describe, expect, it } from 'vitest';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import { templateChanges } from './templateChanges.ts';

function template(version: number, ...properties: readonly object[]) {
  const read = readTemplateText(
    JSON.stringify({ id: 't', name: 'T', version, appliesTo: ['bpmn:Task'], properties }),
  );
  if (read.template === null) throw new Error('it cannot be read');
  return read.template;
}
const url = {
  id: 'url',
  label: 'URL',
  type: 'String',
  value: 'x',
  binding: { type: 'zeebe:input', name: 'url' },
};
const hidden = { type: 'Hidden', value: 'a', binding: { type: 'zeebe:taskDefinition', property: 'type' } };

describe('what is different between two versions', () => {
  it('given the same properties in another version, then nothing is', () => {
    expect(templateChanges(template(1, url, hidden), template(2, hidden, url))).toEqual([]);
  });

  it('tells what was added, removed, retyped, bound elsewhere, and has another default', () => {
    const before = template(1, url, { ...url, id: 'gone', label: 'Gone' }, hidden);
    const after = template(
      2,
      { ...url, type: 'Text', value: 'y', binding: { type: 'zeebe:taskHeader', key: 'url' } },
      { ...url, id: 'new', label: 'New' },
      { ...hidden, value: 'b' },
    );
    expect(templateChanges(before, after)).toEqual([
      { kind: 'changed', name: 'URL', what: 'binding', before: 'input url', after: 'task header url' },
      { kind: 'changed', name: 'URL', what: 'type', before: 'String', after: 'Text' },
      { kind: 'changed', name: 'URL', what: 'default', before: 'x', after: 'y' },
      { kind: 'added', name: 'New', after: 'input url' },
      { kind: 'changed', name: 'type', what: 'default', before: 'a', after: 'b' },
      { kind: 'removed', name: 'Gone', before: 'input url' },
    ]);
  });
});
