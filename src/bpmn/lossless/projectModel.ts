import { t } from '../../language/t.ts';
import { ownValue } from '../moddleTypes.ts';
import {
  isModelObject,
  isSimpleType,
  looseAttributes,
  packageOf,
  writtenProperties,
  XSI_NAMESPACE,
} from './moddleModel.ts';
import type { ModelName, ModelObject, ModelProperty, WrittenProperty } from './moddleModel.ts';
import { attributeKey } from './ModelNode.ts';
import type { ModelNode, NodeAttribute, XmlName } from './ModelNode.ts';
import type { SourceMap } from './SourceMap.ts';
import type { Scope } from './XmlTree.ts';
import { writable } from '../xmlText.ts';

type Place = Pick<ModelNode, 'slot' | 'order' | 'isMany' | 'parent'>;
/** All the fields that are filled after the node is there, for its children name it as their parent. */
type Filled<Node> = { -readonly [Key in keyof Node]: Node[Key] };

/** Shared, for most elements have none. */
const NOTHING: ReadonlyMap<string, never> = new Map<string, never>();
const names = new WeakMap<ModelName, XmlName>();

/** By the rules of moddle's writer: what it leaves out is left out, what it names by property is so named. */
export function projectModel(root: ModelObject, map: SourceMap): ModelNode {
  const place: Place = { slot: '', order: 0, isMany: false, parent: null };
  const name = tagOf(root);
  return new Projection(map).element(
    root,
    { name, type: null },
    place,
    map.elementOf(root)?.scope ?? new Map(),
  );
}

/** Field by field, without spreads: of a large diagram half the time went into collecting what those leave behind. */
class Projection {
  readonly #map: SourceMap;
  /** declared in the model, and not yet in the text */
  readonly #added = new Map<string, string>();

  constructor(map: SourceMap) {
    this.#map = map;
  }

  element(
    object: ModelObject,
    { name, type }: Pick<ModelNode, 'name' | 'type'>,
    place: Place,
    outer: Scope,
  ): ModelNode {
    const source = this.#map.elementOf(object) ?? null;
    const loose = looseAttributes(object);
    const declared = declaredBy(loose);
    for (const [prefix, uri] of declared)
      if (source && !source.scope.has(prefix)) this.#added.set(prefix, uri);
    const scope = scopeWith(source?.scope ?? outer, declared);
    const written = writtenProperties(object);
    const attributes = this.#attributes(written, loose, name, scope, object);
    const node: Filled<ModelNode> = {
      kind: 'element',
      object,
      name,
      type,
      declared,
      attributes,
      source,
      slot: place.slot,
      order: place.order,
      isMany: place.isMany,
      parent: place.parent,
      id: attributes.get('id')?.text,
      text: null,
      children: [],
    };
    const children: ModelNode[] = [];
    node.children = children;
    if (object.$descriptor.isGeneric === true) {
      node.text = textOf(object.$body);
      for (const child of object.$children ?? []) {
        const inner: Place = { slot: '$children', order: 0, isMany: true, parent: node };
        children.push(this.element(child, { name: tagOf(child), type: null }, inner, scope));
      }
      return node;
    }
    for (const [property, values] of written) {
      if (property.isAttr === true) continue;
      if (property.isBody === true) node.text = textOf(values[0]);
      else for (const child of this.#children(object, node, property, values, scope)) children.push(child);
    }
    return node;
  }

  #children(
    object: ModelObject,
    parent: ModelNode,
    property: ModelProperty,
    values: readonly unknown[],
    scope: Scope,
  ): ModelNode[] {
    const order = object.$descriptor.properties.indexOf(property);
    const place: Place = { slot: property.name, order, isMany: property.isMany === true, parent };
    const own = nameOf(object, property.ns);
    if (isSimpleType(property.type))
      return values.map((value) => leaf('value', own, writable(String(value)), null, place));
    if (property.isReference === true) {
      return values.flatMap((value) => {
        const id = idOf(value);
        return id === undefined
          ? []
          : [leaf('reference', own, id, isModelObject(value) ? value : null, place)];
      });
    }
    // bpmn-js puts a shape into its plane twice when it moves what an import had moved
    return [...new Set(values)]
      .filter(isModelObject)
      .map((value) => this.element(value, tagAndType(value, property, own), place, scope));
  }

