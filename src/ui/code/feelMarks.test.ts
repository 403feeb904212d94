import { feel } from '@bpmn-io/lang-feel';
import { describe, expect, it } from 'vitest';
import { feelMarks } from './feelMarks.ts';
import { lintExpression } from '@bpmn-io/feel-lint';

describe('feelMarks', () => {
  const marksOf = (text: string) => feelMarks(text, lintExpression(text));

  it.each(['string length(x) > 3', '{ code: response.trackingCode }', 'orders[status = "open"]'])(
    'given %s, then nothing is marked',
    (text) => expect(marksOf(text)).toEqual([]),
  );

  it('given a text that is only begun, then the end is marked in words for people', () => {
    expect(marksOf('total + ')).toEqual([
      expect.objectContaining({ from: 7, to: 8, message: 'The expression is not finished here.' }),
    ]);
  });

  it('given what is no expression, then the part is named', () => {
    expect(marksOf('a ? b').map(({ message }) => message)).toEqual(['“?” does not belong here.']);
  });

  it('given nothing yet, then there is nothing to mark', () => {
    expect(marksOf('  ')).toEqual([]);
  });

  it('given a name with a word of the language in it, then it is read as a name where it is known', () => {
    const { parser } = feel({ context: { 'get or else': null } }).language;
    const errors: number[] = [];
    parser.parse('get or else(x, 1)').iterate({
      enter: ({ type, from }) => {
        if (type.isError) errors.push(from);
      },
    });
    expect(errors).toEqual([]);
  });
});
