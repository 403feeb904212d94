import { ownValue } from '../moddleTypes.ts';

/** What moddle keeps of a type and its properties beyond moddleTypes.ts: what its writer goes by. */
export interface ModelObject {
  readonly $type: string;
  readonly $attrs?: Record<string, unknown>;
  readonly $descriptor: ModelDescriptor;
  readonly $model: ModelRegistry;
  readonly $body?: unknown;
  readonly $children?: readonly ModelObject[];
}

export interface ModelDescriptor {
  readonly name: string;
  /** an element of no package */
  readonly isGeneric?: boolean;
  readonly ns: ModelName & { readonly uri?: string };
  readonly properties: readonly ModelProperty[];
  readonly propertiesByName: Readonly<Record<string, ModelProperty>>;
}

export interface ModelName {
  readonly prefix?: string;
  readonly localName: string;
}

export interface ModelProperty {
  readonly name: string;
  readonly ns: ModelName & { readonly name: string };
  readonly type: string;
  readonly default?: unknown;
  readonly inherited?: boolean;
  readonly isAttr?: boolean;
  readonly isBody?: boolean;
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isVirtual?: boolean;
  readonly xml?: { readonly serialize?: string };
}

export interface ModelPackage {
  readonly prefix: string;
  readonly uri: string;
  readonly xml?: { readonly tagAlias?: string; readonly typePrefix?: string };
}

export interface ModelRegistry {
  getPackage(uriOrPrefix: string): ModelPackage | undefined;
  getPackages(): readonly ModelPackage[];
}

export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';
export const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';

const SIMPLE_TYPES: readonly string[] = ['String', 'Boolean', 'Integer', 'Real'];

export function isSimpleType(type: string): boolean {
  return SIMPLE_TYPES.includes(type);
}

export function isModelObject(value: unknown): value is ModelObject {
  return typeof value === 'object' && value !== null && '$type' in value && '$descriptor' in value;
}

/** Of its own package: `$descriptor.$pkg` is the last package that extends the type. */
export function packageOf(object: ModelObject, { prefix }: ModelName): ModelPackage | undefined {
  return prefix === undefined ? undefined : object.$model.getPackage(prefix);
}

export type WrittenProperty = readonly [ModelProperty, readonly unknown[]];

/** The properties moddle's writer would write, with their values as a list. */
export function writtenProperties(object: ModelObject): readonly WrittenProperty[] {
  const written: WrittenProperty[] = [];
  if (object.$descriptor.isGeneric === true) return written;
  for (const property of object.$descriptor.properties) {
    if (property.isVirtual === true) continue;
    const value = ownValue(object, property.name);
    if (value === undefined || value === null || value === property.default) continue;
    if (property.isMany !== true || !Array.isArray(value)) {
      written.push([property, [value]]);
      continue;
    }
    const values: readonly unknown[] = value;
    const present = values.filter((each) => each !== undefined && each !== null);
    if (present.length > 0) written.push([property, present]);
  }
  return written;
}

const NONE: readonly (readonly [string, string])[] = [];

/** The attributes an object has beyond its type, `xmlns` included. */
export function looseAttributes(object: ModelObject): readonly (readonly [string, string])[] {
  const attributes: object = object.$descriptor.isGeneric === true ? object : (object.$attrs ?? {});
  const names = Object.keys(attributes);
  // Shared, for most elements have none.
  if (names.length === 0) return NONE;
  const loose: (readonly [string, string])[] = [];
  for (const name of names) {
    const value = (attributes as Readonly<Record<string, string | number | boolean | object | null>>)[name];
    if (name.startsWith('$') || value === undefined || value === null) continue;
    if (typeof value !== 'object' && typeof value !== 'function') loose.push([name, String(value)]);
  }
  return loose;
}
