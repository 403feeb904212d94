import { t } from '../../language/t.ts';
import { type At, JuelError, type JuelNode, type JuelOperator } from './JuelNode.ts';

interface Token extends At {
  readonly kind: 'name' | 'text' | 'number' | 'sign' | 'end';
  readonly text: string;
}

const TOKEN =
  /\s*(?:(?<name>[\p{L}_$][\p{L}\p{N}_$]*)|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?)|(?<text>"(?:[^"\\]|\\[^])*"|'(?:[^'\\]|\\[^])*')|(?<sign>==|!=|<=|>=|&&|\|\||[-+*/%<>!?:().,[\]]))/uy;

/** From loose to tight. */
const LEVELS: readonly Readonly<Record<string, JuelOperator>>[] = [
  { '||': '||', or: '||' },
  { '&&': '&&', and: '&&' },
  { '==': '==', eq: '==', '!=': '!=', ne: '!=' },
  { '<': '<', lt: '<', '<=': '<=', le: '<=', '>': '>', gt: '>', '>=': '>=', ge: '>=' },
  { '+': '+', '-': '-' },
  { '*': '*', '/': '/', div: '/', '%': '%', mod: '%' },
];
const RESERVED: ReadonlySet<string> = new Set(
  'or and eq ne lt le gt ge div mod not empty instanceof'.split(' '),
);
/** Deeper nests nobody. */
const DEEPEST = 100;
/** A chain of parts is as deep as it is long when it is worked out. */
const MOST_PARTS = 2_000;

/**
 * Reads the inside of one `${…}`.
 * @param start where it begins in the whole text: all places are in that
 * @throws JuelError that says what is wrong and where
 */
export function readJuel(inside: string, start = 0): JuelNode {
  return new Reader(tokensOf(inside, start)).whole();
}

function tokensOf(text: string, start: number): readonly Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    if (tokens.length > MOST_PARTS)
      throw new JuelError(t('The expression is too long to be tried.'), {
        from: start + at,
        to: start + at + 1,
      });
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const [kind, word] = groupsOf(match).find(([, one]) => one !== undefined) ?? [];
    if (match === null || kind === undefined || word === undefined) {
      const from = start + at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
      const sign = text[from - start] ?? '';
      const why =
        sign === '"' || sign === "'" ? t('This text is never closed.') : t`“${sign}” does not belong here.`;
      throw new JuelError(why, { from, to: from + 1 });
    }
    const to = start + TOKEN.lastIndex;
    tokens.push({ kind: kind as Token['kind'], text: word, from: to - word.length, to });
  }
  const last = start + end;
  return [...tokens, { kind: 'end', text: '', from: last, to: last + 1 }];
}

/** A group that did not take part is undefined, whatever its type says. */
function groupsOf(match: RegExpExecArray | null): readonly (readonly [string, string | undefined])[] {
  return Object.entries(match?.groups ?? {});
}

