import { t } from '../../language/t.ts';
import type { TemplateConstraints, TemplateProperty, TemplateValue } from './ElementTemplate.ts';

/**
 * What the constraints of a property say against a value, in Camunda's words; null for nothing. Expressions are
 * known only when they run: of them it is said alone that they must be there.
 */
export function valueProblem(
  { constraints, feel, label }: TemplateProperty,
  value: TemplateValue | undefined,
): string | null {
  const text = value === undefined ? '' : String(value);
  const isExpression = feel !== undefined && text.trimStart().startsWith('=');
  const isNothing = text.trim() === '' || (isExpression && text.trim() === '=');
  if (isNothing && constraints.notEmpty === true)
    return isNamed(label) ? t`${label} must not be empty.` : t('Must not be empty.');
  return isExpression ? null : lengthOrPattern(text, constraints, label);
}

function lengthOrPattern(
  text: string,
  { minLength, maxLength, pattern }: TemplateConstraints,
  label: string | undefined,
): string | null {
  if (maxLength !== undefined && maxLength > 0 && text.length > maxLength)
    return isNamed(label)
      ? t`${label} cannot exceed ${maxLength} characters.`
      : t`Cannot exceed ${maxLength} characters.`;
  if (minLength !== undefined && text.length < minLength)
    return isNamed(label)
      ? t`${label} must be at least ${minLength} characters.`
      : t`Must be at least ${minLength} characters.`;
  if (pattern === undefined || matches(text, pattern.value)) return null;
  const { message } = pattern;
  if (message !== undefined) return isNamed(label) ? `${label} ${message}` : message;
  return isNamed(label)
    ? t`${label} must match pattern ${pattern.value}.`
    : t`Must match pattern ${pattern.value}.`;
}

/** A pattern that is none cannot be met by anyone, so nobody is blamed. */
function matches(text: string, pattern: string): boolean {
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return true;
  }
}

function isNamed(label: string | undefined): label is string {
  return label !== undefined && label !== '';
}
