import type { JsonValue } from '../../../domain/values/json.ts';
import { attribute, type ApiElement, type ApiXml } from '../xml/ApiXml.ts';
import type { Notes } from './Csdl.ts';
import { type Aliases, DESCRIPTION, LONG_DESCRIPTION } from './csdlNames.ts';
import { legacyNotes } from './legacyNotes.ts';

/** What stands in one `<Annotations Target="…">` or in the element itself, as CSDL JSON writes it. */
export class XmlNotes {
  readonly #xml: ApiXml;
  readonly #aliases: Aliases;
  readonly #elsewhere = new Map<string, Map<string, JsonValue>>();

  constructor(xml: ApiXml, aliases: Aliases, schemas: readonly ApiElement[]) {
    this.#xml = xml;
    this.#aliases = aliases;
    for (const schema of schemas) {
      for (const one of xml.children(schema, 'Annotations')) {
        const target = aliases.target(attribute(one, 'Target') ?? '');
        const known = this.#elsewhere.get(target) ?? new Map<string, JsonValue>();
        this.#elsewhere.set(target, known);
        for (const [term, value] of this.#inside(one)) if (!known.has(term)) known.set(term, value);
      }
    }
  }

  /** @param target by which name others speak of it */
  of(element: ApiElement, target: string): Notes {
    const documentation = this.#xml.child(element, 'Documentation');
    const text = (name: string, term: string): readonly (readonly [string, JsonValue])[] => {
      const found = documentation && this.#xml.child(documentation, name);
      const told = found ? this.#xml.text(found).trim() : '';
      return told === '' ? [] : [[term, told]];
    };
    return new Map([
      ...legacyNotes(element),
      ...text('Summary', DESCRIPTION),
      ...text('LongDescription', LONG_DESCRIPTION),
      ...(this.#elsewhere.get(target) ?? []),
      ...this.#inside(element),
    ]);
  }

  #inside(owner: ApiElement): readonly (readonly [string, JsonValue])[] {
    return this.#xml
      .children(owner, 'Annotation')
      .filter((one) => attribute(one, 'Qualifier') === null)
      .map((one) => [this.#aliases.full(attribute(one, 'Term') ?? ''), this.#value(one)]);
  }

  /** What an element says, by an attribute or by what is in it. A term alone is true. */
  #value(owner: ApiElement): JsonValue {
    for (const { name } of owner.tag.attributes) {
      const told = CONSTANTS.has(name) ? attribute(owner, name) : null;
      if (told !== null) return constant(name, told);
    }
    const [inner] = this.#xml.children(owner).filter((one) => one.localName !== 'Annotation');
    return inner ? this.#expression(inner) : true;
  }

  #expression(element: ApiElement): JsonValue {
    const { localName } = element;
    if (localName === 'Collection') return this.#xml.children(element).map((one) => this.#expression(one));
    if (localName === 'Record')
      return Object.fromEntries(
        this.#xml
          .children(element, 'PropertyValue')
          .map((one) => [attribute(one, 'Property') ?? '', this.#value(one)]),
      );
    if (localName === 'Null') return null;
    return constant(localName, this.#xml.text(element).trim());
  }
}

const CONSTANTS: ReadonlySet<string> = new Set([
  ...['String', 'Bool', 'Int', 'Decimal', 'Float', 'EnumMember', 'Path', 'PropertyPath'],
  ...['NavigationPropertyPath', 'AnnotationPath', 'ModelElementPath', 'Date', 'DateTimeOffset', 'Guid'],
]);

function constant(kind: string, text: string): JsonValue {
  if (kind === 'Bool') return text !== 'false';
  if (kind === 'Int' || kind === 'Decimal' || kind === 'Float') return Number(text);
  if (kind === 'Path') return { $Path: text };
  if (kind !== 'EnumMember') return text;
  return text
    .split(/\s+/)
    .map((one) => one.slice(one.lastIndexOf('/') + 1))
    .join(',');
}
