import type { Problem } from '../problem.ts';
import type { ElementTemplate, TemplateProperty } from './ElementTemplate.ts';
import { bindingKey } from './bindingKey.ts';
import { bindingRules } from './rules/bindingRules.ts';
import { conditionRules } from './rules/conditionRules.ts';
import { referenceRules } from './rules/referenceRules.ts';
import { shapeRules } from './rules/shapeRules.ts';
import type { TemplateRule } from './rules/TemplateRule.ts';
import { valueRules } from './rules/valueRules.ts';

const RULES: readonly TemplateRule[] = [bindingRules, conditionRules, referenceRules, valueRules, shapeRules];

/**
 * What would not work as its author thinks, though Camunda's schema may allow it: what no modeler of Camunda's tells.
 * Each is at its path in the template's JSON.
 * @param feelProblem what is wrong with a FEEL text (without its “=”); where it is left out, FEEL is not read
 */
export function templateProblems(
  template: ElementTemplate,
  feelProblem?: (feel: string) => string | null,
): readonly Problem[] {
  const byId = new Map<string, TemplateProperty>();
  const byPlace = new Map<string, readonly TemplateProperty[]>();
  for (const property of template.properties) {
    const key = bindingKey(property.binding);
    byPlace.set(key, [...(byPlace.get(key) ?? []), property]);
    if (property.id !== undefined && !byId.has(property.id)) byId.set(property.id, property);
  }
  const context = { template, byId, byPlace, ...(feelProblem && { feelProblem }) };
  return RULES.flatMap((rule) => rule(context));
}
