import compare from 'semver/functions/compare.js';
import inc from 'semver/functions/inc.js';
import parse from 'semver/functions/parse.js';
import { t } from '../../language/t.ts';
import type { Weight } from './definitionChange.ts';

export const FIRST_VERSION = '1.0.0';

/** A semantic version as people write it here: no leading “v”, no spaces, no build metadata. */
export function isVersion(text: string): boolean {
  return parse(text)?.version === text;
}

/** Negative, 0 or positive. What is no version comes before all that are, in the order of the text. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [isVersion(a), isVersion(b)];
  if (left && right) return compare(a, b);
  if (left !== right) return left ? 1 : -1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** For lists: what people look for first. */
export function newestFirst(a: string, b: string): number {
  return compareVersions(b, a);
}

/** The highest one; a pre-release only where there is nothing else. null: none of them is a version. */
export function newest(versions: readonly string[]): string | null {
  const valid = versions.filter(isVersion);
  const releases = valid.filter((version) => !isPrerelease(version));
  return (releases.length > 0 ? releases : valid).reduce<string | null>(
    (best, version) => (best === null || compare(version, best) > 0 ? version : best),
    null,
  );
}

export function isPrerelease(version: string): boolean {
  return (parse(version)?.prerelease.length ?? 0) > 0;
}

/**
 * The version that changes of this weight ask for. Below 1.0.0 nothing was promised yet, so what breaks moves the
 * middle number; whether it becomes 1.0.0 is for a person to say. A pre-release of such a version becomes it.
 */
export function nextVersion(base: string, weight: Weight): string {
  const young = parse(base)?.major === 0;
  const step = { breaking: young ? 'minor' : 'major', compatible: 'minor', text: 'patch' } as const;
  return inc(base, step[weight]) ?? FIRST_VERSION;
}

/** The number of the draft that is begun by the first edit after a publication: a patch after the highest. */
export function draftAfter(published: readonly string[]): string {
  const highest = published.filter(isVersion).toSorted(newestFirst)[0];
  return (highest === undefined ? null : inc(highest, 'patch')) ?? FIRST_VERSION;
}

/** The next `-rc.N` of a version (or of the version a candidate is for). */
export function releaseCandidateOf(version: string, existing: readonly string[]): string {
  const target = promoted(version);
  const start = `${target}-rc.`;
  const numbers = existing.flatMap((one) => {
    const number = one.startsWith(start) ? one.slice(start.length) : '';
    return /^\d+$/.test(number) && isVersion(one) ? [Number(number)] : [];
  });
  return `${start}${numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1}`;
}

/** What a pre-release is one of: `1.2.0-rc.2` becomes `1.2.0`. A release is one already. */
export function promoted(version: string): string {
  const parsed = parse(version);
  return parsed === null ? version : `${parsed.major}.${parsed.minor}.${parsed.patch}`;
}

export interface VersionProblem {
  readonly message: string;
  /** it may be published with a reason; without this it may not be published at all */
  readonly needsReason?: true;
}

/**
 * Why `version` should not be published beside the `existing` ones, or null.
 * @param asked the version its changes ask for (`nextVersion(newest, weight)`); null when nothing is there to compare
 */
export function versionProblem(
  version: string,
  existing: readonly string[],
  asked: string | null,
): VersionProblem | null {
  if (version === '') return { message: t('Give the version a number, like 1.2.0.') };
  if (!isVersion(version)) return { message: notAVersion(version) };
  if (existing.includes(version)) {
    return { message: t`Version ${version} exists already. What is published never changes.` };
  }
  const higher = existing.find((one) => isVersion(one) && blocks(one, version, existing));
  if (higher !== undefined) {
    return { message: t`Version ${higher} is published already: the next one must be higher.` };
  }
  if (asked === null || compareVersions(promoted(version), asked) >= 0) return null;
  return {
    message: t`Its changes ask for ${asked}. Say why ${version} is enough.`,
    needsReason: true,
  };
}

/** Why no package can be made of the version, or null. A candidate of 1.0.0 can be shared to be tried. */
export function packageProblem(version: string): string | null {
  const parsed = isVersion(version) ? parse(version) : null;
  if (parsed === null) return notAVersion(version);
  return parsed.major > 0 ? null : t`Packages can be made from ${FIRST_VERSION} on; this is ${version}.`;
}

/**
 * Only the newest release is in the way, so that 1.2.1 can still mend 1.2.0 while 2.0.0-rc.1 is being tried; and of
 * the pre-releases those for the very same version.
 */
function blocks(one: string, version: string, existing: readonly string[]): boolean {
  if (compare(one, version) < 0) return false;
  return one === newest(existing) || (isPrerelease(one) && promoted(one) === promoted(version));
}

function notAVersion(text: string): string {
  const hint = /^[v=\s]/.test(text)
    ? t('write it without anything before the first number')
    : text.includes('+')
      ? t('leave out what stands after “+”')
      : t('it has three numbers, like 1.2.0 or 1.2.0-rc.1');
  return t`“${text}” is not a version: ${hint}.`;
}
