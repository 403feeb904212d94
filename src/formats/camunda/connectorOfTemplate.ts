import type {
  Action,
  ConfigVariable,
  Connector,
  ConnectorError,
  Parameter,
} from '../../domain/connector/connector.ts';
import { variableOfFeel } from '../../domain/expressions/feelOfText.ts';
import { isJsonArray } from '../../domain/values/jsonValue.ts';
import { actionNameFrom, connectorNameFrom } from '../../domain/values/names.ts';
import { parseJson } from '../../domain/values/parseJson.ts';
import type { Problem, Severity } from '../../domain/problem.ts';
import type { ElementTemplate, TemplateProperty } from '../../domain/templates/ElementTemplate.ts';
import { implementationOfTemplate } from '../../domain/templates/implementationOfTemplate.ts';
import { isSecretName } from '../../domain/templates/isSecretName.ts';
import { splitImplementation } from '../../domain/connector/implementation.ts';
import { t } from '../../language/t.ts';
import { AUTHENTICATION_CHOICE, AUTHENTICATION_GROUP } from './authenticationProperties.ts';
import { parameterOf, plainText } from './parameterOf.ts';
import {
  canBeMet,
  hangsOnOthers,
  operationName,
  templateOperations,
  type TemplateOperation,
} from './templateOperations.ts';

export interface ReadConnectorTemplate {
  readonly connector: Connector;
  /** what of the template has no place in a connector */
  readonly problems: readonly Problem[];
}

/**
 * A template as the definition of a connector: an action per operation (or an event, where it waits for one), with the
 * parameters that operation can ask for. The template itself is kept by whoever calls, to go out as it came.
 * @param taken names of connectors that are there already
 */
export function connectorOfTemplate(
  template: ElementTemplate,
  taken: readonly string[],
): ReadConnectorTemplate {
  const problems: Problem[] = [];
  const report = (code: string, message: string, severity: Severity = 'note') =>
    problems.push({ code, severity, message, place: { label: template.name } });
  const isInbound = template.properties.some(
    ({ binding }) => binding.type === 'zeebe:property' && binding.name === 'inbound.type',
  );
  const own = splitImplementation(implementationOfTemplate(template.id));
  const config = configOf(template, isInbound);
  const names: string[] = [];
  const actions = templateOperations(template).map((operation, at) => {
    const wanted = own?.action ?? operationName(operation.name);
    const name = actionNameFrom(wanted, names);
    names.push(name);
    return actionOf(template, operation, { name, key: `operation-${String(at + 1)}`, isInbound }, report);
  });
  reportLeft(template, isInbound, report);
  const description = plainText(template.description ?? '');
  return {
    connector: {
      name: connectorNameFrom(own?.connector ?? template.name, taken),
      ...(description !== '' && { description }),
      actions: isInbound ? [] : actions,
      events: isInbound ? actions : [],
      config,
      errors: errorsOf(template, report),
      rest: {},
    },
    problems,
  };
}

type Report = (code: string, message: string, severity?: Severity) => void;

interface Place {
  readonly name: string;
  readonly key: string;
  readonly isInbound: boolean;
}

