import { partText, type SentPart } from './sentParts.ts';
import type { SentRequest } from './SentRequest.ts';

/**
 * The request as a command for bash, zsh and what browsers copy for them. Values of people are always quoted, so none
 * of them can end its word and become a command of its own.
 * @returns null where no command line can hold it: it has a character 0 in it
 */
export function curlText({ method, url, headers, user, body, file, parts = [] }: SentRequest): string | null {
  const isHead = method === 'HEAD';
  const words: (readonly string[])[] = [
    [
      'curl',
      ...(isHead ? ['--head'] : ['--request', method]),
      ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
      url,
    ],
    ...headers
      .filter(isOwn(parts))
      .map(([name, value]) => ['--header', value === '' ? `${name};` : `${name}: ${value}`]),
    ...(user ? [['--user', user.join(':')]] : []),
    ...(body === undefined ? [] : [['--data-raw', body]]),
    ...(file ? [fileWords(file)] : []),
    ...parts.map(partWords),
  ];
  if (words.flat().some((word) => word.includes('\0'))) return null;
  return words.map((line) => line.map(shellWord).join(' ')).join(' \\\n  ');
}

/** curl makes up what stands between the parts, and says so itself. */
function isOwn(parts: readonly SentPart[]): (header: readonly [string, string]) => boolean {
  return ([name]) => parts.length === 0 || name.toLowerCase() !== 'content-type';
}

/** What is a text stands in the command itself. */
function fileWords(file: SentPart): readonly string[] {
  const text = partText(file);
  return text === null ? ['--data-binary', `@${localName(file.filename ?? '')}`] : ['--data-raw', text];
}

/** A file is read from the folder the command is run in: what it is called is said, and no path. A - is no file. */
function localName(filename: string): string {
  const name = filename.replaceAll(/[/\\]/g, '_');
  return name === '' || name === '-' ? `./${name === '' ? 'file' : name}` : name;
}

function partWords(part: SentPart): readonly string[] {
  const { name, filename, type } = part;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part.content);
  const told = type === undefined ? '' : `;type=${type}`;
  if (filename !== undefined) {
    return [
      '--form',
      `${formName(name)}=@${formValue(localName(filename))}${told};filename=${formValue(filename)}`,
    ];
  }
  return type === undefined && !name.includes('=')
    ? ['--form-string', `${name}=${text}`]
    : ['--form', `${formName(name)}=${formValue(text)}${told}`];
}

/** curl takes all up to the first = for the name. */
function formName(name: string): string {
  return name.replaceAll('=', '%3D');
}

function formValue(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, '\\$&')}"`;
}

function shellWord(word: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(word)) return word;
  return /^[^'^\p{C}\p{Zl}\p{Zp}]*$/u.test(word) ? `'${word}'` : `$'${ansi(word)}'`;
}

/** What a terminal could take for more than a character is written by its number. */
function ansi(word: string): string {
  return word
    .toWellFormed()
    .replaceAll(/[\\']/g, '\\$&')
    .replaceAll(/[\^\p{C}\p{Zl}\p{Zp}]/gu, (char) => SHORT[char] ?? numbered(char));
}

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function numbered(char: string): string {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return `\\x${point.toString(16).padStart(2, '0')}`;
  // Beyond the first plane shells have another escape for it; as it is, it does no harm.
  return point > 0xffff ? char : `\\u${point.toString(16).padStart(4, '0')}`;
}
