import type { TemplateProperty, TemplateValue } from './ElementTemplate.ts';
import { isWrittenAsFeel } from './feelValue.ts';

/** The value as it stands in the XML. */
export function writtenValue(property: TemplateProperty, value: TemplateValue): string {
  const text = String(value);
  return isWrittenAsFeel(property) && !text.startsWith('=') ? `=${text}` : text;
}

/** And back: a literal is what the template would call it, anything else its text. */
export function valueOfWritten(property: TemplateProperty, text: string): TemplateValue {
  const literal = isWrittenAsFeel(property) && text.startsWith('=') ? text.slice(1) : text;
  if (property.type === 'Boolean' && (literal === 'true' || literal === 'false')) return literal === 'true';
  if (property.type === 'Number' && literal !== '' && String(Number(literal)) === literal)
    return Number(literal);
  return text;
}
