import type { TemplateProperty, TemplateValue } from './ElementTemplate.ts';
import { isWrittenAsFeel, toFeel } from './feelValue.ts';

/** What applying the template writes where the element has nothing; a generated value is not known before. */
export function defaultValue(property: TemplateProperty): TemplateValue | undefined {
  return isWrittenAsFeel(property) ? toFeel(property.value, property.type) : property.value;
}
