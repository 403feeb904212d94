import type { Action, Connector } from '../../domain/connector/connector.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import type { SelectChoice } from '../../ui/fields/Select.tsx';

/** One thing that can be looked at: an action, or an event in one of the places where it can arrive. */
export interface PreviewChoice {
  readonly template: ElementTemplate;
  /** null: it arrives, and Activiti knows it by its definition alone */
  readonly action: Action | null;
}

export function previewChoices(
  connector: Connector,
  templates: readonly ElementTemplate[],
): readonly PreviewChoice[] {
  const actions = new Map(
    connector.actions.map((action) => [implementationOf(connector.name, action.name), action]),
  );
  return templates.map((template) => ({ template, action: actions.get(template.id) ?? null }));
}

export function selectChoices(choices: readonly PreviewChoice[]): readonly SelectChoice[] {
  return choices.map(({ template, action }) => ({
    value: template.id,
    label: action?.name ?? template.name,
    group: action === null ? t('Events') : t('Actions'),
  }));
}
