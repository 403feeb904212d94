import { inc, rcompare, valid } from 'semver';

/** The number of the draft that is begun by the first edit after a publication: a patch after the newest. */
export function draftAfter(published: readonly string[]): string {
  const newest = published.filter((version) => valid(version) !== null).toSorted(rcompare)[0];
  return (newest === undefined ? null : inc(newest, 'patch')) ?? '1.0.0';
}
