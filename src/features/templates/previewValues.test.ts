import { describe, expect, it } from 'vitest';
import { readTemplateText } from '../../formats/camunda/readTemplateText.ts';
import { filledIn, followed, previewValues, withDefaults, withValues } from './previewValues.ts';

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

  it('stays with its property when its id or what it writes is edited', () => {
    const edits = withValues(
      given,
      new Map(),
      new Map([
        [0, 'two'],
        [2, 'y'],
      ]),
    );
    const now = template(
      field({ id: 'renamed', value: 'one' }),
      field({ id: 'b' }),
      field({ binding: { type: 'zeebe:input', name: 'other' } }),
    );
    expect([...filledIn(now, followed(given, now, edits))]).toEqual([
      [0, 'two'],
      [2, 'y'],
    ]);
    expect(followed(now, given, followed(given, now, edits))).toEqual(edits);
  });

  it('does not go to another property that takes the place, nor into another template', () => {
    const edits = withValues(given, new Map(), new Map([[0, 'two']]));
    const [a, b, y] = given.properties.map(({ json }) => json as object);
    const swapped = template(b!, a!, y!);
    expect([...filledIn(swapped, followed(given, swapped, edits))]).toEqual([[1, 'two']]);
    const other = { ...template(field({ id: 'c' }), b!, y!), id: 'other' };
    expect(filledIn(other, followed(given, other, edits)).size).toBe(0);
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
