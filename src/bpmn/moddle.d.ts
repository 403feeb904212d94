/** bpmn-moddle ships no types of its own for its entry: what we use of it. */
declare module 'bpmn-moddle' {
  type Element = import('./moddleTypes.ts').ModdleElement;
  type Package = import('./moddleTypes.ts').ModdlePackage;

  export interface ParseResult {
    readonly rootElement: Element;
    readonly warnings: readonly { readonly message: string }[];
    readonly elementsById: Readonly<Record<string, Element>>;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, Package>>);
    fromXML(xml: string, typeName?: string): Promise<ParseResult>;
    toXML(element: Element, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, attributes?: object): Element;
  }
}
