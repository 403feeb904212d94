import { t } from '../../../language/t.ts';
import { iconProblem } from '../../icons/shownIcon.ts';
import type { Problem } from '../../problem.ts';
import type { TemplateProperty } from '../ElementTemplate.ts';
import { propertyProblem, quoted, templateProblem } from './TemplateRule.ts';
import type { TemplateRule } from './TemplateRule.ts';

/** Keys that do not go together with the rest of their property, and an icon that is not taken everywhere. */
export const shapeRules: TemplateRule = ({ template }) => [
  ...iconProblems(template.icon),
  ...(template.flavour === 'camunda8' ? template.properties.flatMap(keyProblems) : []),
];

const FEEL_TYPES: readonly string[] = ['String', 'Text', 'Number', 'Boolean'];
const PLACEHOLDER_TYPES: readonly string[] = ['String', 'Text'];

function keyProblems(property: TemplateProperty): readonly Problem[] {
  const { optional, constraints, placeholder, feel, type } = property;
  const problems: Problem[] = [];
  const tell = (key: string, code: string, message: string): void => {
    problems.push(propertyProblem(property, [key], 'error', code, message));
  };
  if (optional && constraints.notEmpty === true) {
    tell(
      'optional',
      'optional-not-empty',
      t`${quoted(property)} is optional and must not be empty: leave one of the two out.`,
    );
  }
  if (placeholder !== undefined && !PLACEHOLDER_TYPES.includes(type)) {
    tell('placeholder', 'placeholder-type', t`Only String and Text have a placeholder, and this is ${type}.`);
  }
  if (feel !== undefined && !FEEL_TYPES.includes(type)) {
    tell(
      'feel',
      'feel-type',
      t`Only String, Text, Number and Boolean can be expressions, and this is ${type}.`,
    );
  }
  return problems;
}

function iconProblems(icon: string | undefined): readonly Problem[] {
  const found = icon === undefined ? null : iconProblem(icon);
  return found ? [templateProblem(['icon', 'contents'], found.severity, found.code, found.message)] : [];
}
