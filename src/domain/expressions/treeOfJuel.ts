import { BINDING, COMPARES, type ExpressionTree, type Operator } from './ExpressionTree.ts';
import { JuelError, type JuelNode, type JuelOperator } from './JuelNode.ts';
import { readJuel } from './readJuel.ts';

const OPERATORS: Readonly<Record<Exclude<JuelOperator, '%'>, Operator>> = {
  '||': 'or',
  '&&': 'and',
  '==': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  '+': '+',
  '-': '-',
  '*': '*',
  '/': '/',
};

/** Of the inside of a `${…}`; null for what FEEL has no words for: calls, `empty`, list positions. */
export function treeOfJuel(text: string): ExpressionTree | null {
  try {
    return treeOf(readJuel(text), text);
  } catch (error) {
    if (error instanceof JuelError) return null;
    throw error;
  }
}

function treeOf(node: JuelNode, text: string): ExpressionTree | null {
  if (node.kind === 'literal') return literal(node, text);
  if (node.kind === 'name' || node.kind === 'member') {
    const path = pathOf(node, text);
    return path && { kind: 'name', path };
  }
  if (node.kind === 'unary') {
    const of = node.operator === 'empty' ? null : treeOf(node.of, text);
    return of && { kind: node.operator === '!' ? 'not' : 'negative', of };
  }
  if (node.kind === 'binary') return binary(node, text);
  if (node.kind === 'call') return null;
  const [test, yes, no] = [node.test, node.yes, node.no].map((part) => treeOf(part, text));
  return test && yes && no ? { kind: 'choice', test, yes, no } : null;
}

function literal(
  { value, from, to }: Extract<JuelNode, { kind: 'literal' }>,
  text: string,
): ExpressionTree | null {
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value !== 'number') return { kind: 'constant', value };
  const written = text.slice(from, to).replaceAll(/[\s()]/g, ''); // brackets are in its place
  return /^\d+(?:\.\d+)?$/.test(written) ? { kind: 'number', written } : null;
}

/** `order.customer.name`; null for a position in a list, a call, or a part in brackets. */
function pathOf(node: JuelNode, text: string): readonly string[] | null {
  const path: string[] = [];
  let at = node;
  for (; at.kind === 'member'; at = at.of) {
    const { key } = at;
    if (key.kind !== 'literal' || typeof key.value !== 'string' || at.of.isBracketed) return null;
    if (/["']/.test(text.charAt(key.from))) return null;
    path.unshift(key.value);
  }
  return at.kind === 'name' ? [at.name, ...path] : null;
}

function binary(node: Extract<JuelNode, { kind: 'binary' }>, text: string): ExpressionTree | null {
  if (node.operator === '%') return null;
  const operator = OPERATORS[node.operator];
  // The languages read `a = b = c` in two ways: we read it in none.
  if (BINDING[operator] === COMPARES && (compares(node.left) || compares(node.right))) return null;
  const left = treeOf(node.left, text);
  const right = treeOf(node.right, text);
  return left && right && { kind: 'binary', operator, left, right };
}

function compares(node: JuelNode): boolean {
  if (node.kind !== 'binary' || node.operator === '%' || node.isBracketed) return false;
  return BINDING[OPERATORS[node.operator]] === COMPARES;
}
