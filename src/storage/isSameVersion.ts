import type { ReleaseContent, VersionContent } from '../domain/document.ts';

/** A published version, or a release of a project. */
export function isFinal(content: unknown): content is VersionContent | ReleaseContent {
  if (typeof content !== 'object' || content === null || !('kind' in content)) return false;
  return content.kind === 'version' || content.kind === 'release';
}

/** Whether a change leaves all that was published as it is; only the mark `deprecated` may come, change and go. */
export function isSameVersion(before: VersionContent | ReleaseContent, after: unknown): boolean {
  if (!isFinal(after)) return false;
  if (before.kind === 'release') return isSameValue(before, after);
  return isSameValue({ ...before, deprecated: undefined }, { ...after, deprecated: undefined });
}

/** Whether two contents say the same, bytes included. */
export function isSameValue(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  if (left instanceof Uint8Array || right instanceof Uint8Array) {
    if (!(left instanceof Uint8Array) || !(right instanceof Uint8Array)) return false;
    return left.length === right.length && left.every((byte, index) => byte === right[index]);
  }
  const entries = new Map<string, unknown>(Object.entries(left));
  const others = new Map<string, unknown>(Object.entries(right));
  const keys = new Set([...entries.keys(), ...others.keys()]);
  return [...keys].every((key) => isSameValue(entries.get(key), others.get(key)));
}
