import { describe, expect, it } from 'vitest';
import { upgradeVerb } from './upgradeVerb.ts';

describe('upgradeVerb', () => {
  it.each([
    [['1.0.0'], '1.0.1', 'Upgrade'],
    [['1.10.0'], '1.9.0', 'Downgrade'],
    [['2.0.0', '1.0.0'], '1.1.0', 'Upgrade'],
    [['2.0.0', undefined], '1.1.0', 'Upgrade'],
    [['1.0.0'], '1.0.0', 'Upgrade'],
  ] as const)('from %j to %s is called %s', (versions, target, expected) => {
    const tasks = versions.map((version) => (version === undefined ? {} : { version }));
    expect(upgradeVerb(tasks, target)).toBe(expected);
  });
});
