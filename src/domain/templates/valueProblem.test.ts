import { describe, expect, it } from 'vitest';
import type { TemplateConstraints } from './ElementTemplate.ts';
import { property } from './testing.ts';
import { valueProblem } from './valueProblem.ts';

const said = (constraints: TemplateConstraints, value: string | number | undefined): string | null =>
  valueProblem(property({ label: 'URL', feel: 'optional', constraints }), value);

describe('valueProblem', () => {
  it('asks for a value, with the label when there is one', () => {
    expect(said({ notEmpty: true }, undefined)).toBe('URL must not be empty.');
    expect(said({ notEmpty: true }, '=')).toBe('URL must not be empty.');
    expect(said({ notEmpty: true }, 0)).toBeNull();
    expect(valueProblem(property({ constraints: { notEmpty: true } }), '')).toBe('Must not be empty.');
  });

  it('measures texts', () => {
    expect(said({ maxLength: 3 }, 'four')).toBe('URL cannot exceed 3 characters.');
    expect(said({ minLength: 3 }, 'ab')).toBe('URL must be at least 3 characters.');
    expect(said({ minLength: 3, maxLength: 3 }, 'abc')).toBeNull();
  });

  it('compares with a pattern, in the words of the template', () => {
    expect(said({ pattern: { value: '^https?://' } }, 'ftp')).toBe('URL must match pattern ^https?://.');
    expect(said({ pattern: { value: '^https?://', message: 'is no address' } }, 'ftp')).toBe(
      'URL is no address',
    );
    expect(said({ pattern: { value: '^https?://' } }, 'http://x')).toBeNull();
    expect(said({ pattern: { value: '(' } }, 'x')).toBeNull();
  });

  it('leaves expressions to the engine, but only where there can be one', () => {
    expect(said({ pattern: { value: '^h' }, maxLength: 2 }, '=address')).toBeNull();
    expect(said({ pattern: { value: '^h' }, maxLength: 2 }, ' =address')).toBeNull();
    expect(said({ pattern: { value: '^h' }, minLength: 4 }, '=')).toBeNull();
    expect(said({ minLength: 4, notEmpty: true }, '  ')).toBe('URL must not be empty.');
    expect(valueProblem(property({ constraints: { maxLength: 2 } }), '=address')).toBe(
      'Cannot exceed 2 characters.',
    );
  });
});
