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
      `${quoted(property)} is optional and must not be empty: leave one of the two out.`,
    );
  }
  if (placeholder !== undefined && !PLACEHOLDER_TYPES.includes(type)) {
    tell('placeholder', 'placeholder-type', `Only String and Text have a placeholder, and this is ${type}.`);
  }
  if (feel !== undefined && !FEEL_TYPES.includes(type)) {
    tell(
      'feel',
      'feel-type',
      `Only String, Text, Number and Boolean can be expressions, and this is ${type}.`,
    );
  }
  return problems;
}

/** What Camunda takes when an icon is uploaded. */
const MOST_ICON_BYTES = 8 * 1024;

function iconProblems(icon: string | undefined): readonly Problem[] {
  if (icon === undefined) return [];
  const tell = (severity: Problem['severity'], code: string, message: string): readonly Problem[] => [
    templateProblem(['icon', 'contents'], severity, code, message),
  ];
  if (/^https?:/i.test(icon)) {
    const message = 'The icon lies on another host, so it is not shown offline. Put it in as a data: URL.';
    return tell(/^http:/i.test(icon) ? 'warning' : 'note', 'icon-remote', message);
  }
  const bytes = bytesOf(icon);
  if (bytes <= MOST_ICON_BYTES) return [];
  const message = `The icon has ${Math.ceil(bytes / 1024)} KB; Camunda takes up to 8 KB when one is uploaded.`;
  return tell('note', 'icon-large', message);
}

function bytesOf(url: string): number {
  const comma = url.indexOf(',');
  const data = url.slice(comma + 1);
  if (/;base64$/i.test(url.slice(0, comma))) return Math.floor((data.replace(/=+$/, '').length * 3) / 4);
  return data.replaceAll(/%[\dA-F]{2}/gi, 'x').length;
}
