import { BINDING, COMPARES, UNARY, type ExpressionTree, type Operator } from './ExpressionTree.ts';

/** As FEEL, without the `=`. */
export function writeFeel(tree: ExpressionTree, place = 0): string {
  switch (tree.kind) {
    case 'name':
      return tree.path.map(feelName).join('.');
    case 'text':
      return feelText(tree.value);
    case 'number':
      return tree.written;
    case 'constant':
      return String(tree.value);
    case 'not':
      return `not(${writeFeel(tree.of)})`;
    case 'asText':
      return `string(${writeFeel(tree.of)})`;
    case 'negative':
      return inBrackets(`-${writeFeel(tree.of, UNARY + 1)}`, place > UNARY);
    case 'binary':
      return binary(tree, place, writeFeel, (operator) => operator);
    case 'choice': {
      const [test, yes, no] = [tree.test, tree.yes, tree.no].map((one) => writeFeel(one, 1));
      return inBrackets(`if ${test} then ${yes} else ${no}`, place > 0);
    }
  }
}

const JUEL_SIGNS: ReadonlyMap<Operator, string> = new Map([
  ['or', '||'],
  ['and', '&&'],
  ['=', '=='],
]);

/** As the inside of a `${…}`; null where it has no words for it. */
export function writeJuel(tree: ExpressionTree): string | null {
  return canBeJuel(tree) ? juel(tree) : null;
}

function juel(tree: ExpressionTree, place = 0): string {
  switch (tree.kind) {
    case 'name':
      return tree.path.join('.');
    case 'text':
      return `"${tree.value.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
    case 'number':
      return tree.written;
    case 'constant':
      return String(tree.value);
    case 'asText':
      return juel(tree.of, place);
    case 'not':
      return inBrackets(`!${juel(tree.of, UNARY + 1)}`, place > UNARY);
    case 'negative':
      return inBrackets(`-${juel(tree.of, UNARY + 1)}`, place > UNARY);
    case 'binary':
      return binary(tree, place, juel, (operator) => JUEL_SIGNS.get(operator) ?? operator);
    case 'choice': {
      const [test, yes, no] = [tree.test, tree.yes, tree.no].map((one) => juel(one, 1));
      return inBrackets(`${test} ? ${yes} : ${no}`, place > 0);
    }
  }
}

const JUEL_NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const JUEL_WORDS: ReadonlySet<string> = new Set(
  'true false null not or and eq ne lt le gt ge div mod empty instanceof'.split(' '),
);

// Text cannot be added up there, and a line end has no escape.
function canBeJuel(tree: ExpressionTree): boolean {
  switch (tree.kind) {
    case 'name':
      return tree.path.every((part) => JUEL_NAME.test(part) && !JUEL_WORDS.has(part));
    case 'text':
      return !/[\n\r]/.test(tree.value);
    case 'number':
    case 'constant':
      return true;
    case 'asText':
      return false;
    case 'not':
    case 'negative':
      return canBeJuel(tree.of);
    case 'binary':
      if (tree.operator === '+' && [tree.left, tree.right].some(({ kind }) => kind === 'text')) return false;
      return canBeJuel(tree.left) && canBeJuel(tree.right);
    case 'choice':
      return [tree.test, tree.yes, tree.no].every(canBeJuel);
  }
}

function binary(
  { operator, left, right }: Extract<ExpressionTree, { kind: 'binary' }>,
  place: number,
  write: (tree: ExpressionTree, place: number) => string,
  sign: (operator: Operator) => string,
): string {
  const own = BINDING[operator];
  // A comparison inside a comparison always stands in brackets; of others only the right side needs them.
  const text = `${write(left, own === COMPARES ? own + 1 : own)} ${sign(operator)} ${write(right, own + 1)}`;
  return inBrackets(text, place > own);
}

function inBrackets(text: string, isNeeded: boolean): string {
  return isNeeded ? `(${text})` : text;
}

const FEEL_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const FEEL_WORDS: ReadonlySet<string> = new Set(
  'true false null not or and if then else for in return some every satisfies function instance of between string'.split(
    ' ',
  ),
);

/** A variable's name as FEEL takes it: in back quotes where it would read as something else. */
export function feelName(name: string): string {
  return FEEL_NAME.test(name) && !FEEL_WORDS.has(name) ? name : `\`${name}\``;
}

/** A key of a context as FEEL writes it. */
export function feelKey(key: string): string {
  return FEEL_NAME.test(key) ? key : feelText(key);
}

/** A text as FEEL writes it. */
export function feelText(text: string): string {
  return JSON.stringify(text);
}
