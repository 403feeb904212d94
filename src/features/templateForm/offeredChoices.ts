import { activeProperties } from '../../domain/templates/activeProperties.ts';
import type {
  ElementTemplate,
  TemplateChoice,
  TemplateProperty,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';

/** The choices whose own conditions hold, decided as the condition of a property would be. */
export function offeredChoices(
  { properties }: Pick<ElementTemplate, 'properties'>,
  { choices, ...property }: TemplateProperty,
  values: ReadonlyMap<number, TemplateValue>,
): readonly TemplateChoice[] {
  if (choices.every(({ condition }) => condition === undefined)) return choices;
  return choices.filter(({ condition }) => {
    if (condition === undefined) return true;
    const index = properties.length;
    const binding = { type: `choice of ${property.index}` }; // shares its place with nothing
    const asked = { ...property, id: '', choices: [], binding, condition, index };
    return activeProperties({ properties: [...properties, asked] }, values).has(index);
  });
}