function actionOf(
  template: ElementTemplate,
  operation: TemplateOperation,
  place: Place,
  report: Report,
): Action {
  const { name, key, isInbound } = place;
  const lost: string[] = [];
  const inputs = new Map<string, Parameter>();
  for (const property of template.properties) {
    const parameter = inputName(property, isInbound);
    if (parameter === null || (property.id !== undefined && operation.fixed.has(property.id))) continue;
    if (!canBeMet(property.condition, template, operation.fixed)) continue;
    const made = parameterOf(property, parameter, hangsOnOthers(property.condition, operation.fixed), lost);
    const before = inputs.get(parameter);
    if (before) {
      // Two fields for one input, each under a condition of its own: it is what both can be.
      const { required: _, model: _m, ...wider } = before;
      inputs.set(parameter, before.type === made.type ? wider : { ...wider, type: 'json' });
      report(
        'template-input-merged',
        t`“${parameter}” of “${name}” is several fields in the template, and one parameter here.`,
      );
    } else inputs.set(parameter, made);
  }
  for (const sentence of new Set(lost)) report('template-default-not-read', sentence, 'warning');
  const description = plainText(operation.description ?? '');
  return {
    key,
    id: key,
    name,
    ...(description !== '' && { description }),
    inputs: [...inputs.values()].map((one) => ({ ...one, id: `${key}-in-${one.name}` })),
    outputs: outputsOf(template, operation).map((one) => ({
      name: one,
      type: 'json',
      id: `${key}-out-${one}`,
      rest: {},
    })),
    rest: {},
  };
}

/** What everybody's templates have: settings of the connector runtime, not of one connector. */
const RUNTIME: ReadonlySet<string> = new Set([
  ...[
    'errorExpression',
    'retryBackoff',
    'jobTimeout',
    'resultVariable',
    'resultExpression',
    'elementTemplateId',
  ],
  ...[
    'elementTemplateVersion',
    'inbound.type',
    'correlationKeyExpression',
    'messageIdExpression',
    'messageTtl',
  ],
  ...[
    'activationCondition',
    'deduplicationMode',
    'deduplicationId',
    'correlationRequired',
    'consumeUnmatchedEvents',
  ],
]);

function settingName({ binding }: TemplateProperty): string | undefined {
  if (binding.type === 'zeebe:taskHeader') return binding.key;
  return binding.type === 'zeebe:property' ? binding.name : undefined;
}

function inputName(property: TemplateProperty, isInbound: boolean): string | null {
  const { binding, type } = property;
  if (isSecret(property) || (type === 'Hidden' && !sendsAlways(property))) return null;
  if (binding.type === 'zeebe:input') return binding.name ?? null;
  if (type === 'Hidden') return null;
  const setting = isInbound ? settingName(property) : undefined;
  return setting === undefined || RUNTIME.has(setting) ? null : setting;
}

/** A hidden input that says the same for every operation is a hidden parameter. */
function sendsAlways({ binding, condition, value, generated }: TemplateProperty): boolean {
  const isSent = value !== undefined && value !== '' && value !== '=';
  return binding.type === 'zeebe:input' && condition === undefined && isSent && !generated;
}

