import { t } from '../../../language/t.ts';
import type { Problem, Severity } from '../../problem.ts';
import type { ElementTemplate, TemplateProperty } from '../ElementTemplate.ts';
import { propertyLabel } from '../propertyLabel.ts';

/** What rules of a template look at. */
export interface RuleContext {
  readonly template: ElementTemplate;
  /** of several with one id, the first: that is the one conditions and presets mean */
  readonly byId: ReadonlyMap<string, TemplateProperty>;
  /** by `bindingKey`: the properties that are written there */
  readonly byPlace: ReadonlyMap<string, readonly TemplateProperty[]>;
  /** what is wrong with a FEEL text (without its “=”); null for nothing, and while nobody can say */
  readonly feelProblem?: (feel: string) => string | null;
}

export type TemplateRule = (context: RuleContext) => readonly Problem[];

type Path = readonly (string | number)[];

/** Something wrong at a property, or at a part of it. */
export function propertyProblem(
  property: TemplateProperty,
  part: Path,
  severity: Severity,
  code: string,
  message: string,
): Problem {
  const place = { path: ['properties', property.index, ...part], label: propertyLabel(property) };
  return { code: `template-${code}`, severity, message, place };
}

export function templateProblem(path: Path, severity: Severity, code: string, message: string): Problem {
  return { code: `template-${code}`, severity, message, place: { path } };
}

/** As a sentence names a property: “URL”. */
export function quoted(property: TemplateProperty): string {
  return t`“${propertyLabel(property)}”`;
}
