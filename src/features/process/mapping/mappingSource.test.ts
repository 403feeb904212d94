import { describe, expect, it } from 'vitest';
import type { Variable } from '../../../domain/process/process.ts';
import { entryFromText, sourceKind } from './mappingSource.ts';

const variables: readonly Variable[] = [
  { id: '1', name: 'orderId', type: 'string', required: false, rest: {} },
];

describe('entryFromText', () => {
  it('takes the name of a variable for the variable', () => {
    expect(entryFromText('orderId', 'none', 'string', variables)).toEqual({
      type: 'variable',
      value: 'orderId',
    });
  });

  it('takes it for text where a value was asked for', () => {
    expect(entryFromText('orderId', 'value', 'string', variables)).toEqual({
      type: 'value',
      value: 'orderId',
    });
  });

  it('makes a value of the type, and keeps what is none as it was typed', () => {
    expect(entryFromText('12', 'none', 'integer', variables)).toEqual({ type: 'value', value: 12 });
    expect(entryFromText('twelve', 'none', 'integer', variables)).toEqual({ type: 'value', value: 'twelve' });
    expect(entryFromText('true', 'value', 'boolean', variables)).toEqual({ type: 'value', value: true });
  });

  it('makes an expression of ${…}, and of what is typed where one was asked for', () => {
    expect(entryFromText('${orderId}', 'none', 'string', variables)).toEqual({
      type: 'value',
      value: '${orderId}',
    });
    expect(entryFromText('orderTotal > 5', 'expression', 'boolean', variables)).toEqual({
      type: 'value',
      value: '${orderTotal > 5}',
    });
  });

  it('makes a value of a list or an object, also with ${…} inside, and text of it where an expression was asked for', () => {
    const text = '{"${": 0, "id": "${orderId}"}';
    const value = { '${': 0, id: '${orderId}' };
    expect(entryFromText(text, 'value', 'json', variables)).toEqual({ type: 'value', value });
    expect(entryFromText(text, 'none', 'json', variables)).toEqual({ type: 'value', value });
    expect(entryFromText(text, 'expression', 'json', variables)).toEqual({ type: 'value', value: text });
    expect(entryFromText(text, 'value', 'string', variables)).toEqual({ type: 'value', value: text });
  });

  it('clears when emptied', () => {
    expect(entryFromText('  ', 'variable', 'string', variables)).toBeNull();
  });
});

describe('entryFromText for Camunda 8', () => {
  const entry = (text: string, kind: 'none' | 'expression' | 'value' = 'none') =>
    entryFromText(text, kind, 'string', variables, 'camunda8');

  it('makes FEEL of what begins with =, and of what is typed where an expression was asked for', () => {
    expect(entry('=orderId + 1')).toEqual({ type: 'feel', value: 'orderId + 1' });
    expect(entry('orderId + 1', 'expression')).toEqual({ type: 'feel', value: 'orderId + 1' });
    expect(entry('=', 'expression')).toBeNull();
  });

  it('takes a name alone for that variable', () => {
    expect(entry('=orderId')).toEqual({ type: 'variable', value: 'orderId' });
    expect(entry('=true')).toEqual({ type: 'feel', value: 'true' });
  });

  it('keeps ${…} as the text it is there', () => {
    expect(entry('${orderId}', 'value')).toEqual({ type: 'value', value: '${orderId}' });
  });
});

describe('sourceKind', () => {
  it('tells a value with an expression in it from a plain one', () => {
    expect(sourceKind({ type: 'value', value: 'Order ${orderId}' })).toBe('expression');
    expect(sourceKind({ type: 'value', value: 5 })).toBe('value');
    expect(sourceKind({ type: 'static_value', value: 5 })).toBe('other');
    expect(sourceKind({ type: 'feel', value: 'a + 1' })).toBe('expression');
    expect(sourceKind(null)).toBe('none');
  });
});
