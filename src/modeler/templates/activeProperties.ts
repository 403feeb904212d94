import { isJsonArray } from '../../domain/values/jsonValue.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { ElementTemplate, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';

/** The properties that are in force by what the element says now, as the library that writes them sees it. */
export function activeProperties(
  services: ServiceSource,
  element: DiagramElement,
  template: ElementTemplate,
): readonly TemplateProperty[] {
  const context = { element, newTemplate: template.json };
  service(services, 'elementTemplatesConditionalBehavior')._ensureConditional(context);
  const left = new Set(propertiesOf(context.newTemplate));
  const all = propertiesOf(template.json);
  return template.properties.filter(({ index }) => left.has(all[index]));
}

function propertiesOf({ properties }: JsonObject): readonly unknown[] {
  return isJsonArray(properties) ? properties : [];
}
