import { BINDING, COMPARES, type ExpressionTree, type Operator } from './ExpressionTree.ts';

interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign';
  readonly text: string;
}

/** Where the two languages differ. */
interface Language {
  readonly token: RegExp;
  readonly operators: ReadonlyMap<string, Operator>;
  readonly hasQuestionMark: boolean;
  /** words that are no names, and that we cannot read either */
  readonly reserved: ReadonlySet<string>;
}

const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const NUMBER = String.raw`\d+(?:\.\d+)?(?![\p{L}\p{N}_.$])`;

const JUEL: Language = {
  token: new RegExp(
    String.raw`\s*(?:(?<name>${NAME})|(?<number>${NUMBER})|(?<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<sign>==|!=|<=|>=|&&|\|\||[-+*/<>!?:().]))`,
    'uy',
  ),
  operators: new Map<string, Operator>([
    ['||', 'or'],
    ['or', 'or'],
    ['&&', 'and'],
    ['and', 'and'],
    ['==', '='],
    ['eq', '='],
    ['!=', '!='],
    ['ne', '!='],
    ['<', '<'],
    ['lt', '<'],
    ['<=', '<='],
    ['le', '<='],
    ['>', '>'],
    ['gt', '>'],
    ['>=', '>='],
    ['ge', '>='],
    ['+', '+'],
    ['-', '-'],
    ['*', '*'],
    ['/', '/'],
    ['div', '/'],
  ]),
  hasQuestionMark: true,
  reserved: new Set('or and eq ne lt le gt ge div mod empty instanceof'.split(' ')),
};

const FEEL: Language = {
  token: new RegExp(
    String.raw`\s*(?:(?<name>${NAME}|${'`'}[^${'`'}]+${'`'})|(?<number>${NUMBER})|(?<text>"(?:[^"\\]|\\.)*")|(?<sign>!=|<=|>=|[-+*/<>=().]))`,
    'uy',
  ),
  operators: new Map<string, Operator>([
    ...(['or', 'and', '=', '!=', '<', '<=', '>', '>=', '+', '-', '*', '/'] as const).map(
      (one) => [one, one] as const,
    ),
  ]),
  hasQuestionMark: false,
  reserved: new Set(
    'or and if then else for in return some every satisfies function instance of between'.split(' '),
  ),
};

/** Of the inside of a `${…}`; null for what FEEL has no words for: calls, `empty`, list positions. */
export function parseJuel(text: string): ExpressionTree | null {
  return parse(text, JUEL);
}

/** Of an expression without its `=`; null for what `${…}` has no words for. */
export function parseFeel(text: string): ExpressionTree | null {
  return parse(text, FEEL);
}

/** Thrown and caught in here only: deep in a tree there is nothing to return. */
class CannotBeRead extends Error {}

function parse(text: string, language: Language): ExpressionTree | null {
  const tokens = tokensOf(text, language);
  if (tokens === null) return null;
  const parser = new Parser(tokens, language);
  try {
    const tree = parser.whole();
    return parser.isAtEnd() ? tree : null;
  } catch (error) {
    if (error instanceof CannotBeRead) return null;
    throw error;
  }
}

function tokensOf(text: string, { token }: Language): readonly Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at;
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return null;
    const { name, number, text: quoted, sign } = groups;
    if (name !== undefined) tokens.push({ kind: 'name', text: name });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (quoted !== undefined) tokens.push({ kind: 'text', text: quoted });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

const DEEPEST = 200;

class Parser {
  private at = 0;
  private depth = 0;
  private readonly tokens: readonly Token[];
  private readonly language: Language;

