import type { JsonObject } from '../../../domain/values/json.ts';
import type { ApiElement, ApiXml, QualifiedName } from '../xml/ApiXml.ts';

export type XsdKind = 'element' | 'type' | 'group' | 'attribute' | 'attributeGroup';

/** What a part of a schema is read with: the others it names, and the elements in it. */
export interface XsdSource {
  readonly xml: ApiXml;
  find(kind: XsdKind, name: QualifiedName): ApiElement | undefined;
  /** A reference that `XsdTypes.resolve` knows; of a type of XML schema the type itself. */
  reference(kind: 'element' | 'type', name: QualifiedName): JsonObject;
  /** What an attribute such as `type="tns:Order"` leads to. */
  referenceIn(owner: ApiElement, name: string, kind: 'element' | 'type'): JsonObject | undefined;
  element(element: ApiElement): JsonObject;
}
