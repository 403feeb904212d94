import type { JsonObject } from '../../../domain/values/json.ts';
import { attribute, type ApiElement } from '../xml/ApiXml.ts';
import { XSD } from './xsdBuiltIn.ts';
import type { XsdSource } from './XsdSource.ts';

/** More than one of it is a list. */
export function repeated(element: ApiElement, schema: JsonObject): JsonObject {
  const most = attribute(element, 'maxOccurs') ?? '1';
  if (most === '1' || most === '0') return schema;
  const { description, ...items } = schema;
  const [least, limit] = [Number(attribute(element, 'minOccurs') ?? '1'), Number(most)];
  return {
    type: 'array',
    items,
    ...(description !== undefined && { description }),
    ...(Number.isInteger(least) && least > 0 && { minItems: least }),
    ...(Number.isInteger(limit) && { maxItems: limit }),
  };
}

export function documented(owner: ApiElement, { xml }: XsdSource): { readonly description?: string } {
  const annotation = xml.child(owner, 'annotation', XSD);
  const told = annotation && xml.child(annotation, 'documentation', XSD);
  const text = told ? xml.text(told).replaceAll(/\s+/g, ' ').trim() : '';
  return text === '' ? {} : { description: text };
}
