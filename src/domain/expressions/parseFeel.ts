import { BINDING, COMPARES, type ExpressionTree, type Operator } from './ExpressionTree.ts';

interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'sign';
  readonly text: string;
}

const NAME = String.raw`[\p{L}_$][\p{L}\p{N}_$]*`;
const NUMBER = String.raw`\d+(?:\.\d+)?(?![\p{L}\p{N}_.$])`;
const TOKEN = new RegExp(
  String.raw`\s*(?:(?<name>${NAME}|${'`'}[^${'`'}]+${'`'})|(?<number>${NUMBER})|(?<text>"(?:[^"\\]|\\.)*")|(?<sign>!=|<=|>=|[-+*/<>=().]))`,
  'uy',
);
const OPERATORS: ReadonlySet<string> = new Set(Object.keys(BINDING));
/** Words that are no names, and that we cannot read either. */
const RESERVED: ReadonlySet<string> = new Set(
  'or and if then else for in return some every satisfies function instance of between'.split(' '),
);

/** Of an expression without its `=`; null for what `${…}` has no words for. */
export function parseFeel(text: string): ExpressionTree | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const parser = new Parser(tokens);
  try {
    const tree = parser.whole();
    return parser.isAtEnd() ? tree : null;
  } catch (error) {
    if (error instanceof CannotBeRead) return null;
    throw error;
  }
}

/** Thrown and caught in here only: deep in a tree there is nothing to return. */
class CannotBeRead extends Error {}

function tokensOf(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  for (let at = 0; at < end; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
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

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
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
    if (!this.takes('if')) return this.binary(0);
    const test = this.whole();
    this.needs('then');
    const yes = this.whole();
    this.needs('else');
    return { kind: 'choice', test, yes, no: this.whole() };
  }

  private binary(tighterThan: number): ExpressionTree {
    let left = this.unary();
    for (;;) {
      const token = this.tokens[this.at];
      if (token === undefined || token.kind === 'text' || !OPERATORS.has(token.text)) return left;
      const operator = token.text as Operator;
      if (BINDING[operator] <= tighterThan) return left;
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
    const tree = this.takes('-') ? ({ kind: 'negative', of: this.unary() } as const) : this.primary();
    this.depth -= 1;
    return tree;
  }

  private primary(): ExpressionTree {
    const token = this.tokens[this.at];
    if (token === undefined) throw new CannotBeRead();
    this.at += 1;
    if (token.kind === 'number') return { kind: 'number', written: token.text };
    if (token.kind === 'text') return { kind: 'text', value: unquoted(token.text) };
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
    if (RESERVED.has(word)) throw new CannotBeRead();
    if (this.takes('(')) {
      if (word !== 'not' && word !== 'string') throw new CannotBeRead();
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

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll(/\\(?:u([\da-fA-F]{4})|(.))/gsu, (_whole: string, hex?: string, one?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return ESCAPED.get(one ?? '') ?? one ?? '';
    });
}
