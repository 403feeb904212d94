import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textMatcher } from './textMatcher.ts';

const anyhow = { matchCase: false, wholeWord: false };

describe('finding and replacing a plain text', () => {
  it('minds neither case nor signs that mean something elsewhere', () => {
    expect(textMatcher('${Order.', anyhow).replaceIn('x ${order.id} ${ORDER.id}', '${sale.')).toBe(
      'x ${sale.id} ${sale.id}',
    );
    expect(textMatcher('a', anyhow).replaceIn('banana', '$&')).toBe('b$&n$&n$&');
  });

  it('minds case where it is told to', () => {
    expect(textMatcher('To', { ...anyhow, matchCase: true }).replaceIn('To to', 'cc')).toBe('cc to');
  });

  it('takes whole words alone where it is told to', () => {
    const matcher = textMatcher('to', { ...anyhow, wholeWord: true });
    expect(matcher.replaceIn('to total_to auto (to) to.id über-to', 'X')).toBe(
      'X total_to auto (X) X.id über-X',
    );
    expect(textMatcher('ü', { ...anyhow, wholeWord: true }).isIn('für')).toBe(false);
    expect(textMatcher('${a}', { ...anyhow, wholeWord: true }).isIn('x${a}y')).toBe(true);
  });

  it('keeps places where lower case is longer', () => {
    expect(textMatcher('x', anyhow).replaceIn('İX', '-')).toBe('İ-');
  });

  it('replaces what split and join replace', () => {
    const text = fc.stringMatching(/^[ab$]{0,12}$/);
    fc.assert(
      fc.property(text, fc.stringMatching(/^[ab$]{1,3}$/), text, (all, wanted, by) => {
        const matcher = textMatcher(wanted, { ...anyhow, matchCase: true });
        expect(matcher.replaceIn(all, by)).toBe(all.split(wanted).join(by));
        expect(matcher.isIn(all)).toBe(all.includes(wanted));
      }),
    );
  });
});
