import { feelOfLiteral, literalOfFeel } from '../../../domain/expressions/feelLiteral.ts';

/** A text as the expression that says the same. */
export function asFeelText(text: string): string {
  return `=${feelOfLiteral(text)}`;
}

/** And back; of an expression that is more than a text what stands after the `=`. */
export function asPlainText(value: string): string {
  const feel = value.slice(1).trim();
  const literal = literalOfFeel(feel);
  return typeof literal === 'string' ? literal : feel;
}
