import { describe, expect, it } from 'vitest';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import { filledIn, previewValues, withDefaults, withValues } from './previewValues.ts';

function template(...properties: readonly object[]) {
  const read = readTemplateText(JSON.stringify({ id: 't', name: 'T', appliesTo: ['bpmn:Task'], properties }));
  if (read.template === null) throw new Error('it cannot be read');
  return read.template;
}
const field = (more: object) => ({ type: 'String', binding: { type: 'zeebe:input', name: 'x' }, ...more });
const given = template(
  field({ id: 'a', value: 'one' }),
  field({ id: 'b' }),
  field({ binding: { type: 'zeebe:input', name: 'y' } }),
);

describe('what is filled in in the preview', () => {
  it('lies over the defaults, and is no edit when it is the default again', () => {
    const edits = withValues(
      given,
      new Map(),
      new Map([
        [0, 'two'],
        [1, 'three'],
      ]),
    );
    expect([...previewValues(given, edits)]).toEqual([
      [0, 'two'],
      [1, 'three'],
    ]);

    const back = withValues(given, edits, new Map([[0, 'one']]));
    expect([...filledIn(given, back)]).toEqual([[1, 'three']]);
  });

  it('can empty a default', () => {
    const edits = withValues(given, new Map(), new Map([[0, undefined]]));
    expect(previewValues(given, edits).has(0)).toBe(false);
    expect([...filledIn(given, edits)]).toEqual([[0, undefined]]);
  });

  it('stays with its property when others are added before it', () => {
    const edits = withValues(
      given,
      new Map(),
      new Map([
        [1, 'b'],
        [2, 'y'],
      ]),
    );
    const now = template(field({ id: 'new' }), ...given.properties.map(({ json }) => json));
    expect([...previewValues(now, edits)]).toEqual([
      [1, 'one'],
      [2, 'b'],
      [3, 'y'],
    ]);
  });

  it('becomes the defaults, and nothing else of the template changes', () => {
    const edits = withValues(
      given,
      new Map(),
      new Map([
        [0, undefined],
        [1, 'three'],
      ]),
    );
    const json = withDefaults(given, edits)(given.json);
    expect(json).toEqual({
      ...given.json,
      properties: [field({ id: 'a' }), field({ id: 'b', value: 'three' }), given.properties[2]?.json],
    });
  });
});
