/** bpmn-moddle ships no types of its own for its entry: what we use of it. */
declare module 'bpmn-moddle' {
  import type { ModdleElement, ModdlePackage } from './moddleTypes.ts';

  export interface ParseResult {
    readonly rootElement: ModdleElement;
    readonly warnings: readonly { readonly message: string }[];
    readonly elementsById: Readonly<Record<string, ModdleElement>>;
  }

  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, ModdlePackage>>);
    fromXML(xml: string, typeName?: string): Promise<ParseResult>;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    create(type: string, attributes?: object): ModdleElement;
  }
}