class Reader {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): JuelNode {
    const tree = this.expression();
    if (this.now().kind !== 'end') throw this.unexpected();
    return tree;
  }

  private expression(): JuelNode {
    return this.deeper(() => {
      const test = this.level(0);
      if (!this.takes('?')) return test;
      const yes = this.expression();
      this.needs(':');
      const no = this.expression();
      return { kind: 'choice', test, yes, no, from: test.from, to: no.to };
    });
  }

  private level(index: number): JuelNode {
    const operators = LEVELS[index];
    if (operators === undefined) return this.unary();
    let left = this.level(index + 1);
    for (;;) {
      const token = this.now();
      const isWord = token.kind === 'sign' || token.kind === 'name';
      if (!isWord || !Object.hasOwn(operators, token.text)) return left;
      const operator = operators[token.text];
      if (operator === undefined) return left;
      this.at += 1;
      const right = this.level(index + 1);
      left = { kind: 'binary', operator, left, right, from: left.from, to: right.to };
    }
  }

  private unary(): JuelNode {
    return this.deeper(() => {
      const { from, text, kind } = this.now();
      const operator =
        kind === 'text'
          ? undefined
          : ({ '!': '!', not: '!', '-': '-', empty: 'empty' } as const)[text as '!'];
      if (operator === undefined || kind === 'end') return this.postfix();
      this.at += 1;
      const of = this.unary();
      return { kind: 'unary', operator, of, from, to: of.to };
    });
  }

  private postfix(): JuelNode {
    let node = this.primary();
    for (;;) {
      if (this.takes('.')) {
        const token = this.now();
        if (token.kind !== 'name') throw this.unexpected();
        this.at += 1;
        const { from, to, text } = token;
        if (this.takes('('))
          node = {
            kind: 'call',
            of: node,
            method: text,
            given: this.list(')'),
            from: node.from,
            to: this.end(),
          };
        else
          node = {
            kind: 'member',
            of: node,
            key: { kind: 'literal', value: text, from, to },
            from: node.from,
            to,
          };
      } else if (this.takes('[')) {
        const key = this.expression();
        this.needs(']');
        node = { kind: 'member', of: node, key, from: node.from, to: this.end() };
      } else return node;
    }
  }

  private primary(): JuelNode {
    const token = this.now();
    const { from, to, kind, text } = token;
    if (kind === 'end') throw this.unexpected();
    this.at += 1;
    if (kind === 'number') return { kind: 'literal', value: Number(text), from, to };
    if (kind === 'text') return { kind: 'literal', value: unquoted(text), from, to };
    if (text === '(' && kind === 'sign') {
      const inner = this.expression();
      this.needs(')');
      return { ...inner, from, to: this.end(), isBracketed: true };
    }
    this.at -= 1;
    if (kind === 'sign' || RESERVED.has(text)) throw this.unexpected();
    this.at += 1;
    if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true', from, to };
    if (text === 'null') return { kind: 'literal', value: null, from, to };
    const next = this.now();
    const isPrefixed = next.text === ':' && this.tokens[this.at + 2]?.text === '(' && next.from === to;
    if (next.kind === 'sign' && (next.text === '(' || isPrefixed))
      throw new JuelError(t`The function “${text}” is the engine's: it cannot be tried here.`, { from, to });
    return { kind: 'name', name: text, from, to };
  }

  private list(close: string): readonly JuelNode[] {
    const given: JuelNode[] = [];
    if (this.takes(close)) return given;
    do given.push(this.expression());
    while (this.takes(','));
    this.needs(close);
    return given;
  }

  private deeper(read: () => JuelNode): JuelNode {
    this.depth += 1;
    if (this.depth > DEEPEST)
      throw new JuelError(t('The expression is nested too deeply to be tried.'), this.now());
    const node = read();
    this.depth -= 1;
    return node;
  }

  private now(): Token {
    const token = this.tokens[this.at] ?? this.tokens.at(-1);
    if (token === undefined) throw new JuelError(t('There is no expression.'), { from: 0, to: 1 });
    return token;
  }

  private end(): number {
    return this.tokens[this.at - 1]?.to ?? 0;
  }

  private takes(text: string): boolean {
    const token = this.now();
    if (token.text !== text || token.kind === 'text' || token.kind === 'end') return false;
    this.at += 1;
    return true;
  }

  private needs(text: string): void {
    if (this.takes(text)) return;
    const token = this.now();
    throw token.kind === 'end' ? new JuelError(t`“${text}” is missing here.`, token) : this.unexpected();
  }

  private unexpected(): JuelError {
    const token = this.now();
    return new JuelError(
      token.kind === 'end' ? t('Something is missing here.') : t`“${token.text}” does not belong here.`,
      token,
    );
  }
}

/** JUEL knows the escaped quote and backslash; another backslash is one. */
function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(["'\\])/g, '$1');
}
