import { afterEach, expect, it } from 'vitest';
import { setTexts } from './texts.ts';
import { counted } from './counted.ts';
import { numberText } from './numberText.ts';

afterEach(() => setTexts('en'));

it('given English, then one and many are told apart, and numbers are written as people read them', () => {
  expect([counted(1, 'task'), counted(0, 'task')]).toEqual(['1 task', '0 tasks']);
  expect(counted(1223, 'process', 'processes')).toBe('1,223 processes');
});

it('given German, then its forms and its numbers are taken; a word it has not stays English', () => {
  setTexts('de', { '# process|# processes': '# Prozess|# Prozesse' });
  expect(counted(1, 'process', 'processes')).toBe('1 Prozess');
  expect(counted(1223, 'process', 'processes')).toBe('1.223 Prozesse');
  expect(counted(2, 'task')).toBe('2 tasks');
  expect(numberText(1234567)).toBe('1.234.567');
});
