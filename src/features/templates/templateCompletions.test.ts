import { describe, expect, it } from 'vitest';
import { templateCompletions } from './templateCompletions.ts';

/** `|` is the cursor. */
function offered(marked: string): readonly string[] {
  const offset = marked.indexOf('|');
  return templateCompletions(marked.replace('|', ''), offset, true)?.options.map(({ label }) => label) ?? [];
}

describe('completion in a template', () => {
  it('offers the keys that are not there yet', () => {
    const keys = offered('{ "name": "x", "|" }');
    expect(keys).toContain('appliesTo');
    expect(keys).not.toContain('name');
  });

  it('keeps its list while a word is typed, so that Enter takes one and breaks no line', () => {
    const found = templateCompletions('{ "na" }', 5, false);
    expect(found?.whileTyped?.test('name')).toBe(true);
    expect(found?.whileTyped?.test('name"')).toBe(false);
  });

  it('knows what an object is by its place', () => {
    expect(offered('{ "properties": [{ "binding": { "|" } }] }')).toContain('property');
    expect(offered('{ "properties": [{ "constraints": { "|" } }] }')).toContain('notEmpty');
    expect(offered('{ "properties": [{ "condition": { "allMatch": [{ "|" }] } }] }')).toContain('equals');
  });

  it('offers the values of a key, and the ids that are in the text', () => {
    expect(offered('{ "properties": [{ "feel": "|" }] }')).toEqual(['required', 'optional', 'static']);
    expect(offered('{ "groups": [{ "id": "a" }, { "id": "b" }], "properties": [{ "group": "|" }] }')).toEqual(
      ['a', 'b'],
    );
    expect(offered('{ "appliesTo": ["|"] }')).toContain('bpmn:ServiceTask');
  });

  it('inserts whole properties in the list of properties', () => {
    const source = '{\n  "properties": [\n    \n  ]\n}';
    const offset = source.indexOf('    \n') + 4;
    const found = templateCompletions(source, offset, true)?.options.find(
      ({ label }) => label === 'Task type',
    );
    const text = source.slice(0, offset) + (found?.apply ?? '') + source.slice(offset);
    expect(JSON.parse(text)).toMatchObject({ properties: [{ type: 'Hidden' }] });
    expect(found?.apply).toContain('\n      "type"');
  });
});
