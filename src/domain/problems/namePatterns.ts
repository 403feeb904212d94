import { t } from '../../language/t.ts';
import { readNamePattern } from '../values/namePattern.ts';

/** What a project wants names to look like: regular expressions that the whole of a name matches. */
export interface NamePatterns {
  readonly project?: string;
  readonly process?: string;
  readonly processId?: string;
  readonly activity?: string;
}
export type NamedThing = keyof NamePatterns;

/** What they are about, in the order they are asked for. */
export const NAMED_THINGS: Readonly<Record<NamedThing, string>> = {
  project: t('Project name'),
  process: t('Process names'),
  processId: t('Process ids'),
  activity: t('Activity names'),
};

export function isNamedThing(key: string): key is NamedThing {
  return Object.hasOwn(NAMED_THINGS, key);
}

/** Those that ask for something. */
export function givenPatterns(patterns: NamePatterns): readonly (readonly [NamedThing, string])[] {
  return Object.keys(NAMED_THINGS)
    .filter(isNamedThing)
    .map((thing) => [thing, patterns[thing] ?? ''] as const)
    .filter(([, text]) => text.trim() !== '');
}

type ReadPatterns = ReadonlyMap<NamedThing, ReturnType<typeof readNamePattern>>;
/** Patterns are immutable, and asked for each element. */
const read = new WeakMap<NamePatterns, ReadPatterns>();

/** Whether a name is as the project wants it; one that is asked for by no pattern, or by one that cannot be read, is. */
export function isNamedAsWanted(patterns: NamePatterns, thing: NamedThing, name: string): boolean {
  const pattern = readPatterns(patterns).get(thing);
  return pattern === undefined || typeof pattern === 'string' || pattern.matches(name);
}

/** Why patterns cannot be read, by what they are about. */
export function unreadablePatterns(patterns: NamePatterns): ReadonlyMap<NamedThing, string> {
  const reasons = [...readPatterns(patterns)].flatMap(([thing, pattern]) =>
    typeof pattern === 'string' ? [[thing, pattern] as const] : [],
  );
  return new Map(reasons);
}

function readPatterns(patterns: NamePatterns): ReadPatterns {
  const known = read.get(patterns);
  if (known) return known;
  const made = new Map(
    givenPatterns(patterns).map(([thing, text]) => [thing, readNamePattern(text)] as const),
  );
  read.set(patterns, made);
  return made;
}
