export interface HandWritten {
  readonly values: number;
  /** without indentation and line ends, which editors give */
  readonly characters: number;
}

/** What somebody writes who makes this JSON by hand: every value is a place to get right. */
export function handWritten(text: string): HandWritten {
  const json: unknown = JSON.parse(text);
  return { values: valuesOf(json), characters: JSON.stringify(json).length };
}

function valuesOf(json: unknown): number {
  if (typeof json !== 'object' || json === null) return 1;
  return Object.values(json).reduce((sum: number, one) => sum + valuesOf(one), 0);
}

/** What is more in the second than in the first. */
export function writtenBetween(before: string, after: string): HandWritten {
  const [first, second] = [handWritten(before), handWritten(after)];
  return { values: second.values - first.values, characters: second.characters - first.characters };
}
