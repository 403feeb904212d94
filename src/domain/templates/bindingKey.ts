import type { TemplateBinding } from './ElementTemplate.ts';

/** Two bindings with one key are written to one place: `name`, `key` or whatever else their type is told apart by. */
export function bindingKey({ type, ...rest }: TemplateBinding): string {
  const { name, key, source, property, linkName, eventType } = rest;
  switch (type) {
    case 'zeebe:taskDefinition:type':
      return keyOf('zeebe:taskDefinition', 'type');
    case 'zeebe:taskHeader':
      return keyOf(type, key);
    case 'zeebe:output':
    case 'camunda:outputParameter':
      return keyOf(type, source);
    case 'zeebe:linkedResource':
      return keyOf(type, linkName, property);
    case 'zeebe:executionListener':
    case 'zeebe:taskListener':
      return keyOf(type, eventType);
    default:
      return type.startsWith('zeebe:') && name === undefined ? keyOf(type, property) : keyOf(type, name);
  }
}

function keyOf(...parts: readonly (string | undefined)[]): string {
  return JSON.stringify(parts);
}
