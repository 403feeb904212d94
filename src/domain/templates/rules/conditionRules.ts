import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { TemplateCondition, TemplateProperty, TemplateValue } from '../ElementTemplate.ts';
import { bindingKey } from '../bindingKey.ts';
import { comparable, possibleValues, Situation } from './Situation.ts';
import { propertyProblem, quoted } from './TemplateRule.ts';
import type { RuleContext, TemplateRule } from './TemplateRule.ts';

type Simple = Exclude<TemplateCondition, { readonly kind: 'allMatch' }>;

/** Conditions that ask for what is not there, or for what can never be so. */
export const conditionRules: TemplateRule = (context) => {
  const { template } = context;
  return template.properties.flatMap((property) => [
    ...problemsOf(property, property.condition, ['condition'], context),
    ...property.choices.flatMap(({ condition }, at) =>
      problemsOf(property, condition, ['choices', at, 'condition'], context),
    ),
  ]);
};

function problemsOf(
  property: TemplateProperty,
  condition: TemplateCondition | undefined,
  path: readonly (string | number)[],
  context: RuleContext,
): readonly Problem[] {
  if (condition === undefined) return [];
  const parts = partsOf(condition, path);
  const problems = parts.flatMap((part) => simpleProblems(property, part, context));
  if (problems.some(({ severity }) => severity !== 'note')) return problems;
  if (new Situation(context).with(condition).isPossible) return problems;
  const message = t`${subjectOf(property, path)} is never there: no values meet all of its condition, and those it depends on.`;
  return [...problems, propertyProblem(property, path, 'warning', 'condition-dead', message)];
}

interface Part {
  readonly condition: Simple;
  readonly path: readonly (string | number)[];
}

function partsOf(condition: TemplateCondition, path: readonly (string | number)[]): readonly Part[] {
  if (condition.kind !== 'allMatch') return [{ condition, path }];
  return condition.conditions.flatMap((each, at) => partsOf(each, [...path, 'allMatch', at]));
}

function simpleProblems(
  property: TemplateProperty,
  { condition, path }: Part,
  context: RuleContext,
): readonly Problem[] {
  const told = (severity: Problem['severity'], code: string, message: string): readonly Problem[] => [
    propertyProblem(property, path, severity, code, message),
  ];
  if (condition.property === '') return [];
  if (condition.property === property.id) {
    return told(
      'error',
      'condition-self',
      t`${subjectOf(property, path)} depends on what ${quoted(property)} is itself.`,
    );
  }
  const asked = context.byId.get(condition.property);
  if (asked === undefined) {
    const near = [...context.byId.keys()].find((id) => id.toLowerCase() === condition.property.toLowerCase());
    const message =
      near === undefined
        ? t`The condition asks for “${condition.property}”, and no property has this id.`
        : t`The condition asks for “${condition.property}”, and no property has this id. Is it “${near}”?`;
    return told('error', 'condition-unknown', message);
  }
  if (condition.kind === 'isEmpty' || condition.kind === 'isActive') return [];
  const wanted = condition.kind === 'equals' ? [condition.value] : condition.values;
  const impossible = impossibleValues(asked, wanted, context);
  if (impossible.length === 0) return [];
  const values = impossible.map((value) => t`“${String(value)}”`).join(', ');
  if (impossible.length < wanted.length) {
    return told('note', 'condition-value', t`${quoted(asked)} is never ${values}: it can be left out here.`);
  }
  const message = t`${subjectOf(property, path)} is never there: ${quoted(asked)} is never ${values}. ${choicesOf(asked)}`;
  return told('warning', 'condition-value', message.trim());
}

/** Of a property, or of one of its choices. */
function subjectOf(property: TemplateProperty, path: readonly (string | number)[]): string {
  const choice = path[0] === 'choices' ? property.choices[Number(path[1])] : undefined;
  return choice === undefined ? quoted(property) : t`The choice “${choice.name}”`;
}

function impossibleValues(
  asked: TemplateProperty,
  wanted: readonly TemplateValue[],
  context: RuleContext,
): readonly TemplateValue[] {
  const writers = context.byPlace.get(bindingKey(asked.binding)) ?? [];
  const possible = possibleValues(context, writers);
  return possible === null ? [] : wanted.filter((value) => !possible.has(comparable(asked, value)));
}

function choicesOf({ type, choices }: TemplateProperty): string {
  if (type !== 'Dropdown' || choices.length === 0 || choices.length > 8) return '';
  return t`It is one of ${choices.map(({ value }) => t`“${value}”`).join(', ')}.`;
}
