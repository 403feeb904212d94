import Modeler from 'bpmn-js/lib/Modeler';
import { CloudElementTemplatesCoreModule } from 'bpmn-js-element-templates/core';
import camundaCloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import type { JsonObject } from '../../src/domain/values/json.ts';
import { service } from '../../src/modeler/canvas/services.ts';
import type { ServiceSource } from '../../src/modeler/canvas/services.ts';

interface Bare extends ServiceSource {
  importXML(xml: string): Promise<unknown>;
  saveXML(options: { readonly format: boolean }): Promise<{ readonly xml?: string | undefined }>;
}

/** Camunda's own pieces with nothing of ours: what they write is what we are measured by. */
export class TemplateOracle {
  readonly #modeler: Bare = new Modeler({
    moddleExtensions: { zeebe },
    additionalModules: [CloudElementTemplatesCoreModule, camundaCloudBehaviors],
  });

  /** @param preset values by property id */
  async apply(xml: string, id: string, template: JsonObject, preset: JsonObject | null): Promise<string> {
    await this.#modeler.importXML(xml);
    const element = service(this.#modeler, 'elementRegistry').get(id);
    if (!element) throw new Error(`There is no ${id}`);
    const json = preset ? { ...template, presets: [{ id: 'probe', properties: preset }] } : template;
    const library = service(this.#modeler, 'elementTemplates');
    library.set([json]);
    library.applyTemplate(element, json, preset ? { presetId: 'probe' } : {});
    return (await this.#modeler.saveXML({ format: true })).xml ?? '';
  }

  /** Any text as this modeler writes it. */
  async rewritten(xml: string): Promise<string> {
    const moddle = service(this.#modeler, 'moddle');
    return (await moddle.toXML((await moddle.fromXML(xml)).rootElement, { format: true })).xml;
  }
}
