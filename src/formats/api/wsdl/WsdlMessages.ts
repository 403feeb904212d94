import type { ApiParameter, ApiSchema } from '../../../domain/api/ApiDescription.ts';
import { schemaShape } from '../../../domain/api/schemaShape.ts';
import type { JsonObject } from '../../../domain/values/json.ts';
import { isJsonObject, member } from '../../../domain/values/jsonValue.ts';
import { t } from '../../../language/t.ts';
import { attribute, type ApiElement, type ApiXml, qualified } from '../xml/ApiXml.ts';
import { SOAP_VERSIONS } from './wsdlNames.ts';
import { keyOf } from './WsdlBinding.ts';
import type { XsdTypes } from './XsdTypes.ts';

interface Part {
  readonly name: string;
  readonly schema: JsonObject;
  /** of its element, where it is one */
  readonly element?: { readonly namespace: string; readonly localName: string };
}

export interface WsdlMessage {
  /** undefined: nothing is sent */
  readonly schema?: ApiSchema;
  /** the element in the body */
  readonly element?: { readonly namespace: string; readonly localName: string };
  readonly headers: readonly ApiParameter[];
  readonly isEncoded: boolean;
  readonly hasAttachments: boolean;
  /** names of messages and parts that are nowhere */
  readonly missing: readonly string[];
  /** the message itself is nowhere */
  readonly isMissing?: boolean;
}

/** The messages of a description, as operations send and get them. */
export class WsdlMessages {
  readonly #xml: ApiXml;
  readonly #types: XsdTypes;
  readonly #messages: ReadonlyMap<string, readonly Part[]>;

  constructor(xml: ApiXml, types: XsdTypes) {
    this.#xml = xml;
    this.#types = types;
    const namespace = attribute(xml.root, 'targetNamespace') ?? '';
    this.#messages = new Map(
      xml
        .children(xml.root, 'message')
        .map((message) => [
          keyOf({ namespace, localName: attribute(message, 'name') ?? '' }),
          xml.children(message, 'part').map((part) => this.#part(part)),
        ]),
    );
  }

  /**
   * @param told `<input message="…">` of a port type
   * @param bound `<input>` of the binding: which parts stand where
   */
  read(told: ApiElement, bound: ApiElement | undefined, isRpc: boolean): WsdlMessage {
    const name = attribute(told, 'message') ?? '';
    const parts = this.#messages.get(keyOf(qualified(told, name)));
    if (!parts) return { ...NOTHING, missing: [t`the message “${name}”`], isMissing: true };
    const soap = (localName: string) =>
      bound
        ? [...SOAP_VERSIONS.keys()].flatMap((namespace) => this.#xml.descendants(bound, localName, namespace))
        : [];
    const headers = soap('header').map((header) => this.#header(header));
    const inHeader = new Set(headers.flatMap((one) => (one.message === parts ? one.part : [])));
    const [body] = soap('body');
    const only = body && attribute(body, 'parts')?.split(/\s+/).filter(Boolean);
    const inBody = parts.filter((part) => (only ? only.includes(part.name) : !inHeader.has(part.name)));
    return {
      ...this.#body(inBody, isRpc),
      headers: headers.flatMap((one) => one.parameter ?? []),
      isEncoded: body !== undefined && attribute(body, 'use') === 'encoded',
      hasAttachments:
        bound !== undefined &&
        this.#xml.children(bound).some(({ localName }) => localName === 'multipartRelated'),
      missing: headers.flatMap((one) => one.missing ?? []),
    };
  }

  /** What a failure says. */
  fault(told: ApiElement): ApiSchema | undefined {
    const parts = this.#messages.get(keyOf(qualified(told, attribute(told, 'message') ?? '')));
    return parts?.[0]?.schema;
  }

  #body(parts: readonly Part[], isRpc: boolean): Pick<WsdlMessage, 'schema' | 'element'> {
    if (!isRpc) {
      const [part] = parts;
      if (!part) return {};
      return {
        ...(part.element && { element: part.element }),
        ...(!this.#isEmpty(part.schema) && { schema: part.schema }),
      };
    }
    if (parts.length === 0) return {};
    return {
      schema: {
        type: 'object',
        properties: Object.fromEntries(parts.map(({ name, schema }) => [name, schema])),
        required: parts.map(({ name }) => name),
      },
    };
  }

  #isEmpty(told: JsonObject): boolean {
    const { schema } = schemaShape(told, this.#types.resolve);
    const properties = member(schema, 'properties');
    const isOpen = member(schema, 'additionalProperties') === true;
    return isJsonObject(properties) && Object.keys(properties).length === 0 && !isOpen;
  }

  #part(part: ApiElement): Part {
    const name = attribute(part, 'name') ?? 'part';
    const told = attribute(part, 'element');
    if (told === null) return { name, schema: this.#types.referenceIn(part, 'type', 'type') ?? {} };
    const element = qualified(part, told);
    return { name, element, schema: this.#types.reference('element', element) };
  }

  #header(header: ApiElement): {
    readonly parameter?: ApiParameter;
    readonly missing?: string;
    readonly message?: readonly Part[];
    readonly part?: string;
  } {
    const name = attribute(header, 'message') ?? '';
    const message = this.#messages.get(keyOf(qualified(header, name)));
    const wanted = attribute(header, 'part') ?? '';
    const part = message?.find((one) => one.name === wanted);
    if (!message || !part) return { missing: t`the header “${name} ${wanted}”` };
    return {
      ...{ message, part: part.name },
      parameter: {
        ...{ in: 'header', name: part.element?.localName ?? part.name, schema: part.schema },
        required: header.tag.attributes.some(
          ({ name: own, raw }) => own.endsWith(':required') && raw === 'true',
        ),
        description: 'A part of the header of the SOAP envelope.',
      },
    };
  }
}

const NOTHING = { headers: [], isEncoded: false, hasAttachments: false, missing: [] } as const;
