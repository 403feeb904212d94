import { t } from '../language/t.ts';

export interface XmlAttribute {
  readonly name: string;
  /** between the quotes, as it is written */
  readonly raw: string;
  /** of the white space before the name */
  readonly start: number;
  readonly nameStart: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface XmlStartTag {
  readonly kind: 'start';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly XmlAttribute[];
  readonly selfClosing: boolean;
}

interface XmlEndTag {
  readonly kind: 'end';
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** `<!DOCTYPE …>` is 'doctype', `<?…?>` 'instruction'. */
export interface XmlRun {
  readonly kind: 'text' | 'cdata' | 'comment' | 'instruction' | 'doctype';
  readonly start: number;
  readonly end: number;
}

export type XmlToken = XmlStartTag | XmlEndTag | XmlRun;

/** The text is no XML from here on; the message is a sentence without its place. */
export class XmlError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** It may be XML, but is refused for what it could do. */
export class XmlRefused extends XmlError {}

const TAG_NAME = /[^\s/>=<"'!?]+/y;
const ATTRIBUTE = /(\s*)([^\s=<>"'/]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')/y;
const TAG_END = /\s*(\/?)>/y;
const END_TAG = /<\/([^\s>]+)\s*>/y;

/**
 * Everything that is in the text, in order and without gaps, with its place: what an edit in place
 * needs. Tolerant: it minds neither nesting nor names (xmlCheck does).
 * @throws XmlError where a tag, comment or section is not closed
 */
export function* xmlTokens(text: string): Generator<XmlToken> {
  let at = 0;
  while (at < text.length) {
    const token = nextToken(text, at);
    yield token;
    at = token.end;
  }
}

function nextToken(text: string, start: number): XmlToken {
  if (text[start] !== '<') {
    const next = text.indexOf('<', start);
    return { kind: 'text', start, end: next < 0 ? text.length : next };
  }
  if (text.startsWith('<!--', start)) return run(text, 'comment', start, 4, '-->');
  if (text.startsWith('<![CDATA[', start)) return run(text, 'cdata', start, 9, ']]>');
  if (text.startsWith('<?', start)) return run(text, 'instruction', start, 2, '?>');
  if (text.startsWith('<!', start)) return doctype(text, start);
  return text[start + 1] === '/' ? endTag(text, start) : startTag(text, start);
}

function run(text: string, kind: XmlRun['kind'], start: number, skip: number, close: string): XmlRun {
  const end = text.indexOf(close, start + skip);
  if (end < 0) throw new XmlError(t`This is not closed: “${close}” is missing.`, start);
  return { kind, start, end: end + close.length };
}

/** With its internal subset, whose brackets and quotes may hold a `>`. */
function doctype(text: string, start: number): XmlRun {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1);
      if (close < 0) break;
      at = close;
    } else if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    else if (char === '>' && depth <= 0) return { kind: 'doctype', start, end: at + 1 };
  }
  throw new XmlError(t('This declaration is not closed.'), start);
}

function endTag(text: string, start: number): XmlEndTag {
  END_TAG.lastIndex = start;
  const [whole, name] = END_TAG.exec(text) ?? [];
  if (whole === undefined || name === undefined)
    throw new XmlError(t('This closing tag is not complete.'), start);
  return { kind: 'end', name, start, end: start + whole.length };
}

function startTag(text: string, start: number): XmlStartTag {
  TAG_NAME.lastIndex = start + 1;
  const name = TAG_NAME.exec(text)?.[0];
  if (name === undefined) throw new XmlError(t('After “<” the name of an element is expected.'), start);
  let at = start + 1 + name.length;
  const attributes: XmlAttribute[] = [];
  for (;;) {
    TAG_END.lastIndex = at;
    const close = TAG_END.exec(text);
    if (close) {
      return {
        kind: 'start',
        name,
        start,
        end: at + close[0].length,
        attributes,
        selfClosing: close[1] === '/',
      };
    }
    const attribute = attributeAt(text, at);
    if (!attribute)
      throw new XmlError(
        t`The tag <${name}> is not complete: an attribute is not written as name="value".`,
        at,
      );
    attributes.push(attribute);
    at = attribute.valueEnd + 1;
  }
}

function attributeAt(text: string, start: number): XmlAttribute | null {
  ATTRIBUTE.lastIndex = start;
  const match = ATTRIBUTE.exec(text);
  if (!match) return null;
  const [, space = '', name = '', equals = '', double, single] = match;
  const raw = double ?? single ?? '';
  const nameStart = start + space.length;
  const valueStart = nameStart + name.length + equals.length + 1;
  return { name, raw, start, nameStart, valueStart, valueEnd: valueStart + raw.length };
}