  constructor(tokens: readonly Token[], language: Language) {
    this.tokens = tokens;
    this.language = language;
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  whole(): ExpressionTree {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new CannotBeRead();
    const tree = this.choice();
    this.depth -= 1;
    return tree;
  }

  private choice(): ExpressionTree {
    if (!this.language.hasQuestionMark && this.takes('if')) {
      const test = this.whole();
      this.needs('then');
      const yes = this.whole();
      this.needs('else');
      return { kind: 'choice', test, yes, no: this.whole() };
    }
    const test = this.binary(0);
    if (!this.language.hasQuestionMark || !this.takes('?')) return test;
    const yes = this.whole();
    this.needs(':');
    return { kind: 'choice', test, yes, no: this.whole() };
  }

  private binary(tighterThan: number): ExpressionTree {
    let left = this.unary();
    for (;;) {
      const token = this.tokens[this.at];
      const operator = token && token.kind !== 'text' ? this.language.operators.get(token.text) : undefined;
      if (operator === undefined || BINDING[operator] <= tighterThan) return left;
      this.at += 1;
      const right = this.binary(BINDING[operator]);
      // The languages read `a = b = c` in two ways: we read it in none.
      if (BINDING[operator] === COMPARES && (compares(left) || compares(right))) throw new CannotBeRead();
      left = { kind: 'binary', operator, left, right };
    }
  }

  private unary(): ExpressionTree {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new CannotBeRead();
    const tree = this.takes('-')
      ? ({ kind: 'negative', of: this.unary() } as const)
      : this.language.hasQuestionMark && (this.takes('!') || this.takes('not'))
        ? ({ kind: 'not', of: this.unary() } as const)
        : this.primary();
    this.depth -= 1;
    return tree;
  }

  private primary(): ExpressionTree {
    const token = this.tokens[this.at];
    if (token === undefined) throw new CannotBeRead();
    this.at += 1;
    if (token.kind === 'number') return { kind: 'number', written: token.text };
    if (token.kind === 'text') return { kind: 'text', value: unquoted(token.text, this.language) };
    if (token.kind === 'sign') {
      if (token.text !== '(') throw new CannotBeRead();
      const inner = this.whole();
      this.needs(')');
      return bracketed(inner);
    }
    return this.named(token.text);
  }

  private named(word: string): ExpressionTree {
    if (word === 'true' || word === 'false') return { kind: 'constant', value: word === 'true' };
    if (word === 'null') return { kind: 'constant', value: null };
    if (this.language.reserved.has(word)) throw new CannotBeRead();
    if (this.takes('(')) {
      if (this.language.hasQuestionMark || (word !== 'not' && word !== 'string')) throw new CannotBeRead();
      const of = this.whole();
      this.needs(')');
      return { kind: word === 'not' ? 'not' : 'asText', of };
    }
    const path = [plain(word)];
    while (this.takes('.')) {
      const next = this.tokens[this.at];
      if (next?.kind !== 'name') throw new CannotBeRead();
      this.at += 1;
      path.push(plain(next.text));
    }
    const after = this.tokens[this.at];
    if (after?.kind === 'sign' && after.text === '(') throw new CannotBeRead();
    return { kind: 'name', path };
  }

  private takes(text: string): boolean {
    const token = this.tokens[this.at];
    if (token?.text !== text || token.kind === 'text') return false;
    this.at += 1;
    return true;
  }

  private needs(text: string): void {
    if (!this.takes(text)) throw new CannotBeRead();
  }
}

const bracketedTrees = new WeakSet<ExpressionTree>();

/** In brackets a comparison may be compared. */
function bracketed(tree: ExpressionTree): ExpressionTree {
  if (!compares(tree)) return tree;
  const copy = { ...tree };
  bracketedTrees.add(copy);
  return copy;
}

function compares(tree: ExpressionTree): boolean {
  return tree.kind === 'binary' && BINDING[tree.operator] === COMPARES && !bracketedTrees.has(tree);
}

function plain(word: string): string {
  return word.startsWith('`') ? word.slice(1, -1) : word;
}

const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
]);

function unquoted(text: string, { hasQuestionMark }: Language): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:u([\da-fA-F]{4})|(.))/gsu, (whole: string, hex?: string, one?: string) => {
      // JUEL knows only the escaped quote and backslash; another backslash is one.
      if (hasQuestionMark) return one === '"' || one === "'" || one === '\\' ? one : whole;
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ESCAPED.get(one ?? '') ?? one ?? '';
    });
}
