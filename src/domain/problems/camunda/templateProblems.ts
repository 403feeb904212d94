import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { ElementInfo } from '../../process/process.ts';
import { activeProperties } from '../../templates/activeProperties.ts';
import type { ElementTemplate, TemplateProperty, TemplateValue } from '../../templates/ElementTemplate.ts';
import { propertyLabel } from '../../templates/propertyLabel.ts';
import type { TemplateShelf } from '../../templates/TemplateShelf.ts';
import { templateState, type TemplateState } from '../../templates/templateState.ts';
import { valueProblem } from '../../templates/valueProblem.ts';
import { labelOf } from '../ElementContext.ts';

type Said = Pick<Problem, 'code' | 'severity' | 'message'>;

/** What is wrong with the template of an element: the template itself, and what was filled in. */
export function templateProblems(
  element: ElementInfo,
  shelf: TemplateShelf,
  values: ReadonlyMap<number, TemplateValue>,
  feelProblem: ((feel: string) => string | null) | undefined,
  engineVersion?: string,
): readonly Problem[] {
  const ref = element.zeebe?.template;
  if (ref === undefined) return [];
  const isOurs = (element.implementation ?? '') !== '';
  const state = templateState(shelf, ref, element.type, engineVersion);
  const place = { element: element.id, label: labelOf(element) };
  const { shelved } = state;
  return [
    // The version of a connector's action is told with the connector.
    ...(isOurs ? [] : aboutTemplate(state, ref.id, ref.version).map((said) => ({ ...said, place }))),
    ...(shelved ? aboutValues(shelved.template, values, isOurs, feelProblem) : []).map(
      ({ property, ...said }) => ({
        ...said,
        place: { ...place, label: `${place.label} › ${propertyLabel(property)}` },
      }),
    ),
  ];
}

function aboutTemplate(state: TemplateState, id: string, version: number | undefined): readonly Said[] {
  const { shelved, newer, deprecated, misfit, unsuited, versions } = state;
  if (shelved === null) {
    const named = version === undefined ? t`“${id}”` : t`“${id}” ${version}`;
    const message =
      versions.length === 0
        ? t`The template ${named} is not in this workspace, so its values can only be read.`
        : t`The template ${named} is not in this workspace, so its values can only be read. Other versions of it are.`;
    return [{ code: 'template-not-found', severity: 'warning', message }];
  }
  const { name } = shelved.template;
  const problems: Said[] = [];
  if (misfit) {
    const message = t`The template “${name}” is not for this kind of element.`;
    problems.push({ code: 'template-misfit', severity: 'warning', message });
  }
  if (unsuited !== null) {
    const message = t`The template “${name}” is for Camunda ${unsuited}, and the process is for another version.`;
    problems.push({ code: 'template-engine', severity: 'warning', message });
  }
  if (deprecated !== null) {
    const why = deprecated.message === undefined ? '' : ` ${deprecated.message}`;
    const message = t`The template “${name}” should not be used any more.${why}`;
    problems.push({ code: 'template-deprecated', severity: 'warning', message });
  }
  if (newer !== null) {
    const { version: number } = newer.template;
    const message =
      number === undefined
        ? t`The template “${name}” has a newer version, without a number.`
        : t`The template “${name}” has a newer version, ${number}.`;
    problems.push({ code: 'template-outdated', severity: 'note', message });
  }
  return problems;
}

const MAPPED: readonly string[] = ['zeebe:input', 'zeebe:output'];

function aboutValues(
  template: ElementTemplate,
  values: ReadonlyMap<number, TemplateValue>,
  isOurs: boolean,
  feelProblem: ((feel: string) => string | null) | undefined,
): readonly (Said & { readonly property: TemplateProperty })[] {
  const active = activeProperties(template, values);
  return template.properties.flatMap((property) => {
    if (!active.has(property.index) || property.type === 'Hidden') return [];
    // What our own actions are sent is checked with the mapping.
    if (isOurs && MAPPED.includes(property.binding.type)) return [];
    const value = values.get(property.index);
    const wrong = valueProblem(property, value);
    if (wrong !== null) {
      return [{ code: 'template-value', severity: 'error' as const, message: wrong, property }];
    }
    const text = typeof value === 'string' && value.startsWith('=') ? value.slice(1) : null;
    const unread = text === null ? null : (feelProblem?.(text) ?? null);
    if (unread === null) return [];
    const message = t`“${text ?? ''}” is not FEEL. ${unread}`;
    return [{ code: 'feel-invalid', severity: 'error' as const, message, property }];
  });
}