/** Marked so, filled with a reference to one, or called like one. */
function isSecret({ type, secret, value, binding, label = '', choices }: TemplateProperty): boolean {
  if (!['zeebe:input', 'zeebe:taskHeader', 'zeebe:property'].includes(binding.type)) return false;
  if (secret || type === 'Configuration') return true;
  if (typeof value === 'string' && /\{\{\s*secrets\.|camunda\.secrets\./.test(value)) return true;
  const isText = (type === 'String' || type === 'Text') && choices.length === 0;
  return isText && isSecretName(`${binding.name ?? binding.key ?? ''} ${label}`);
}

function configOf({ properties }: ElementTemplate, isInbound: boolean): readonly ConfigVariable[] {
  const config = new Map<string, ConfigVariable>();
  for (const property of properties) {
    const secure = isSecret(property);
    const setting = settingName(property);
    const name = secure ? (setting ?? property.binding.name) : isInbound ? undefined : setting;
    if (name === undefined || RUNTIME.has(name) || config.has(name)) continue;
    // The choice between our ways of authentication, not one of their values.
    if (property.id === AUTHENTICATION_CHOICE && property.group === AUTHENTICATION_GROUP.id) continue;
    const { description, constraints, condition, value } = property;
    const text = plainText(description ?? '');
    config.set(name, {
      name,
      ...(text !== '' && { description: text }),
      ...(!secure && value !== undefined && value !== '' && { value: String(value) }),
      ...(constraints.notEmpty === true && condition === undefined && { required: true }),
      ...(secure && { secure: true }),
      rest: {},
    });
  }
  return [...config.values()];
}

/** What it says it gives, else the one result every connector of Camunda gives. */
function outputsOf(template: ElementTemplate, { fixed }: TemplateOperation): readonly string[] {
  const { properties } = template;
  const declared = properties.flatMap(({ binding, condition }) => {
    const source =
      binding.type === 'zeebe:output' && canBeMet(condition, template, fixed) ? binding.source : undefined;
    return source?.startsWith('=') === true ? (variableOfFeel(source.slice(1)) ?? []) : [];
  });
  if (declared.length > 0) return [...new Set(declared)];
  const result = properties.find((one) => settingName(one) === 'resultExpression');
  const fields = /^=\s*\{(.*)\}\s*$/s.exec(typeof result?.value === 'string' ? result.value : '')?.[1];
  const names = (fields ?? '')
    .split(',')
    .flatMap((one) => /^\s*([\p{L}_][\p{L}\p{N}_]*)\s*:/u.exec(one)?.[1] ?? []);
  if (names.length > 0) return [...new Set(names)];
  return result || properties.some((one) => settingName(one) === 'resultVariable') ? ['result'] : [];
}

const RAISES = /^=if list contains\((\[.*?\]), error\.code\) then bpmnError\(/s;

function errorsOf({ properties }: ElementTemplate, report: Report): readonly ConnectorError[] {
  const value = properties.find((one) => settingName(one) === 'errorExpression')?.value;
  if (typeof value !== 'string' || value === '' || value === '=') return [];
  const codes = parseJson(RAISES.exec(value)?.[1] ?? '');
  if (isJsonArray(codes))
    return codes.flatMap((code) => (typeof code === 'string' ? [{ name: code, code, rest: {} }] : []));
  report('template-errors-not-read', t`Not read: which errors “${value}” raises.`, 'warning');
  return [];
}

const READ: ReadonlySet<string> = new Set([
  'zeebe:input',
  'zeebe:output',
  'zeebe:taskHeader',
  'zeebe:taskDefinition',
  'zeebe:taskDefinition:type',
  'zeebe:property',
]);
/** Of a message that waits, all of it belongs to the process. */
const OF_MESSAGES: ReadonlySet<string> = new Set([
  'bpmn:Message#property',
  'bpmn:Message#zeebe:subscription#property',
]);

function reportLeft({ properties, flavour }: ElementTemplate, isInbound: boolean, report: Report): void {
  if (flavour === 'camunda7')
    report('template-camunda7', t('It is a template for Camunda 7: its parameters are not read.'), 'warning');
  const types = new Set(
    properties
      .map(({ binding }) => binding.type)
      .filter((type) => !READ.has(type) && !(isInbound && OF_MESSAGES.has(type))),
  );
  if (types.size > 0)
    report('template-binding-not-read', t`Not read: what it writes as ${[...types].join(', ')}.`, 'warning');
  const type = properties.find(
    ({ binding }) => binding.type.startsWith('zeebe:taskDefinition') && binding.property !== 'retries',
  )?.value;
  if (type !== undefined)
    report(
      'template-type-not-read',
      t`Its job type “${String(type)}” stays with the template: connectors name actions.`,
    );
  const hidden = properties.filter(
    (one) => one.type === 'Hidden' && one.binding.type === 'zeebe:input' && !sendsAlways(one),
  );
  if (hidden.length > 0) {
    const names = [...new Set(hidden.map(({ binding }) => binding.name))].slice(0, 6).join(', ');
    report('template-hidden-not-read', t`Not read: what it sends by itself (${names}).`, 'warning');
  }
  if (properties.some(({ condition }) => condition !== undefined))
    report(
      'template-conditions-not-read',
      t('Not read: when each field is shown. All an operation can ask for are its parameters.'),
    );
}
