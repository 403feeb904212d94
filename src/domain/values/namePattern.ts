import { t } from '../../language/t.ts';
import { PatternReader, type Step, Unreadable } from './PatternReader.ts';

/** What a name has to look like, as a regular expression that the whole of it matches. */
export interface NamePattern {
  readonly matches: (name: string) => boolean;
}

const LONGEST_PATTERN = 500;
const LONGEST_NAME = 1000;

/**
 * Reads a pattern without the parts whose work can grow beyond all bounds, and runs it without stepping back: a name
 * costs its length times that of the pattern, whatever a project of others brings along.
 * @returns why it cannot be read, as a sentence
 */
export function readNamePattern(pattern: string): NamePattern | string {
  if (pattern.length > LONGEST_PATTERN) return t`A pattern has ${LONGEST_PATTERN} characters at the most.`;
  try {
    const steps = new PatternReader(pattern).read();
    return { matches: (name) => name.length <= LONGEST_NAME && run(steps, Array.from(name)) };
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
}

function run(steps: readonly Step[], name: readonly string[]): boolean {
  let states = reached(steps, [0]);
  for (const char of name) {
    const next: number[] = [];
    for (const at of states) {
      const step = steps[at];
      if (step && 'take' in step && step.take(char)) next.push(at + 1);
    }
    states = reached(steps, next);
    if (states.size === 0) return false;
  }
  return states.has(steps.length);
}

/** The steps that take a character, and the end, from where one is. */
function reached(steps: readonly Step[], from: readonly number[]): ReadonlySet<number> {
  const seen = new Set<number>();
  const open = [...from];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    const step = steps[at];
    if (step && 'ways' in step) open.push(...step.ways);
  }
  return seen;
}
