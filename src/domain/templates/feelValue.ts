import type { TemplateProperty, TemplateValue } from './ElementTemplate.ts';

type Castable = Pick<TemplateProperty, 'feel' | 'type' | 'binding'>;

/** What starts with `=` is an expression to Camunda, in any field. */
export function isFeel(value: TemplateValue | undefined): value is string {
  return typeof value === 'string' && value.trim().startsWith('=');
}

/** The FEEL mode that counts: numbers and booleans of inputs and outputs are FEEL even where nothing says so. */
function feelMode({ feel, type, binding }: Castable): TemplateProperty['feel'] {
  const isTyped = type === 'Number' || type === 'Boolean';
  const isMapping = binding.type === 'zeebe:input' || binding.type === 'zeebe:output';
  return feel ?? (isTyped && isMapping ? 'static' : undefined);
}

/** The value stands in the XML as `=true`, `=20`. */
export function isWrittenAsFeel(property: Castable): boolean {
  const mode = feelMode(property);
  if (mode === 'required') return true;
  return mode !== undefined && (property.type === 'Number' || property.type === 'Boolean');
}

/** As it stands in the XML. */
export function toFeel(value: TemplateValue | undefined, type: string): string | undefined {
  if (typeof value === 'string' && value.startsWith('=')) return value;
  if (type === 'Boolean') return `=${String(value !== 'false' && Boolean(value))}`;
  return value === undefined ? undefined : `=${String(value)}`;
}

/** The plain value of what stands in the XML; an expression of another kind than its type stays what it is. */
export function fromFeel(value: TemplateValue, type: string): TemplateValue {
  const plain = typeof value === 'string' && value.startsWith('=') ? value.slice(1) : value;
  if (type === 'Number') return Number(plain);
  // As Camunda reads it: whatever is not the word false is true.
  if (type === 'Boolean') return plain !== 'false' && plain !== false;
  return plain;
}
