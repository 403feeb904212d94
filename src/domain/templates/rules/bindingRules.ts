import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { TemplateProperty } from '../ElementTemplate.ts';
import { Situation } from './Situation.ts';
import { propertyProblem, quoted } from './TemplateRule.ts';
import type { RuleContext, TemplateRule } from './TemplateRule.ts';

/** Listeners can be many of one event, and what Camunda 7 hands on has no name of its own. */
const MANY: readonly string[] = [
  'zeebe:executionListener',
  'zeebe:taskListener',
  'camunda:executionListener',
  'camunda:in',
  'camunda:out',
  'camunda:errorEventDefinition',
];

/** Two properties for one place that can be there at the same time overwrite each other. */
export const bindingRules: TemplateRule = (context) => {
  const { properties } = context.template;
  const doubled = [...context.byPlace.values()].flatMap((group) => clashes(group, context));
  return [...doubled, ...properties.flatMap(deprecatedForm)];
};

function clashes(group: readonly TemplateProperty[], context: RuleContext): readonly Problem[] {
  if (group.length < 2 || MANY.includes(group[0]?.binding.type ?? '')) return [];
  return group.flatMap((property, at) => {
    const other = group.slice(0, at).find((before) => canMeet(before, property, context));
    if (other === undefined) return [];
    const [one, two] = [quoted(property), quoted(other)];
    const message =
      property.condition === undefined || other.condition === undefined
        ? t`${one} is written to the same place as ${two}, and one overwrites the other. Give both a condition, or one of them another binding.`
        : t`${one} is written to the same place as ${two}, and one overwrites the other. Their conditions can hold at the same time.`;
    return [propertyProblem(property, ['binding'], 'warning', 'binding-twice', message)];
  });
}

/** Whether two properties can be active at the same time. */
export function canMeet(one: TemplateProperty, other: TemplateProperty, context: RuleContext): boolean {
  return new Situation(context).with(one.condition).with(other.condition).isPossible;
}

function deprecatedForm(property: TemplateProperty): readonly Problem[] {
  if (property.binding.type !== 'zeebe:taskDefinition:type') return [];
  const message = t(
    'This form of the binding is deprecated: write "type": "zeebe:taskDefinition" and "property": "type".',
  );
  return [propertyProblem(property, ['binding', 'type'], 'warning', 'binding-deprecated', message)];
}
