import { taskName } from '../../domain/process/taskName.ts';
import type {
  ElementTemplate,
  TemplateCondition,
  TemplateProperty,
  TemplateStep,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';

/** One thing a template can do: what is fixed then, by property id. */
export interface TemplateOperation {
  readonly name: string;
  readonly description?: string | undefined;
  readonly fixed: ReadonlyMap<string, TemplateValue>;
}

/** By its presets, else by a list of operations that others hang on, else it is one. */
export function templateOperations(template: ElementTemplate): readonly TemplateOperation[] {
  const presets = leaves(template.steps).flatMap((step): TemplateOperation[] => {
    const preset = template.presets.find(({ id }) => id === step.presetId);
    const fixed = [...(preset?.values ?? [])].flatMap(([id, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[id, value] as const]
        : [],
    );
    return preset ? [{ name: step.name, description: step.description, fixed: new Map(fixed) }] : [];
  });
  if (presets.length > 0) return presets;
  const list = operationList(template);
  if (list?.id !== undefined) {
    const { id, choices } = list;
    return choices.map(({ name, value }) => ({ name, fixed: new Map([[id, value]]) }));
  }
  return [{ name: template.name, description: template.description, fixed: new Map() }];
}

function leaves(steps: readonly TemplateStep[]): readonly TemplateStep[] {
  return steps.flatMap((step) => (step.steps.length > 0 ? leaves(step.steps) : [step]));
}

/** A list named like one, which at least two other fields hang on. */
function operationList({ properties }: ElementTemplate): TemplateProperty | undefined {
  return properties.find(
    ({ id, label = '', type, choices }) =>
      type === 'Dropdown' &&
      id !== undefined &&
      choices.length > 1 &&
      /operation|action\b|^method$|command/i.test(`${id} ${label}`) &&
      properties.filter(({ condition }) => condition && namesIn(condition).includes(id)).length > 1,
  );
}

function namesIn(condition: TemplateCondition): readonly string[] {
  return condition.kind === 'allMatch' ? condition.conditions.flatMap(namesIn) : [condition.property];
}

/** Whether a condition can be met while these are fixed; what nobody has fixed can be anything. */
export function canBeMet(
  condition: TemplateCondition | undefined,
  { properties }: Pick<ElementTemplate, 'properties'>,
  fixed: ReadonlyMap<string, TemplateValue>,
  depth = 0,
): boolean {
  if (condition === undefined || depth > 20) return true;
  if (condition.kind === 'allMatch')
    return condition.conditions.every((one) => canBeMet(one, { properties }, fixed, depth + 1));
  const value = fixed.get(condition.property);
  if (value === undefined) {
    // A field that is not there itself has no value.
    const others = properties.filter(({ id }) => id === condition.property);
    const isThere = others.some((one) => canBeMet(one.condition, { properties }, fixed, depth + 1));
    const wantsIt = condition.kind === 'equals' || condition.kind === 'oneOf' || condition.value;
    return isThere || !wantsIt;
  }
  if (condition.kind === 'equals') return String(condition.value) === String(value);
  if (condition.kind === 'oneOf') return condition.values.some((one) => String(one) === String(value));
  return condition.kind === 'isActive' ? condition.value : condition.value === (value === '');
}

export function hangsOnOthers(
  condition: TemplateCondition | undefined,
  fixed: ReadonlyMap<string, TemplateValue>,
): boolean {
  return condition !== undefined && namesIn(condition).some((name) => !fixed.has(name));
}

/** 'Create parcel label' → 'createParcelLabel' */
export function operationName(text: string): string {
  const words = taskName(text.normalize('NFKD').replaceAll(/\p{M}/gu, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words
    .map(
      (word, at) => (at === 0 ? word.charAt(0).toLowerCase() : word.charAt(0).toUpperCase()) + word.slice(1),
    )
    .join('');
}
