import { t } from '../../language/t.ts';

/**
 * A sentence Camunda's schemas bring along, in the language of the page; as it is where nobody knows it. What our own
 * rules say again is left out: `withoutSchemaEchoes` knows it by its English words.
 */
export function translatedSentence(sentence: string): string {
  const whole = WHOLE.get(sentence);
  if (whole !== undefined) return whole;
  for (const [pattern, said] of WITH_NAMES) {
    const found = pattern.exec(sentence);
    if (found) return said(...found.slice(1));
  }
  return sentence;
}

/** What is in it as an argument each: `exec` leaves none out, since no part is optional. */
type Said = (...parts: string[]) => string;

const WHOLE: ReadonlyMap<string, string> = new Map([
  ['Missing template name.', t('Missing template name.')],
  ['Missing template id.', t('Missing template id.')],
  ['Missing appliesTo.', t('Missing appliesTo.')],
  ['Missing properties.', t('Missing properties.')],
  ['Missing elementType value.', t('Missing elementType value.')],
  ['Missing icon contents.', t('Missing icon contents.')],
  ['Missing property name for condition.', t('Missing property name for condition.')],
  ['Must provide choices with “Dropdown” type.', t('Must provide choices with “Dropdown” type.')],
  [
    'Name, value must be specified for “Dropdown” choices.',
    t('Name, value must be specified for “Dropdown” choices.'),
  ],
  [
    'Malformed icon source, must be a valid HTTP(s) or data URL.',
    t('Malformed icon source, must be a valid HTTP(s) or data URL.'),
  ],
  [
    'Invalid condition.property, must be different than property.id.',
    t('Invalid condition.property, must be different than property.id.'),
  ],
  ['Invalid scope, missing type.', t('Invalid scope, missing type.')],
  ['Language is only supported for “Text” type.', t('Language is only supported for “Text” type.')],
  [
    '“formId” and “externalReference” cannot be used together.',
    t('“formId” and “externalReference” cannot be used together.'),
  ],
  [
    '“property”=“bindingType” is not supported when using “property”=“externalReference”. Use “formId” with “bindingType”.',
    t(
      '“property”=“bindingType” is not supported when using “property”=“externalReference”. Use “formId” with “bindingType”.',
    ),
  ],
  [
    'Binding with property=“bindingType” and value=“versionTag” must be set when using a binding with property=“versionTag”.',
    t(
      'Binding with property=“bindingType” and value=“versionTag” must be set when using a binding with property=“versionTag”.',
    ),
  ],
  [
    'Missing binding with “property”=“versionTag” as binding with “property”=“bindingType” and “value”=“versionTag” is set.',
    t(
      'Missing binding with “property”=“versionTag” as binding with “property”=“bindingType” and “value”=“versionTag” is set.',
    ),
  ],
  [
    'Binding with “property”=“versionTag” does not support “feel”.',
    t('Binding with “property”=“versionTag” does not support “feel”.'),
  ],
  [
    'Binding with “property”=“processId” and “type”=“zeebe:calledElement” is required, when using a binding with “type”=“zeebe:calledElement”.',
    t(
      'Binding with “property”=“processId” and “type”=“zeebe:calledElement” is required, when using a binding with “type”=“zeebe:calledElement”.',
    ),
  ],
  [
    'Binding with “type”=“bpmn:Signal#property” is required, when using “elementType.eventDefinition”=“bpmn:SignalEventDefinition”.',
    t(
      'Binding with “type”=“bpmn:Signal#property” is required, when using “elementType.eventDefinition”=“bpmn:SignalEventDefinition”.',
    ),
  ],
  [
    'Binding with “type”=“bpmn:TimerEventDefinition#property” and “name”=“timeCycle” is only allowed on “bpmn:StartEvent” or “bpmn:BoundaryEvent” templates.',
    t(
      'Binding with “type”=“bpmn:TimerEventDefinition#property” and “name”=“timeCycle” is only allowed on “bpmn:StartEvent” or “bpmn:BoundaryEvent” templates.',
    ),
  ],
  [
    'Binding with “type”=“zeebe:output” cannot be used when “propagateAllChildVariables” is set to “true”.',
    t(
      'Binding with “type”=“zeebe:output” cannot be used when “propagateAllChildVariables” is set to “true”.',
    ),
  ],
  [
    'Binding with “type”=“zeebe:output” must not be used when “entriesVisible.outputs” is set to “true”.',
    t('Binding with “type”=“zeebe:output” must not be used when “entriesVisible.outputs” is set to “true”.'),
  ],
  [
    'FEEL is not supported for “zeebe:calledElement” variable propagation properties.',
    t('FEEL is not supported for “zeebe:calledElement” variable propagation properties.'),
  ],
  [
    'Invalid value for priority. Must be between 0 and 100.',
    t('Invalid value for priority. Must be between 0 and 100.'),
  ],
  [
    'Must be conforming to an ISO 8601 combined date and time representation.',
    t('Must be conforming to an ISO 8601 combined date and time representation.'),
  ],
]);

