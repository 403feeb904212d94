import { describe, expect, it } from 'vitest';
import type { Variable } from '../../../domain/process/process.ts';
import { expressionSuggestions, fieldSuggestions } from './expressionSuggestions.tsx';

const variable = (name: string, type: string, value?: Variable['value']): Variable => ({
  id: name,
  name,
  type,
  required: false,
  rest: {},
  ...(value === undefined ? {} : { value }),
});
const variables = [
  variable('order', 'json', { id: 'A', items: [1], customer: { name: 'Ann' } }),
  variable('amount', 'integer'),
  variable('to', 'string'),
];
/** `|` is the caret */
function at(marked: string, type = '') {
  const caret = marked.indexOf('|');
  return expressionSuggestions({ text: marked.replace('|', ''), caret, variables, type });
}
const texts = (marked: string, type = '') => at(marked, type)?.map(({ text }) => text);

describe('what can be written in an expression', () => {
  it('is offered inside of one only', () => {
    expect(at('am|')).toBeNull();
    expect(at('${amount} and am|')).toBeNull();
    expect(texts('${am|')).toEqual(['amount', 'order.customer.name']);
  });

  it('is what begins with the word first, with fields of variables', () => {
    expect(texts('${order.c|}')).toEqual(['order.customer', 'order.customer.name']);
    expect(texts('total ${1 + or|')?.[0]).toBe('order');
  });

  it('is nothing of a type nobody knows, whatever it is called', () => {
    const odd = [variable('odd', 'constructor')];
    expect(expressionSuggestions({ text: '${odd.x', caret: 7, variables: odd, type: '' })).toEqual([]);
  });

  it('replaces the word and nothing else', () => {
    expect(at('a ${x + am| }')?.[0]?.completion).toEqual({ from: 8, to: 10, text: 'amount', caret: 0 });
  });

  it('knows methods of lists and texts, and stops inside quotes', () => {
    expect(texts('${order.items.|')).toContain('order.items.size()');
    expect(texts('${to.is|')).toEqual(['to.isEmpty()']);
    expect(texts('${to == "am|')).toEqual([]);
    expect(texts('${emp|')).toEqual(['empty']);
  });

  it('says apart what is of another type than wanted, where it is the whole', () => {
    const sections = new Map(at('${|}', 'integer')?.map(({ text, section }) => [text, section]));
    expect(sections.get('amount')).toBe('Variables');
    expect(sections.get('to')).toBe('Variables of other types');
    expect(at('no. ${|}', 'string')?.every(({ section }) => section?.includes('other') !== true)).toBe(true);
  });

  it('begins with fields as well, from a word that is no expression yet', () => {
    expect(fieldSuggestions('order.id', variables, 'string')).toMatchObject([
      { key: 'expression:order.id', section: 'Fields', quiet: false },
    ]);
    expect(fieldSuggestions('', variables, '')).toEqual([]);
  });
});
