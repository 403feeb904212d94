import type { ElementTemplate, TemplateStep, TemplateValue } from './ElementTemplate.ts';

/** An operation that can be chosen: a leaf of the steps. */
interface Operation {
  readonly preset: string;
  readonly name: string;
  /** 'Issues › Create': what leads to it, without the step at the top */
  readonly path: string;
  readonly description: string;
}

export interface OperationGroup {
  readonly id: string;
  /** '' for operations that stand at the top themselves */
  readonly name: string;
  readonly operations: readonly Operation[];
}

/** The leaves of the steps by what they stand under. */
export function operationGroups(template: ElementTemplate): readonly OperationGroup[] {
  const known = new Set(template.presets.map(({ id }) => id));
  const top = template.steps.filter(({ steps }) => steps.length === 0);
  const groups = template.steps.filter(({ steps }) => steps.length > 0);
  const single = top.flatMap((step) => leaves(step, []));
  return [
    ...(single.length === 0 ? [] : [{ id: '', name: '', operations: single }]),
    ...groups.map((step) => ({
      id: step.id,
      name: step.name,
      operations: step.steps.flatMap((inner) => leaves(inner, [])),
    })),
  ].map((group) => ({ ...group, operations: group.operations.filter(({ preset }) => known.has(preset)) }));
}

function leaves(step: TemplateStep, above: readonly string[]): readonly Operation[] {
  const path = [...above, step.name];
  const own =
    step.presetId === undefined
      ? []
      : [
          {
            preset: step.presetId,
            name: step.name,
            path: path.join(' › '),
            description: [step.description ?? '', ...step.keywords].filter(Boolean).join(' · '),
          },
        ];
  return [...own, ...step.steps.flatMap((inner) => leaves(inner, path))];
}

/** The preset all of whose values the properties have; the one that says most where several fit. */
export function presetOf(
  template: ElementTemplate,
  values: ReadonlyMap<number, TemplateValue>,
): string | null {
  const byId = new Map(
    template.properties.flatMap(({ id, index }) =>
      id === undefined ? [] : [[id, values.get(index)] as const],
    ),
  );
  const fitting = template.presets.filter((preset) =>
    [...preset.values].every(
      ([id, value]) =>
        String(byId.get(id) ?? '') === (typeof value === 'object' ? JSON.stringify(value) : String(value)),
    ),
  );
  return fitting.toSorted((a, b) => b.values.size - a.values.size)[0]?.id ?? null;
}

/** What choosing a preset sets, by index of the property. */
export function presetValues(template: ElementTemplate, preset: string): ReadonlyMap<number, TemplateValue> {
  const chosen = template.presets.find(({ id }) => id === preset);
  const set = new Map<number, TemplateValue>();
  for (const { id, index } of template.properties) {
    const value = id === undefined ? undefined : chosen?.values.get(id);
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      set.set(index, value);
  }
  return set;
}