const WITH_NAMES: readonly (readonly [RegExp, Said])[] = [
  [/^Missing (id|label) for group “(.*)”\.$/, (key, group) => t`Missing ${key} for group “${group}”.`],
  [/^Missing binding for property “(.*)”\.$/, (property) => t`Missing binding for property “${property}”.`],
  [
    /^Property\.binding “(.*)” requires (.+)\.$/,
    (type, key) => t`Property.binding “${type}” requires ${key}.`,
  ],
  [
    /^Invalid item for “(.*)”, should contain namespaced property, example: “bpmn:Task”\.$/,
    (key) => t`Invalid item for “${key}”, should contain namespaced property, example: “bpmn:Task”.`,
  ],
  [
    /^Malformed documentation URL, must match “(.*)”\.$/,
    (pattern) => t`Malformed documentation URL, must match “${pattern}”.`,
  ],
  [
    /^Invalid property type “(.*)” for binding type “(.*)”; must be any of (.*)\.$/,
    (type, binding, types) =>
      t`Invalid property type “${type}” for binding type “${binding}”; must be any of ${types}.`,
  ],
  [
    /^Invalid property type “(.*)” for binding type “(.*)”; must be “(.*)”\.$/,
    (type, binding, only) =>
      t`Invalid property type “${type}” for binding type “${binding}”; must be “${only}”.`,
  ],
  [
    /^Invalid property\.binding type “(.*)”; must be any of (.*)\.$/,
    (type, types) => t`Invalid property.binding type “${type}”; must be any of ${types}.`,
  ],
  [
    /^Invalid binding\.property “(.*)”; must be any of (.*)\.$/,
    (name, names) => t`Invalid binding.property “${name}”; must be any of ${names}.`,
  ],
  [
    /^Invalid scope type “(.*)”; must be any of (.*)\.$/,
    (type, types) => t`Invalid scope type “${type}”; must be any of ${types}.`,
  ],
  [
    /^Invalid scope “(.*)”, missing (.*)\.$/,
    (scope, missing) => t`Invalid scope “${scope}”, missing ${missing}.`,
  ],
  [
    /^Optional is not supported for binding type “(.*)”; must be any of (.*)\.$/,
    (type, types) => t`Optional is not supported for binding type “${type}”; must be any of ${types}.`,
  ],
  [
    /^Property “(.*)” cannot be a FEEL expression\.$/,
    (name) => t`Property “${name}” cannot be a FEEL expression.`,
  ],
  [
    /^Property “(.*)” cannot be a Feel expression\.$/,
    (name) => t`Property “${name}” cannot be a Feel expression.`,
  ],
  [
    /^Property “(.*)” must not be set when using a “(.*)” implementation for a “(.*)”\.$/,
    (name, kind, type) =>
      t`Property “${name}” must not be set when using a “${kind}” implementation for a “${type}”.`,
  ],
  [
    /^When using “(.*)”, “(.*)” must be set on the same element\.$/,
    (type, other) => t`When using “${type}”, “${other}” must be set on the same element.`,
  ],
  [
    /^When “(.*)” is defined for “(.*)”, “(.*)” must be defined, too\.$/,
    (name, type, other) => t`When “${name}” is defined for “${type}”, “${other}” must be defined, too.`,
  ],
  [
    /^Binding type “(.*)” must contain property “(.*)”\.$/,
    (type, name) => t`Binding type “${type}” must contain property “${name}”.`,
  ],
  [
    /^Binding type “(.*)” or “(.*)” cannot be set when binding type “(.*)” is set\.$/,
    (type, other, set) =>
      t`Binding type “${type}” or “${other}” cannot be set when binding type “${set}” is set.`,
  ],
  [
    /^Incorrect type “(.*)”\. Must be one of (.*) for binding with “property”=“(.*)”\.$/,
    (type, types, name) =>
      t`Incorrect type “${type}”. Must be one of ${types} for binding with “property”=“${name}”.`,
  ],
  [
    /^Timer bindings require elementType\.eventDefinition to equal “(.*)”\.$/,
    (type) => t`Timer bindings require elementType.eventDefinition to equal “${type}”.`,
  ],
  [
    /^Template with elementType\.eventDefinition=“(.*)” must have exactly one binding with type “(.*)” and name “timeDate”, “timeCycle”, or “timeDuration”\.$/,
    (event, type) =>
      t`Template with elementType.eventDefinition=“${event}” must have exactly one binding with type “${type}” and name “timeDate”, “timeCycle”, or “timeDuration”.`,
  ],
  [/^Must NOT have fewer than (\d+) items\.$/, (count) => t`Must NOT have fewer than ${count} items.`],
  [
    /^Must NOT have fewer than (\d+) characters\.$/,
    (count) => t`Must NOT have fewer than ${count} characters.`,
  ],
];
