import type { TemplateProperty, TemplateValue } from '../../domain/templates/ElementTemplate.ts';

/** What a field is now: text (or a number, a yes and no, a choice), or an expression. */
export type FieldMode = 'plain' | 'expression';

/** Whether a person may say it by an expression, must, or cannot. */
export function expressionUse(property: TemplateProperty): 'always' | 'may' | 'never' {
  if (!FEEL_TYPES.has(property.type)) return 'never';
  if (property.feel === 'required') return 'always';
  return property.feel === 'optional' ? 'may' : 'never';
}

const FEEL_TYPES: ReadonlySet<string> = new Set(['String', 'Text', 'Number', 'Boolean']);

function isExpression(value: TemplateValue | undefined): value is string {
  return typeof value === 'string' && value.startsWith('=');
}

export function fieldMode(property: TemplateProperty, value: TemplateValue | undefined): FieldMode {
  const use = expressionUse(property);
  return use === 'always' || (use === 'may' && isExpression(value)) ? 'expression' : 'plain';
}

/** What stands in the field: an expression without its '=', a static number without the one it is written with. */
export function fieldText(property: TemplateProperty, value: TemplateValue | undefined): string {
  if (value === undefined) return '';
  const text = String(value);
  const isWritten = fieldMode(property, value) === 'expression' || isStatic(property);
  return isWritten && text.startsWith('=') ? text.slice(1).trimStart() : text;
}

/** The value for what a person wrote; undefined for nothing. A number that is none stays text, so that it is not lost. */
export function valueOfText(
  property: TemplateProperty,
  mode: FieldMode,
  text: string,
): TemplateValue | undefined {
  if (text.trim() === '') return undefined;
  if (mode === 'expression') return `=${text.startsWith('=') ? text.slice(1) : text}`;
  if (property.type !== 'Number') return text;
  const number = Number(text.trim());
  return Number.isFinite(number) ? number : text;
}

export function isChecked(value: TemplateValue | undefined): boolean {
  return value === true || value === 'true' || value === '=true';
}

/** The same said as an expression: text becomes a literal, unless it is a name that is known. */
export function asExpression(text: string, property: TemplateProperty, variables: readonly string[]): string {
  const isLiteral =
    text === '' || property.type === 'Number' || property.type === 'Boolean' || variables.includes(text);
  return isLiteral ? text : JSON.stringify(text);
}

/** And back: a literal becomes its text, anything else stays as it was written. */
export function asPlain(expression: string): string {
  const text = expression.trim();
  if (!/^"(?:[^"\\]|\\.)*"$/s.test(text)) return text;
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Numbers and booleans that are literals but are written as FEEL. */
function isStatic(property: TemplateProperty): boolean {
  return property.type === 'Number' || property.type === 'Boolean';
}
