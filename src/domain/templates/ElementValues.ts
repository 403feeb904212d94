import { bindingKey } from './bindingKey.ts';
import type { ElementTemplate, TemplateProperty, TemplateValue } from './ElementTemplate.ts';
import { isWrittenAsFeel, toFeel } from './feelValue.ts';
import { valueOfWritten, writtenValue } from './writtenValue.ts';

/** What an element says, by the places of its template (`bindingKey`), as it stands in the XML. */
export class ElementValues {
  readonly #texts: ReadonlyMap<string, string>;

  constructor(texts: ReadonlyMap<string, string>) {
    this.#texts = texts;
  }

  static of(template: ElementTemplate, values: ReadonlyMap<number, TemplateValue>): ElementValues {
    const texts = new Map<string, string>();
    for (const property of template.properties) {
      const value = values.get(property.index);
      const key = bindingKey(property.binding);
      if (value !== undefined && !texts.has(key)) texts.set(key, writtenValue(property, value));
    }
    return new ElementValues(texts);
  }

  has(key: string): boolean {
    return this.#texts.has(key);
  }

  text(key: string): string | undefined {
    return this.#texts.get(key);
  }

  get(key: string, property: TemplateProperty): TemplateValue | undefined {
    const text = this.#texts.get(key);
    return text === undefined ? undefined : valueOfWritten(property, text);
  }

  /** By index, as the properties of a template read them. */
  read(template: ElementTemplate): ReadonlyMap<number, TemplateValue> {
    const values = new Map<number, TemplateValue>();
    for (const property of template.properties) {
      const value = this.get(bindingKey(property.binding), property);
      if (value !== undefined) values.set(property.index, value);
    }
    return values;
  }

  entries(): Iterable<readonly [string, string]> {
    return this.#texts;
  }
}

/** What a template gives a place, as it is written; undefined for nothing, and for what is generated. */
export function defaultOf(property: TemplateProperty): string | undefined {
  const value = isWrittenAsFeel(property) ? toFeel(property.value, property.type) : property.value;
  return value === undefined ? undefined : String(value);
}
