import type { SearchOptions } from './SearchQuery.ts';

/** Finds and replaces one plain text in others, in time that grows with the text alone. */
export interface TextMatcher {
  readonly isIn: (text: string) => boolean;
  /** where each hit starts; its length is that of what is looked for */
  readonly placesIn: (text: string) => readonly number[];
  readonly replaceIn: (text: string, by: string) => string;
}

export function textMatcher(wanted: string, { matchCase, wholeWord }: SearchOptions): TextMatcher {
  const fold = matchCase ? (text: string) => text : foldCase;
  const needle = fold(wanted);
  const startsWord = isWord(charAt(wanted, 0));
  const endsWord = isWord(charBefore(wanted, wanted.length));
  const stands = (text: string, at: number) =>
    !wholeWord ||
    ((!startsWord || !isWord(charBefore(text, at))) &&
      (!endsWord || !isWord(charAt(text, at + wanted.length))));
  const next = (text: string, folded: string, from: number): number => {
    for (let at = folded.indexOf(needle, from); at >= 0; at = folded.indexOf(needle, at + 1))
      if (stands(text, at)) return at;
    return -1;
  };
  const placesIn = (text: string): readonly number[] => {
    const places: number[] = [];
    const folded = fold(text);
    if (needle === '') return places;
    for (let at = next(text, folded, 0); at >= 0; at = next(text, folded, at + needle.length))
      places.push(at);
    return places;
  };
  return {
    isIn: (text) => needle !== '' && next(text, fold(text), 0) >= 0,
    placesIn,
    replaceIn: (text, by) => {
      let result = '';
      let done = 0;
      for (const at of placesIn(text)) {
        result += text.slice(done, at) + by;
        done = at + needle.length;
      }
      return result + text.slice(done);
    },
  };
}

/** Letter by letter where lower case is longer than the letter (“İ”), so that places stay places. */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join(
    '',
  );
}

function isWord(character: string): boolean {
  return /^[\p{L}\p{N}\p{M}_]$/u.test(character);
}

function charAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function charBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at >= 2;
  return at < 1 ? '' : charAt(text, at - (isPair ? 2 : 1));
}
