import parse from 'semver/functions/parse.js';

/**
 * The whole number Camunda wants for a semantic version: 1.12.3 is 11203, so numbers grow as versions do and every
 * workspace gets the same one. A pre-release has the number of its release.
 * @returns null where minor or patch are above 99, or the number is above what Java's int holds
 */
export function templateVersion(version: string): number | null {
  const parsed = parse(version);
  if (parsed === null || parsed.minor > 99 || parsed.patch > 99) return null;
  const number = (parsed.major * 100 + parsed.minor) * 100 + parsed.patch;
  return number <= 2_147_483_647 ? number : null;
}
