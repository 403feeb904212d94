const WIDTH = 100;
const MAX_LENGTH = 1_000;

/** All that is not plainly seen: controls, formats, marks of direction, line ends of any kind, lone halves. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}\p{Cs}]+/gu;

/**
 * Texts people wrote, as lines of a comment: a paragraph each, wrapped, long ones cut. Nothing is left in them that ends a
 * line or cannot be seen; what ends the comment in a language is for `escape` to take.
 */
export function commentLines(
  texts: readonly string[],
  escape: (text: string) => string,
  width: number = WIDTH,
): readonly string[] {
  return texts.flatMap((text) => {
    const plain = escape(cut(text.replaceAll(UNSEEN, ' ').replaceAll(/\s+/gu, ' ').trim()));
    return plain === '' ? [] : wrapped(plain, width);
  });
}

function cut(text: string): string {
  const all = Array.from(text.slice(0, 2 * MAX_LENGTH));
  return all.length > MAX_LENGTH || text.length > 2 * MAX_LENGTH
    ? `${all
        .slice(0, MAX_LENGTH - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length >= width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
