import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { TemplateProperty } from '../ElementTemplate.ts';
import { secretProblem } from '../secretReference.ts';
import { valueProblem } from '../valueProblem.ts';
import { canMeet } from './bindingRules.ts';
import { isNameUsed, namesOfFeel } from './namesOfFeel.ts';
import { propertyProblem, quoted } from './TemplateRule.ts';
import type { RuleContext, TemplateRule } from './TemplateRule.ts';

/** Defaults that do not do what they look like. */
export const valueRules: TemplateRule = (context) =>
  context.template.properties.flatMap((property) => [
    ...(context.template.flavour === 'camunda8' ? feelProblems(property, context) : []),
    ...defaultProblems(property),
    ...secretProblems(property),
  ]);

function feelProblems(property: TemplateProperty, context: RuleContext): readonly Problem[] {
  const { value, binding, feel } = property;
  if (typeof value !== 'string') return [];
  if (!value.startsWith('=')) {
    if (!value.includes('${')) return [];
    const message = t`The default “${shortened(value)}” is no expression for Camunda 8: it reads FEEL, and takes this as plain text.`;
    return [propertyProblem(property, ['value'], 'warning', 'value-not-feel', message)];
  }
  const text = value.slice(1);
  const isFeel = feel !== undefined || binding.type === 'zeebe:input' || binding.type === 'zeebe:output';
  if (text.trim() === '' || !isFeel) return [];
  const wrong = context.feelProblem?.(text) ?? null;
  if (wrong !== null) {
    const message = t`The default “${shortened(text)}” is not FEEL. ${wrong}`;
    return [propertyProblem(property, ['value'], 'error', 'value-feel', message)];
  }
  return laterInputs(property, text, context);
}

/** Inputs are made in their order: what comes later is not there yet. */
function laterInputs(property: TemplateProperty, text: string, context: RuleContext): readonly Problem[] {
  if (property.binding.type !== 'zeebe:input') return [];
  const names = namesOfFeel(text);
  const inputs = context.template.properties.filter(
    (each) =>
      each !== property &&
      each.binding.type === 'zeebe:input' &&
      isNameUsed(each.binding.name ?? '', names) &&
      canMeet(each, property, context),
  );
  const later = inputs.find(
    ({ index, binding }) =>
      index > property.index &&
      binding.name !== property.binding.name &&
      !inputs.some((each) => each.index < property.index && each.binding.name === binding.name),
  );
  if (later === undefined) return [];
  const message = t`The default uses “${later.binding.name ?? ''}”, an input that is made after it: it is empty here. Move ${quoted(later)} before ${quoted(property)}.`;
  return [propertyProblem(property, ['value'], 'warning', 'value-later-input', message)];
}

/** A default that the template itself does not allow. */
function defaultProblems(property: TemplateProperty): readonly Problem[] {
  const { type, value, choices } = property;
  if (value === undefined || value === '') return [];
  if (type === 'Dropdown') {
    if (choices.some((choice) => choice.value === value)) return [];
    const message = t`The default “${shortened(String(value))}” is none of the choices of ${quoted(property)}.`;
    return [propertyProblem(property, ['value'], 'warning', 'value-no-choice', message)];
  }
  const wrong = type === 'Hidden' ? null : valueProblem(property, value);
  if (wrong === null) return [];
  return [
    propertyProblem(
      property,
      ['value'],
      'warning',
      'value-constraint',
      t`The default does not fit: ${wrong}`,
    ),
  ];
}

function secretProblems(property: TemplateProperty): readonly Problem[] {
  const { secret, value } = property;
  const wrong = secret ? secretProblem(value) : null;
  return wrong === null ? [] : [propertyProblem(property, ['value'], 'error', 'secret-as-text', wrong)];
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