  #attributes(
    written: readonly WrittenProperty[],
    loose: readonly (readonly [string, string])[],
    name: XmlName,
    scope: Scope,
    object: ModelObject,
  ): ReadonlyMap<string, NodeAttribute> {
    const attributes = new Map<string, NodeAttribute>();
    const add = (attribute: NodeAttribute): void => void attributes.set(attributeKey(attribute), attribute);
    const isGeneric = object.$descriptor.isGeneric === true;
    for (const [property, values] of written) {
      if (property.isAttr !== true) continue;
      const full = nameOf(object, property.ns);
      const isBare = property.inherited === true || full.namespace === name.namespace;
      const ids = property.isReference === true ? values.flatMap((value) => idOf(value) ?? []) : null;
      if (ids?.length === 0) continue;
      add({
        namespace: isBare ? '' : full.namespace,
        localName: full.localName,
        prefix: isBare ? '' : full.prefix,
        text: ids ? ids.join(' ') : writable(values.map(String).join(' ')),
        ids,
      });
    }
    for (const [raw, text] of loose) {
      if (raw === 'xmlns' || raw.startsWith('xmlns:')) continue;
      const colon = raw.indexOf(':');
      const prefix = raw.slice(0, Math.max(colon, 0));
      const namespace =
        prefix === '' ? '' : (this.#map.namespaceOf(prefix, scope) ?? this.#added.get(prefix));
      if (namespace === undefined) throw new Error(t`The prefix of the attribute “${raw}” is not declared.`);
      const isType = namespace === XSI_NAMESPACE && raw.endsWith(':type') && !isGeneric;
      if (!isType)
        add({
          namespace: namespace === name.namespace ? '' : namespace,
          localName: raw.slice(colon + 1),
          prefix,
          text: writable(text),
          ids: null,
        });
    }
    return attributes.size === 0 ? NOTHING : attributes;
  }
}

function leaf(
  kind: 'reference' | 'value',
  name: XmlName,
  text: string,
  object: ModelObject | null,
  place: Place,
): ModelNode {
  return {
    kind,
    object,
    name,
    text,
    slot: place.slot,
    order: place.order,
    isMany: place.isMany,
    parent: place.parent,
    id: undefined,
    type: null,
    attributes: NOTHING,
    declared: NOTHING,
    children: [],
    source: null,
  };
}

/** Engines read these by their names in the schema, which moddle's writer does not keep. */
const SCHEMA_NAMES: ReadonlyMap<string, string> = new Map([
  ['bpmn:messagePath', 'messagePath'],
  ['bpmn:dataPath', 'dataPath'],
]);

function tagAndType(
  object: ModelObject,
  property: ModelProperty,
  own: XmlName,
): Pick<ModelNode, 'name' | 'type'> {
  const serialize = property.xml?.serialize;
  const schemaName = SCHEMA_NAMES.get(property.ns.name);
  if (schemaName !== undefined) return { name: { ...own, localName: schemaName }, type: null };
  if (serialize === undefined) return { name: tagOf(object), type: null };
  if (serialize === 'property') return { name: own, type: null };
  const { ns, name: typeName } = object.$descriptor;
  if (property.ns.name === 'bpmn:expression' && typeName === 'bpmn:FormalExpression') {
    return { name: { ...own, localName: 'formalExpression' }, type: null };
  }
  if (typeName === property.type) return { name: own, type: null };
  const typePrefix = packageOf(object, ns)?.xml?.typePrefix ?? '';
  const type = nameOf(object, ns);
  return { name: own, type: { ...type, localName: typePrefix + type.localName } };
}

function tagOf(object: ModelObject): XmlName {
  const { ns, isGeneric } = object.$descriptor;
  const { localName, prefix = '' } = ns;
  if (isGeneric === true) return { namespace: ns.uri ?? '', localName, prefix };
  const lower = packageOf(object, ns)?.xml?.tagAlias === 'lowerCase';
  const name = nameOf(object, ns);
  return lower ? { ...name, localName: localName.charAt(0).toLowerCase() + localName.slice(1) } : name;
}

/** Remembered: a type has one name for all its elements. */
function nameOf(object: ModelObject, name: ModelName): XmlName {
  const known = names.get(name);
  if (known) return known;
  const { localName, prefix = '' } = name;
  const made: XmlName = { namespace: packageOf(object, name)?.uri ?? '', localName, prefix };
  names.set(name, made);
  return made;
}

function declaredBy(loose: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  if (loose.length === 0) return NOTHING;
  const declared = loose.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return declared.length === 0 ? NOTHING : new Map(declared.map(([name, uri]) => [name.slice(6), uri]));
}

function idOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null ? ownValue(value, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}

function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  const text = writable(String(value));
  return text.trim() === '' ? null : text;
}

function scopeWith(scope: Scope, declared: ReadonlyMap<string, string>): Scope {
  for (const [prefix, uri] of declared)
    if (scope.get(prefix) !== uri) return new Map([...scope, ...declared]);
  return scope;
}
