const PATH = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)*$/i;
const WORDS: ReadonlySet<string> = new Set(
  'null true false function if then else for between instance of'.split(' '),
);

/**
 * Whether Camunda 8 takes the name as where a mapping goes. Its own pattern: letters of ASCII alone, a dot leads into an
 * object, and some words of FEEL are none. It refuses a process with any other.
 */
export function isMappingTarget(name: string): boolean {
  return PATH.test(name) && !WORDS.has(name);
}
