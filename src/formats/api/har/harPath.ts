import { camel, words } from '../../../domain/api/apiNames.ts';
import type { RecordedValue } from '../RecordedRequest.ts';

/** A path with `{names}` for what is an id in it. The ids themselves are somebody's: they do not come over. */
export function harPath(pathname: string): {
  readonly path: string;
  readonly inPath: readonly RecordedValue[];
} {
  const inPath: RecordedValue[] = [];
  let before = '';
  const segments = pathname.split('/').map((segment) => {
    const text = decoded(segment);
    if (!isId(text)) {
      before = text;
      // A brace of its own would be taken for an input.
      return segment.replaceAll('{', '%7B').replaceAll('}', '%7D');
    }
    const base = `${camel(words(singular(before)))}Id`.replace(/^Id$/, 'id');
    let name = base;
    for (let number = 2; inPath.some((one) => one.name === name); number += 1) name = `${base}${number}`;
    inPath.push({ name, type: /^\d{1,15}$/.test(text) ? 'integer' : 'string' });
    return `{${name}}`;
  });
  return { path: segments.join('/') || '/', inPath };
}

/** Numbers, UUIDs, hashes, and long words of letters and digits: nobody names a path like that. */
function isId(text: string): boolean {
  return (
    /^\d+$/.test(text) ||
    /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i.test(text) ||
    /^(?=.*\d)[\da-f]{12,}$/i.test(text) ||
    /^(?=(?:.*\d){3})(?=.*[A-Za-z])[\w~=-]{16,}$/.test(text) ||
    /^[^@/\s]+@[^@/\s]+\.[a-z]{2,}$/i.test(text)
  );
}

function singular(word: string): string {
  return word
    .replace(/ies$/i, 'y')
    .replace(/(ss|x|ch|sh)es$/i, '$1')
    .replace(/([^s])s$/i, '$1');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
