/** A node of the moddle tree, seen as narrowly as possible: values come out as `unknown`. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement | undefined;
  readonly $attrs: Readonly<Record<string, unknown>>;
  readonly $descriptor: ModdleTypeDescriptor;
  readonly $model: ModdleModel;
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** What made the element, and makes others for it. */
interface ModdleModel {
  getPackage(uriOrPrefix: string): { readonly prefix: string; readonly uri: string } | undefined;
  create(type: string, attributes?: object): ModdleElement;
}

interface ModdleTypeDescriptor {
  readonly name: string;
  readonly properties: readonly ModdleProperty[];
}

export interface ModdleProperty {
  readonly name: string;
  readonly type?: string;
  readonly isAttr?: boolean;
  readonly isBody?: boolean;
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  /** in the model, never in the file */
  readonly isVirtual?: boolean;
}

/** An extension package, as `new BpmnModdle(packages)` and bpmn-js' `moddleExtensions` take it. */
export interface ModdlePackage {
  readonly name: string;
  readonly uri: string;
  readonly prefix: string;
  readonly xml?: { readonly tagAlias?: string };
  readonly associations?: readonly unknown[];
  readonly types: readonly {
    readonly name: string;
    readonly isAbstract?: boolean;
    readonly extends?: readonly string[];
    readonly superClass?: readonly string[];
    readonly properties?: readonly ModdleProperty[];
  }[];
}

/** Whether a value that moddle handed out is a node of its tree. */
export function isModdleElement(value: unknown): value is ModdleElement {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$type' in value &&
    '$descriptor' in value &&
    '$instanceOf' in value &&
    typeof value.$instanceOf === 'function'
  );
}

/** Looked at, never asked for: moddle's `get` would create the list of a property that is empty. */
export function ownValue(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** A property that holds one node; undefined for none, and for a reference that did not resolve. */
export function elementOf(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property);
  return isModdleElement(value) ? value : undefined;
}

/** A property that holds many nodes. */
export function elementsOf(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element.get(property);
  return Array.isArray(value) ? value.filter(isModdleElement) : [];
}

/** A property that holds text; undefined for none. */
export function textOf(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property);
  return typeof value === 'string' ? value : undefined;
}

/** Id of what a property refers to. */
export function idAt(element: ModdleElement, name: string): string | undefined {
  const other = elementOf(element, name);
  return other && textOf(other, 'id');
}
