import { describe, expect, it } from 'vitest';
import { autoMap } from './autoMap.ts';
import type { Action, Parameter } from '../connector/connector.ts';
import { inputRows, mapInput } from './mapping.ts';
import { filterCounts, hasText, inFilter, type MappingFilter } from './mappingFilter.ts';
import type { Variable } from '../process/process.ts';

const parameter = (name: string, more: Partial<Parameter> = {}): Parameter => ({
  name,
  type: 'string',
  rest: {},
  ...more,
});
const action: Action = {
  key: 'send',
  name: 'send',
  inputs: [parameter('to', { required: true, label: 'Recipient' }), parameter('body'), parameter('copy')],
  outputs: [],
  rest: {},
};
const variables: Variable[] = [{ id: '1', name: 'to', type: 'string', required: false, rest: {} }];
const auto = autoMap(action, variables, {});
const data = mapInput(auto, 'body', { type: 'value', value: 'Hello' });

function names(filter: MappingFilter, of = data): string[] {
  return inputRows(action, of, variables)
    .filter((row) => inFilter(row, filter, of.touched?.inputs ?? []))
    .map(({ name }) => name);
}

describe('the filters of a mapping', () => {
  it('tell what is required, what has nothing, and what somebody changed', () => {
    expect(names('all')).toEqual(['to', 'body', 'copy']);
    expect(names('required')).toEqual(['to']);
    expect(names('unmapped')).toEqual(['copy']);
    expect(names('modified')).toEqual(['body']);
  });

  it('count one that was cleared by hand as modified', () => {
    expect(names('modified', mapInput(data, 'to', null))).toEqual(['to', 'body']);
  });

  it('count as much as they show', () => {
    const rows = inputRows(action, data, variables);
    expect(filterCounts(rows, data.touched?.inputs ?? [])).toEqual({
      all: 3,
      required: 1,
      unmapped: 1,
      modified: 1,
    });
  });

  it('find by the name people call it, too', () => {
    const [to] = inputRows(action, data, variables);
    if (!to) throw new Error('no row');
    expect([hasText(to, 'RECIP'), hasText(to, 'to'), hasText(to, 'body')]).toEqual([true, true, false]);
  });
});
