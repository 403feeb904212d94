import { unescapeXml } from '../xmlText.ts';
import { ownValue } from '../moddleTypes.ts';
import { isModelObject, isSimpleType, XML_NAMESPACE, XSI_NAMESPACE } from './moddleModel.ts';
import type { ModelDescriptor, ModelObject, ModelProperty, ModelRegistry } from './moddleModel.ts';
import type { Scope, TextElement, XmlTree } from './XmlTree.ts';

/** Which element of the text each object of the model was read from, and what its prefixes mean. */
export class SourceMap {
  readonly #elements = new WeakMap<object, TextElement>();
  readonly #aliases: ReadonlyMap<string, string>;
  readonly #registry: ModelRegistry;

  /** Takes the marks off the model: after this it is what moddle makes of the text without them. */
  constructor(tree: XmlTree, markPrefix: string, root: ModelObject) {
    this.#registry = root.$model;
    this.#aliases = aliasesOf(tree, root.$model);
    removeAttribute(root, `xmlns:${markPrefix}`);
    const open: ModelObject[] = [root];
    for (let object = open.pop(); object; object = open.pop()) {
      const mark = removeAttribute(object, `${markPrefix}:i`);
      const element = mark === undefined ? undefined : tree.elements[Number(mark)];
      if (element) this.#elements.set(object, element);
      for (const part of partsOf(object)) open.push(part);
    }
  }

  elementOf(object: object): TextElement | undefined {
    return this.#elements.get(object);
  }

  /** moddle knows one prefix for every namespace, whatever the file calls it at this place. */
  namespaceOf(prefix: string, scope: Scope): string | undefined {
    for (const uri of scope.values()) if (this.#aliases.get(uri) === prefix) return uri;
    return scope.get(prefix) ?? this.#registry.getPackage(prefix)?.uri ?? BUILT_IN.get(prefix);
  }
}

const BUILT_IN: ReadonlyMap<string, string> = new Map([
  ['xsi', XSI_NAMESPACE],
  ['xml', XML_NAMESPACE],
]);

function removeAttribute(object: ModelObject, name: string): unknown {
  const attributes = object.$descriptor.isGeneric === true ? object : object.$attrs;
  const values = attributes as Record<string, unknown> | undefined;
  if (!values || !Object.hasOwn(values, name)) return undefined;
  const value = values[name];
  Reflect.deleteProperty(values, name);
  return value;
}

function partsOf(object: ModelObject): readonly ModelObject[] {
  const { $descriptor: descriptor } = object;
  if (descriptor.isGeneric === true) return object.$children ?? [];
  const parts: ModelObject[] = [];
  for (const property of partPropertiesOf(descriptor)) {
    const value = ownValue(object, property.name);
    if (Array.isArray(value)) for (const each of value as readonly unknown[]) addPart(each, parts);
    else addPart(value, parts);
  }
  return parts;
}

function addPart(value: unknown, parts: ModelObject[]): void {
  if (isModelObject(value)) parts.push(value);
}

const partProperties = new WeakMap<ModelDescriptor, readonly ModelProperty[]>();

/** Remembered: all elements of a type have the same, and most of its properties never hold a part. */
function partPropertiesOf(descriptor: ModelDescriptor): readonly ModelProperty[] {
  const known = partProperties.get(descriptor);
  if (known) return known;
  const found = descriptor.properties.filter(
    ({ isReference, isVirtual, type }) => isReference !== true && isVirtual !== true && !isSimpleType(type),
  );
  partProperties.set(descriptor, found);
  return found;
}

/** Namespace to prefix, as moddle's parser gives them out: a package's own, else the first one met. */
function aliasesOf({ elements }: XmlTree, registry: ModelRegistry): ReadonlyMap<string, string> {
  const aliases = new Map(registry.getPackages().map(({ uri, prefix }) => [uri, prefix]));
  for (const [prefix, uri] of BUILT_IN) aliases.set(uri, prefix);
  const builtIn = new Map([...aliases].map(([uri, alias]) => [alias, uri]));
  let anonymous = 0;
  for (const { tag, parent } of elements) {
    const declarations = tag.attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
    if (declarations.length === 0) continue;
    const bound = new Map(parent?.scope);
    for (const { name, raw } of declarations) {
      const uri = unescapeXml(raw);
      const prefix = name.slice('xmlns:'.length);
      const taken = bound.get(prefix) ?? builtIn.get(prefix);
      if (!aliases.has(uri)) {
        const isFree = prefix !== '' && (taken === undefined || taken === uri);
        let alias = prefix;
        if (!isFree)
          do alias = `ns${anonymous++}`;
          while (bound.has(alias) || builtIn.has(alias));
        aliases.set(uri, alias);
      }
      bound.set(prefix, uri);
    }
  }
  return aliases;
}
