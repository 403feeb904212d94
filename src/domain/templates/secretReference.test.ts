import { describe, expect, it } from 'vitest';
import { secretProblem, secretReference } from './secretReference.ts';

describe('secretProblem', () => {
  it.each([
    '{{secrets.TOKEN}}',
    'Bearer {{secrets.TOKEN}}',
    '=camunda.secrets.TOKEN',
    '="Bearer " + secrets.TOKEN',
    '=token',
    '',
  ])('given %s, then nothing is wrong', (value) => expect(secretProblem(value)).toBeNull());

  it.each([
    ['hunter2', 'never written here'],
    ['="hunter2"', 'never written here'],
    ['{{secrets.TOKEN', 'not closed'],
    ['{{secrets.}}', 'names no secret'],
    ['=camunda.secrets.', 'names no secret'],
    ['${secrets.TOKEN}', 'write {{secrets.TOKEN}}'],
    ['camunda.secrets.TOKEN', 'write {{secrets.TOKEN}}'],
    ['{{TOKEN}}', 'write {{secrets.TOKEN}}'],
  ])('given %s, then it says %s', (value, words) => {
    expect(secretProblem(value)).toContain(words);
  });
});

describe('secretReference', () => {
  it('says which secrets a value takes, and in which form', () => {
    expect(secretReference('{{secrets.USER}}:{{ secrets.PASSWORD }}')).toEqual({
      kind: 'reference',
      form: 'braces',
      names: ['USER', 'PASSWORD'],
    });
    expect(secretReference('=camunda.secrets.TOKEN')).toMatchObject({ form: 'feel', names: ['TOKEN'] });
    expect(secretReference('secrets.TOKEN')).toMatchObject({ form: 'bare', names: ['TOKEN'] });
  });

  it('knows an expression, nothing, and the secret itself', () => {
    expect(secretReference('=mySecrets.token').kind).toBe('expression');
    expect(secretReference('=').kind).toBe('empty');
    expect(secretReference('$5 {a}').kind).toBe('plain');
  });
});
