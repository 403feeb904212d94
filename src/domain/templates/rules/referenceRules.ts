import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { TemplateStep } from '../ElementTemplate.ts';
import { valueProblem } from '../valueProblem.ts';
import { propertyProblem, quoted, templateProblem } from './TemplateRule.ts';
import type { RuleContext, TemplateRule } from './TemplateRule.ts';

/** Ids that name nothing, or two things. */
export const referenceRules: TemplateRule = (context) => [
  ...propertyIds(context),
  ...groups(context),
  ...presets(context),
  ...stepProblems(context.template.steps, ['steps'], context),
];

/** Two properties may share an id only as long as nothing asks for it: the first is meant then. */
function propertyIds({ template, byId }: RuleContext): readonly Problem[] {
  return template.properties.flatMap((property) => {
    const first = property.id === undefined ? undefined : byId.get(property.id);
    if (first === undefined || first === property) return [];
    const message = t`The id “${property.id ?? ''}” is there twice: conditions and presets mean ${quoted(first)}, never this one.`;
    return [propertyProblem(property, ['id'], 'warning', 'id-twice', message)];
  });
}

function groups({ template }: RuleContext): readonly Problem[] {
  const ids = template.groups.map(({ id }) => id);
  const twice = ids.flatMap((id, at) =>
    id !== '' && ids.indexOf(id) < at
      ? [
          templateProblem(
            ['groups', at, 'id'],
            'warning',
            'group-twice',
            t`The group “${id}” is there twice.`,
          ),
        ]
      : [],
  );
  const unknown = template.properties.flatMap((property) => {
    const { group } = property;
    if (group === undefined || ids.includes(group)) return [];
    const message = t`There is no group “${group}”: ${quoted(property)} is shown under “Custom properties”.`;
    return [propertyProblem(property, ['group'], 'warning', 'group-unknown', message)];
  });
  return [...twice, ...unknown];
}

function presets({ template, byId }: RuleContext): readonly Problem[] {
  return template.presets.flatMap(({ id, values }, at) =>
    [...values].flatMap(([name, value]): Problem[] => {
      const path = ['presets', at, 'properties', name];
      const property = byId.get(name);
      if (property === undefined) {
        const message = t`The preset “${id}” sets “${name}”, and no property has this id.`;
        return [templateProblem(path, 'error', 'preset-unknown', message)];
      }
      if (typeof value === 'object') return [];
      const isChoice = property.type === 'Dropdown';
      const fits = !isChoice || property.choices.some((choice) => choice.value === String(value));
      const wrong = fits ? valueProblem(property, value) : t`${quoted(property)} has no such choice.`;
      if (wrong === null) return [];
      const message = t`The preset “${id}” sets “${String(value)}”. ${wrong}`;
      return [templateProblem(path, 'warning', 'preset-value', message)];
    }),
  );
}

function stepProblems(
  steps: readonly TemplateStep[],
  path: readonly (string | number)[],
  context: RuleContext,
): readonly Problem[] {
  return steps.flatMap(({ name, presetId, steps: inner }, at): Problem[] => {
    const here = [...path, at];
    if (presetId !== undefined && !context.template.presets.some(({ id }) => id === presetId)) {
      const message = t`The operation “${name}” names the preset “${presetId}”, which is not there.`;
      return [templateProblem([...here, 'presetId'], 'error', 'step-preset-unknown', message)];
    }
    if (presetId === undefined && inner.length === 0) {
      const message = t`The operation “${name}” leads nowhere: it has neither a preset nor operations below it.`;
      return [templateProblem(here, 'warning', 'step-empty', message)];
    }
    return [...stepProblems(inner, [...here, 'steps'], context)];
  });
}
