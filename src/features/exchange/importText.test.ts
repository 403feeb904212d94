import { describe, expect, test } from 'vitest';
import { countsText, placeText } from './importText.ts';

describe('countsText', () => {
  test.each([
    [{ projects: 0, processes: 0, connectors: 0, versions: 0, templates: 0, attached: 0 }, ''],
    [{ projects: 1, processes: 0, connectors: 0, versions: 0, templates: 0, attached: 0 }, '1 project'],
    [
      { projects: 0, processes: 2, connectors: 1, versions: 0, templates: 0, attached: 0 },
      '2 processes and 1 connector',
    ],
    [
      { projects: 1, processes: 3, connectors: 2, versions: 0, templates: 0, attached: 0 },
      '1 project, 3 processes and 2 connectors',
    ],
    [{ projects: 0, processes: 0, connectors: 0, versions: 0, templates: 2, attached: 0 }, '2 templates'],
  ])('given %j, it says %j', (counts, expected) => {
    expect(countsText(counts)).toBe(expected);
  });
});

describe('placeText', () => {
  test('given file, line and label, it names all three', () => {
    expect(placeText({ file: 'a.json', line: 3, label: 'send › to' })).toBe('a.json, line 3, send › to');
  });
  test('given nothing, it says nothing', () => expect(placeText({})).toBe(''));
});
