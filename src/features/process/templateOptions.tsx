import type { ElementTemplate, TemplateStep } from '../../domain/templates/ElementTemplate.ts';
import type { TemplateShelf } from '../../domain/templates/TemplateShelf.ts';
import type { ComboOption, ComboSection } from '../../ui/comboOptions.ts';
import { TemplateIcon } from './TemplateIcon.tsx';

interface TemplateChoice {
  readonly template: ElementTemplate;
  readonly preset?: string;
}

export interface TemplateOptions {
  readonly sections: readonly ComboSection[];
  readonly byId: ReadonlyMap<string, TemplateChoice>;
}

export function templateOptionId({ id, version }: ElementTemplate, preset?: string): string {
  return JSON.stringify(['template', id, version ?? null, preset ?? null]);
}

/**
 * The workspace's own templates that fit, a section for each category; one with operations has an option for each.
 * What a connector of the catalogue has is among its actions already, so `withConnectors` is for other elements.
 */
export function templateOptions(
  offered: readonly ElementTemplate[],
  shelf: TemplateShelf,
  withConnectors = false,
): TemplateOptions {
  const byId = new Map<string, TemplateChoice>();
  const sections = new Map<string, ComboOption[]>();
  for (const template of offered) {
    if (!withConnectors && shelf.find(template)?.documentId === undefined) continue;
    const title = template.category?.name ?? 'Templates';
    const options = sections.get(title) ?? [];
    sections.set(title, options);
    for (const { option, choice } of optionsOf(template)) {
      options.push(option);
      byId.set(option.id, choice);
    }
  }
  return {
    byId,
    sections: [...sections].map(([title, options]) => ({
      id: `templates ${title}`,
      title,
      label: `Templates: ${title}`,
      options,
    })),
  };
}

function optionsOf(template: ElementTemplate): { option: ComboOption; choice: TemplateChoice }[] {
  const start = <TemplateIcon icon={template.icon} />;
  const leaves = leavesOf(template.steps, []);
  if (leaves.length === 0) {
    const option = {
      id: templateOptionId(template),
      title: template.name,
      description: template.description,
      start,
    };
    return [{ option, choice: { template } }];
  }
  return leaves.map(({ preset, names, description }) => ({
    option: {
      id: templateOptionId(template, preset),
      title: [template.name, ...names].join(' › '),
      description: description ?? template.description,
      start,
    },
    choice: { template, preset },
  }));
}

interface Leaf {
  readonly preset: string;
  readonly names: readonly string[];
  readonly description: string | undefined;
}

function leavesOf(steps: readonly TemplateStep[], above: readonly string[]): Leaf[] {
  return steps.flatMap(({ name, description, presetId, steps: inner }) => {
    const names = [...above, name];
    return presetId === undefined ? leavesOf(inner, names) : [{ preset: presetId, names, description }];
  });
}
