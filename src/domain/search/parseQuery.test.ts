import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parseQuery.ts';
import { SEARCH_FIELDS, type SearchField } from './SearchQuery.ts';

const queryOf = (text: string) => {
  const parsed = parseQuery(text);
  if (parsed.query === null) throw new Error(parsed.problem ?? 'empty');
  return parsed.query;
};
const problemOf = (text: string) => {
  const parsed = parseQuery(text);
  return parsed.query === null ? parsed.problem : 'understood';
};

describe('what a search means', () => {
  it('takes plain words as one text', () => {
    expect(queryOf('  check   stock ')).toMatchObject({
      wanted: { field: null, value: 'check stock' },
      having: [],
    });
  });

  it('finds the last field among what has the others', () => {
    expect(queryOf('connector:email param:to')).toMatchObject({
      wanted: { field: 'param', value: 'to' },
      having: [{ field: 'connector', value: 'email' }],
    });
  });

  it('finds the plain text among what has all fields', () => {
    expect(queryOf('var:order approve')).toMatchObject({
      wanted: { field: null, value: 'approve' },
      having: [{ field: 'var', value: 'order' }],
    });
  });

  it('looks only where it is told', () => {
    expect(queryOf('project:"Order to cash" process:ship name:check')).toMatchObject({
      wanted: { field: 'name', value: 'check' },
      project: 'Order to cash',
      process: 'ship',
    });
  });

  it('knows other words for a field', () => {
    expect(queryOf('Parameter:to').wanted).toEqual({ field: 'param', value: 'to' });
  });

  it('leaves text with a colon alone', () => {
    for (const text of ['https://example.org', 'urn:isbn:1', '${a ? b : c}', '"connector:email"'])
      expect(queryOf(text).wanted).toEqual({ field: null, value: text.replaceAll('"', '') });
  });

  it('says in words what it does not understand', () => {
    expect(problemOf('')).toBeNull();
    expect(problemOf('conector:email')).toMatch(/Did you mean “connector:”/);
    expect(problemOf('params:to')).toMatch(/Did you mean “param:”/);
    expect(problemOf('param: to')).toMatch(/behind “param:”/);
    expect(problemOf('name:"check')).toMatch(/not closed/);
    expect(problemOf('project:Sales')).toMatch(/where to look/);
  });

  it('reads back every search that is written down', () => {
    const fields = Object.keys(SEARCH_FIELDS).filter((one) => one !== 'project' && one !== 'process');
    const value = fc.stringMatching(/^[^"\s:]([^"]*[^"\s])?$/);
    const terms = fc.array(fc.record({ field: fc.constantFrom(...(fields as SearchField[])), value }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(terms, (all) => {
        const { wanted, having } = queryOf(all.map((one) => `${one.field}:"${one.value}"`).join(' '));
        expect([...having, wanted]).toEqual(all);
      }),
    );
  });

  it('has an answer to any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' })), (text) => {
        const parsed = parseQuery(text);
        if (parsed.query === null) expect(parsed.problem === null).toBe(text.trim() === '');
        else expect(parsed.query.wanted.value.length).toBeGreaterThan(0);
      }),
    );
  });
});
