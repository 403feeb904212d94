import { RESERVED_VARIABLES } from '../values/names.ts';

/** Longer ones are cut: a name is read in tables and written into files. */
const MAX = 80;

/** A valid action name made of what an operation is called, or of its method and path where it has no name. */
export function operationName(id: string | undefined, method: string, path: string): string {
  const told = id === undefined ? '' : cleaned(id, '-');
  const name = told === '' ? camel([method.toLowerCase(), ...words(path)]) : told;
  return startingWithLetter(name, 'call-').slice(0, MAX);
}

/** Words of FEEL: Camunda's engine takes none of them for the name of a variable. */
const FEEL_WORDS: ReadonlySet<string> = new Set([
  ...[
    'null',
    'true',
    'false',
    'function',
    'if',
    'then',
    'else',
    'for',
    'in',
    'return',
    'between',
    'instance',
    'of',
  ],
  ...['not', 'and', 'or', 'some', 'every', 'satisfies'],
]);

/** A name that is also one of a variable, so that a variable of that name is mapped by itself. */
export function inputName(original: string, place: string): string {
  const name = startingWithLetter(cleaned(original, '_') || place, 'p').slice(0, MAX);
  return RESERVED_VARIABLES.includes(name) || FEEL_WORDS.has(name) ? `${name}_value` : name;
}

/** Text as one word: "Get all users" is `getAllUsers`. */
export function camel(parts: readonly string[]): string {
  return parts
    .map((part, at) => (at === 0 ? lowerFirst(part) : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');
}

/** The letters and digits of a text, by word. */
export function words(text: string): readonly string[] {
  return plain(text)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
}

/** A name of a configuration variable: `TOKEN_URL`. */
export function settingName(text: string): string {
  const name = plain(text.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2'))
    .replaceAll(/[^A-Za-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .toUpperCase();
  return startingWithLetter(name === '' ? 'SETTING' : name, 'S_').slice(0, MAX);
}

function cleaned(text: string, between: '-' | '_'): string {
  return plain(text)
    .replaceAll(/[^A-Za-z0-9_-]+/g, between)
    .replaceAll(between === '_' ? /-+/g : /^$/g, between === '_' ? '_' : '')
    .replaceAll(/^[-_]+|[-_]+$/g, '');
}

/** Without accents. */
function plain(text: string): string {
  return text.slice(0, 1_000).normalize('NFKD').replaceAll(/\p{M}/gu, '');
}

function startingWithLetter(name: string, before: string): string {
  return /^[A-Za-z]/.test(name) ? name : `${before}${name}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

const NOISE: ReadonlySet<string> = new Set([
  ...[
    'api',
    'apis',
    'the',
    'a',
    'an',
    'rest',
    'restful',
    'openapi',
    'swagger',
    'spec',
    'specs',
    'specification',
  ],
  ...['official', 'definition', 'documentation', 'collection', 'public', 'of', 'for', 'and', 'with', 'http'],
]);
const MAX_TITLE = 26;

/** What an API is about, in as many words as a name of a connector holds: "The Shop API" is "Shop". */
export function plainTitle(title: string): string {
  const all = words(title.replaceAll(/['’]s\b/g, ''));
  const telling = all.filter((word) => !NOISE.has(word.toLowerCase()) && !/^v?\d+(\.\d+)*$/i.test(word));
  const [first = '', ...others] = telling.length === 0 ? all : telling;
  let result = first;
  for (const word of others) {
    if (result.length + word.length + 1 > MAX_TITLE) break;
    result = `${result} ${word}`;
  }
  return result;
}
