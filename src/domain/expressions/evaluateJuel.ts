import { t } from '../../language/t.ts';
import { isJsonArray, isJsonObject } from '../values/jsonValue.ts';
import type { JsonValue } from '../values/json.ts';
import { type At, JuelError, type JuelNode, type JuelOperator } from './JuelNode.ts';
import { callMethod } from './juelMethods.ts';
import { areEqual, asBoolean, asNumber, compared, isEmpty, quoted } from './juelValues.ts';

/** Longer texts are not worth looking at. */
const LONGEST = 100_000;

/**
 * Works out an expression with sample values. Nothing is run: it reads what values have themselves, and calls the few
 * methods of juelMethods. There are no loops, so it ends with the last part of the tree.
 * @throws JuelError that says what is wrong and where
 */
export function evaluateJuel(node: JuelNode, values: ReadonlyMap<string, JsonValue>): JsonValue {
  const read = (one: JuelNode) => evaluateJuel(one, values);
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'name': {
      const value = values.get(node.name);
      if (value === undefined) throw new JuelError(t`There is no value for “${node.name}”.`, node);
      return value;
    }
    case 'member':
      return member(read(node.of), read(node.key), node.key);
    case 'call':
      return called(read(node.of), node.method, node.given.map(read), node);
    case 'unary': {
      const value = read(node.of);
      if (node.operator === 'empty') return isEmpty(value);
      return node.operator === '!' ? !asBoolean(value, node.of) : -asNumber(value, node.of);
    }
    case 'choice':
      return asBoolean(read(node.test), node.test) ? read(node.yes) : read(node.no);
    case 'binary': {
      const { operator, left, right } = node;
      // The right side is not looked at when the left one decides.
      if (operator === '&&') return asBoolean(read(left), left) && asBoolean(read(right), right);
      if (operator === '||') return asBoolean(read(left), left) || asBoolean(read(right), right);
      return combined(operator, [read(left), left], [read(right), right], node);
    }
  }
}

type Placed = readonly [value: JsonValue, at: At];

function combined(operator: JuelOperator, [a, atA]: Placed, [b, atB]: Placed, node: At): JsonValue {
  const order = () => compared(a, b, node);
  switch (operator) {
    case '==':
      return areEqual(a, b, node);
    case '!=':
      return !areEqual(a, b, node);
    case '<':
      return (order() ?? 1) < 0;
    case '<=':
      return (order() ?? (a === b ? 0 : 1)) <= 0;
    case '>':
      return (order() ?? -1) > 0;
    case '>=':
      return (order() ?? (a === b ? 0 : -1)) >= 0;
    default:
      return finite(calculated(operator, asNumber(a, atA), asNumber(b, atB)), node);
  }
}

function calculated(operator: JuelOperator, a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  return operator === '/' ? a / b : a % b;
}

function finite(value: number, at: At): number {
  if (!Number.isFinite(value)) throw new JuelError(t('This divides by zero, or is too large to say.'), at);
  return value;
}

/** What a value has itself; nothing of a missing value is nothing. */
function member(of: JsonValue, key: JsonValue, at: At): JsonValue {
  if (of === null || key === null) return null;
  if (isJsonArray(of)) return of[asNumber(key, at)] ?? null;
  if (!isJsonObject(of)) throw new JuelError(t`${quoted(of)} has nothing called ${quoted(key)}.`, at);
  const name = typeof key === 'string' ? key : JSON.stringify(key);
  return Object.hasOwn(of, name) ? (of[name] ?? null) : null;
}

function called(of: JsonValue, method: string, given: readonly JsonValue[], node: At): JsonValue {
  if (of === null) return null;
  const answer = callMethod(of, method, given);
  if (answer === undefined)
    throw new JuelError(t`“.${method}()” of ${quoted(of)} cannot be tried here.`, node);
  if (typeof answer === 'string' && answer.length > LONGEST)
    throw new JuelError(t('The text becomes too long to be shown.'), node);
  return answer;
}
