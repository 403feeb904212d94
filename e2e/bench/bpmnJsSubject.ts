import type { Subject, TemplateSubject } from './subject.ts';
import { timed } from './subject.ts';

interface Shape {
  id: string;
}
interface Modeler {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { format: boolean }): Promise<{ readonly xml?: string }>;
  get(name: 'elementRegistry'): { get(id: string): Shape };
  get(name: 'modeling'): { moveShape(shape: Shape, delta: { x: number; y: number }): void };
  get(name: 'canvas'): { zoom(to: 'fit-viewport'): void };
  get(name: 'selection'): { select(shape: Shape): void };
}
interface TemplateModeler extends Modeler {
  get: Modeler['get'] & {
    (name: 'elementTemplatesLoader'): { setTemplates(templates: readonly object[]): void };
    (name: 'elementTemplates'): {
      get(id: string, version: number): object | null;
      applyTemplate(shape: Shape, template: object): void;
    };
  };
}

/** Bare bpmn-js and Camunda's stack are driven in the same words. */
export function bpmnJsSubject(modeler: Modeler): Subject {
  const shape = (id: string) => modeler.get('elementRegistry').get(id);
  return {
    importToPaint: (xml) => timed(() => modeler.importXML(xml)),
    firstMove: (id) => timed(() => modeler.get('modeling').moveShape(shape(id), { x: 10, y: 10 })),
    exportXml: async () => {
      const start = performance.now();
      await modeler.saveXML({ format: true });
      return performance.now() - start;
    },
    fit: () => modeler.get('canvas').zoom('fit-viewport'),
    select: (id) => modeler.get('selection').select(shape(id)),
    templates: null,
  };
}

/** The part of Camunda's stack that has element templates. */
export function bpmnJsTemplates(modeler: TemplateModeler): TemplateSubject {
  const shape = (id: string) => modeler.get('elementRegistry').get(id);
  return {
    load: (templates) => timed(() => modeler.get('elementTemplatesLoader').setTemplates(templates)),
    apply: (elementId, id, version) =>
      timed(() => {
        const elementTemplates = modeler.get('elementTemplates');
        const template = elementTemplates.get(id, version);
        if (!template) throw new Error(`${id} ${version} is not loaded`);
        elementTemplates.applyTemplate(shape(elementId), template);
      }),
    xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
  };
}
