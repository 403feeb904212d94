import type { AppliedTemplate } from '../../../domain/templates/AppliedTemplate.ts';
import type { ElementTemplate } from '../../../domain/templates/ElementTemplate.ts';
import { operationsOf } from '../../../domain/templates/operationsOf.ts';
import { presetOf } from '../../../domain/templates/presets.ts';
import type { TemplateShelf } from '../../../domain/templates/TemplateShelf.ts';
import { t } from '../../../language/t.ts';
import type { ComboOption, ComboSection } from '../../../ui/fields/comboOptions.ts';
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
    const title = template.category?.name ?? t('Templates');
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
      label: t`Templates: ${title}`,
      options,
    })),
  };
}

function optionsOf(template: ElementTemplate): { option: ComboOption; choice: TemplateChoice }[] {
  const start = <TemplateIcon icon={template.icon} />;
  const operations = operationsOf(template);
  if (operations.length === 0) {
    const option = {
      id: templateOptionId(template),
      title: template.name,
      description: template.description,
      start,
    };
    return [{ option, choice: { template } }];
  }
  return operations.map(({ preset, path, step }) => ({
    option: {
      id: templateOptionId(template, preset),
      title: operationTitle(template, path),
      description: step.description ?? template.description,
      start,
    },
    choice: { template, preset },
  }));
}

/** What a field says of the template an element was made from, told without making the options; of one nobody has the id. */
export function appliedOption(
  applied: AppliedTemplate,
  shelf: TemplateShelf,
): { readonly id: string; readonly title: string } {
  const template = shelf.find(applied)?.template;
  if (!template) return { id: applied.id, title: applied.id };
  const operations = operationsOf(template);
  if (operations.length === 0) return { id: templateOptionId(template), title: template.name };
  const preset = presetOf(template, applied.values);
  const chosen = operations.find((one) => one.preset === preset);
  return chosen
    ? { id: templateOptionId(template, chosen.preset), title: operationTitle(template, chosen.path) }
    : { id: template.name, title: template.name };
}

function operationTitle({ name }: ElementTemplate, path: string): string {
  return `${name} › ${path}`;
}
