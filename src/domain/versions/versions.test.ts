import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  draftAfter,
  isPrerelease,
  isVersion,
  newest,
  nextVersion,
  packageProblem,
  promoted,
  releaseCandidateOf,
  versionProblem,
} from './versions.ts';

test.each(['1.0.0', '0.0.1', '1.2.0-rc.1', '10.20.30-alpha.beta'])('%s is a version', (text) => {
  expect(isVersion(text)).toBe(true);
});

test.each([
  '',
  'v1.0.0',
  '=1.0.0',
  ' 1.0.0',
  '1.0.0 ',
  '1.0',
  '1',
  '01.0.0',
  '1.0.0+build',
  '1.0.0-',
  'draft',
])('“%s” is none, and people are told why', (text) => {
  expect(isVersion(text)).toBe(false);
  expect(versionProblem(text, [], null)?.message).toMatch(/\.$/);
});

describe('the newest', () => {
  test('is a release while there is one', () => {
    expect(newest(['1.0.0', '2.0.0-rc.1', '1.10.0', '1.9.0'])).toBe('1.10.0');
  });
  test('else a pre-release, else nothing', () => {
    expect(newest(['1.0.0-rc.2', '1.0.0-rc.10'])).toBe('1.0.0-rc.10');
    expect(newest(['draft'])).toBeNull();
    expect(newest([])).toBeNull();
  });
});

test.each([
  ['1.2.3', 'breaking', '2.0.0'],
  ['1.2.3', 'compatible', '1.3.0'],
  ['1.2.3', 'text', '1.2.4'],
  ['0.2.3', 'breaking', '0.3.0'],
  ['0.2.3', 'compatible', '0.3.0'],
  ['0.2.3', 'text', '0.2.4'],
  ['2.0.0-rc.1', 'breaking', '2.0.0'],
  ['2.0.0-rc.1', 'text', '2.0.0'],
  ['nonsense', 'text', '1.0.0'],
] as const)('after %s a %s change asks for %s', (base, weight, next) => {
  expect(nextVersion(base, weight)).toBe(next);
});

test('candidates are counted, gaps are not filled, and each becomes its release', () => {
  expect(releaseCandidateOf('1.2.0', [])).toBe('1.2.0-rc.1');
  expect(releaseCandidateOf('1.2.0', ['1.2.0-rc.1', '1.2.0-rc.3', '1.3.0-rc.9', '1.2.0-rc.x'])).toBe(
    '1.2.0-rc.4',
  );
  expect(releaseCandidateOf('1.2.0-rc.1', ['1.2.0-rc.1'])).toBe('1.2.0-rc.2');
  expect(promoted('1.2.0-rc.2')).toBe('1.2.0');
  expect(promoted('1.2.0')).toBe('1.2.0');
});

describe('what may be published', () => {
  const existing = ['1.0.0', '1.1.0', '2.0.0-rc.2'];
  test('is higher than the newest, and no less than the changes ask for', () => {
    expect(versionProblem('1.2.0', existing, '1.2.0')).toBeNull();
    expect(versionProblem('3.0.0', existing, '1.2.0')).toBeNull();
    expect(versionProblem('1.0.0', [], null)).toBeNull();
    expect(versionProblem('0.4.0', [], null)).toBeNull();
  });
  test('is not what is there, nor lower', () => {
    expect(versionProblem('1.1.0', existing, null)?.message).toContain('exists already');
    expect(versionProblem('1.0.5', existing, '1.0.1')).toEqual({
      message: 'Version 1.1.0 is published already: the next one must be higher.',
    });
    expect(versionProblem('1.1.0-rc.1', existing, null)).not.toHaveProperty('needsReason');
  });
  test('a mended release beside a candidate of a later one; candidates count upwards', () => {
    expect(versionProblem('1.1.1', existing, '1.1.1')).toBeNull();
    expect(versionProblem('2.0.0-rc.1', existing, null)?.message).toContain('2.0.0-rc.2');
    expect(versionProblem('2.0.0-rc.3', existing, '2.0.0')).toBeNull();
    expect(versionProblem('2.0.0', existing, '2.0.0')).toBeNull();
  });
  test('less than the changes ask for needs a reason', () => {
    expect(versionProblem('1.1.1', existing, '2.0.0')).toEqual({
      message: 'Its changes ask for 2.0.0. Say why 1.1.1 is enough.',
      needsReason: true,
    });
    expect(versionProblem('1.2.0-rc.1', existing, '2.0.0')?.needsReason).toBe(true);
  });
});

test('packages begin with 1.0.0 and its candidates', () => {
  expect(packageProblem('1.0.0')).toBeNull();
  expect(packageProblem('1.0.0-rc.1')).toBeNull();
  expect(packageProblem('0.9.0')).toBe('Packages can be made from 1.0.0 on; this is 0.9.0.');
  expect(packageProblem('draft')).toMatch(/not a version/);
});

const number = fc.nat({ max: 12 });
const version = fc
  .tuple(number, number, number, fc.option(fc.constantFrom('rc.1', 'rc.2', 'beta'), { nil: null }))
  .map(([major, minor, patch, pre]) => `${major}.${minor}.${patch}${pre === null ? '' : `-${pre}`}`);
const anything = fc.oneof(version, fc.string());

test('the order is total, of versions and of what is none', () => {
  fc.assert(
    fc.property(anything, anything, anything, (a, b, c) => {
      expect(Math.sign(compareVersions(a, b))).toBe(-Math.sign(compareVersions(b, a)) + 0);
      if (compareVersions(a, b) <= 0 && compareVersions(b, c) <= 0) {
        expect(compareVersions(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});

test('what the changes ask for is a higher release, and may be published', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(version, { minLength: 1, maxLength: 6 }),
      fc.constantFrom('breaking', 'compatible', 'text'),
      (existing, weight) => {
        const base = newest(existing) ?? '';
        const next = nextVersion(base, weight);
        expect(compareVersions(next, base)).toBeGreaterThan(0);
        expect(isPrerelease(next)).toBe(false);
        if (!existing.some((one) => promoted(one) === next)) {
          expect(versionProblem(next, existing, next)).toBeNull();
        }
        const candidate = releaseCandidateOf(next, existing);
        expect(existing).not.toContain(candidate);
        expect(promoted(candidate)).toBe(next);
      },
    ),
  );
});

describe('draftAfter', () => {
  test.each([
    [[], '1.0.0'],
    [['1.0.0'], '1.0.1'],
    [['1.10.0', '1.9.3'], '1.10.1'],
    [['1.2.0-rc.1', '1.1.4'], '1.2.0'],
    [['latest'], '1.0.0'],
  ])('comes after %j as %s', (published, expected) => {
    expect(draftAfter(published)).toBe(expected);
  });
});
