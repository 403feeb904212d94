/**
 * Text of one language that is safe to stand in a generated file. Only the escaping module of the language makes it
 * from what people wrote; templates take nothing else, so a definition cannot become code (CVE-2016-5641).
 */
export class CodeText<L extends string> {
  readonly language: L;
  readonly text: string;

  constructor(language: L, text: string) {
    this.language = language;
    this.text = text;
  }
}

type Part<L extends string> = CodeText<L> | readonly CodeText<L>[];
type CodeTag<L extends string> = (strings: TemplateStringsArray, ...parts: readonly Part<L>[]) => CodeText<L>;

const MARK = '\u0000';

/**
 * A tag for templates of one language. The template stands as it is (`\n` stays two characters), less the indentation
 * of its first line; a list is one line each; a line whose only part is empty is left out.
 */
export function codeTag<L extends string>(language: L): CodeTag<L> {
  return (strings, ...parts) => {
    const template = dedent(strings.raw.join(MARK));
    let next = 0;
    const lines = template.split('\n').flatMap((line): readonly string[] => {
      if (!line.includes(MARK)) return [line];
      const indent = /^ */.exec(line)?.[0] ?? '';
      const isAlone = line.trim() === MARK;
      const filled = line.replaceAll(MARK, () => {
        const part = parts[next];
        next += 1;
        return indented(textOf(part), indent);
      });
      return isAlone && filled.trim() === '' ? [] : [filled];
    });
    return new CodeText(language, lines.join('\n').replaceAll(/ +\n/g, '\n'));
  };
}

/** Parts in one line. */
export function inLine<L extends string>(
  language: L,
  parts: readonly CodeText<L>[],
  between: ', ' | ' | ' | '' = ', ',
): CodeText<L> {
  return new CodeText(language, parts.map(({ text }) => text).join(between));
}

function textOf<L extends string>(part: Part<L> | undefined): string {
  if (part === undefined) return '';
  return part instanceof CodeText ? part.text : part.map(({ text }) => text).join('\n');
}

function indented(text: string, indent: string): string {
  return text.replaceAll(/\n(?!\n|$)/g, `\n${indent}`);
}

function dedent(raw: string): string {
  if (!raw.startsWith('\n')) return raw;
  const body = raw.replace(/^\n/, '').replace(/\n *$/, '');
  const indent = /^\n* */.exec(body)?.[0].replaceAll('\n', '') ?? '';
  return body
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}
