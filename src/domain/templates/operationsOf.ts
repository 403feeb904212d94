import type { ElementTemplate, TemplateStep } from './ElementTemplate.ts';

interface TemplateOperation {
  readonly preset: string;
  /** 'Issues › Create' */
  readonly path: string;
  readonly step: TemplateStep;
}

/** The operations a template offers: its steps, at any depth, that have a preset. */
export function operationsOf({
  steps,
  presets,
}: Pick<ElementTemplate, 'steps' | 'presets'>): readonly TemplateOperation[] {
  const known = new Set(presets.map(({ id }) => id));
  const within = (list: readonly TemplateStep[], above: readonly string[]): readonly TemplateOperation[] =>
    list.flatMap((step) => {
      const names = [...above, step.name];
      const { presetId } = step;
      const own =
        presetId !== undefined && known.has(presetId)
          ? [{ preset: presetId, path: names.join(' › '), step }]
          : [];
      return [...own, ...within(step.steps, names)];
    });
  return within(steps, []);
}
