import { describe, expect, it } from 'vitest';
import { agoText, dayText, weekdayText } from './dateText.ts';

describe('agoText', () => {
  const now = new Date(2026, 2, 10, 12, 0, 0);
  it.each([
    [new Date(2026, 2, 10, 11, 59, 30), 'just now'],
    [new Date(2026, 2, 10, 11, 58, 30), '1 minute ago'],
    [new Date(2026, 2, 10, 9, 0, 0), '3 hours ago'],
    [new Date(2026, 2, 9, 23, 0, 0), 'yesterday'],
    [new Date(2026, 2, 6, 9, 0, 0), '4 days ago'],
    [new Date(2026, 0, 3), '3 Jan'],
    [new Date(2025, 0, 3), '3 Jan 2025'],
  ])('given %s, then it says %s', (date, text) => {
    expect(agoText(date, now)).toBe(text);
  });
});

describe('weekdayText', () => {
  const now = new Date(2026, 10, 25, 0, 30);
  it.each([
    [new Date(2026, 10, 25, 0, 1), 'Today'],
    [new Date(2026, 10, 24, 23, 59), 'Yesterday'],
    [new Date(2026, 10, 23, 9, 0), 'Monday 23 November 2026'],
  ])('given %s, then it says %s', (date, text) => {
    expect(weekdayText(date, now).replace(',', '')).toBe(text);
  });
});

describe('dayText', () => {
  it('given what is no date, then it is a dash', () => {
    expect(dayText(new Date('soon'))).toBe('–');
  });
});
