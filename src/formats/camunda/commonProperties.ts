import type { Connector, Parameter } from '../../domain/connector/connector.ts';
import { feelName, feelText } from '../../domain/expressions/writeTree.ts';
import { isMappingTarget } from '../../domain/expressions/feelPath.ts';
import { variableNameFrom } from '../../domain/values/names.ts';
import type { NewProperty } from './GeneratedTemplate.ts';
import { plainHtml } from './inputProperty.ts';

/** Which of the two places a template keeps plain settings in: a job's headers, or an inbound connector's properties. */
export type SettingBinding = (name: string) => NewProperty['binding'];

/** The configuration: a secure one takes a reference to a secret, and never the secret. */
export function configurationProperties(
  { name: connector, config }: Pick<Connector, 'name' | 'config'>,
  bindTo: SettingBinding,
): readonly NewProperty[] {
  return config.map(({ name, description, value, required = false, secure = false }) => ({
    id: `config.${name}`,
    label: name,
    ...(description !== undefined && description !== '' && { description: plainHtml(description) }),
    type: 'String',
    feel: 'optional',
    ...(secure
      ? { value: secretReference(connector, name) }
      : value !== undefined && value !== '' && { value }),
    ...(!required && { optional: true }),
    ...((required || secure) && {
      constraints: { ...(required && { notEmpty: true }), ...(secure && { pattern: SECRET_ONLY }) },
    }),
    group: 'configuration',
    binding: bindTo(name),
  }));
}

const SECRET_ONLY = {
  value: String.raw`^(\{\{\s*secrets\.[\w.-]+\s*\}\}|=.*)$`,
  message: 'Name a secret here, like {{secrets.NAME}}, not its value.',
};

/** What a secret is called at the cluster: two connectors may both have a `password`. */
function secretReference(connector: string, name: string): string {
  const words = `${connector}-${name.replaceAll(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1_$2')}`;
  return `{{secrets.${words
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/g, '_')
    .replaceAll(/^_|_$/g, '')}}}`;
}

/** Where outputs go: a variable of their own name, as far as Camunda has such variables, until a person says another. */
export function outputProperties(outputs: readonly Parameter[]): readonly NewProperty[] {
  const taken = outputs.map(({ name }) => name);
  const variables = outputs.map(({ name }) => {
    if (isMappingTarget(name)) return name;
    const variable = variableNameFrom(name, taken);
    taken.push(variable);
    return variable;
  });
  return outputs.map(({ name, label, description }, at) => ({
    id: `output.${name}`,
    label: label !== undefined && label !== '' ? label : name,
    ...(description !== undefined && description !== '' && { description: plainHtml(description) }),
    type: 'String',
    value: variables[at] ?? name,
    optional: true,
    group: 'output',
    binding: { type: 'zeebe:output', source: `=${feelName(name)}` },
  }));
}

/** Errors a boundary event can catch, as Camunda's connectors raise them. */
export function errorProperty({ errors }: Connector): NewProperty {
  const codes = errors.flatMap(({ code }) => (code === undefined || code === '' ? [] : [feelText(code)]));
  const catches = `=if list contains([${codes.join(', ')}], error.code) then bpmnError(error.code, error.message) else null`;
  return {
    id: 'errorExpression',
    label: 'Error expression',
    description: 'Which failures are BPMN errors that a boundary event can catch.',
    type: 'Text',
    feel: 'required',
    optional: true,
    ...(codes.length > 0 && { value: catches }),
    group: 'error',
    binding: { type: 'zeebe:taskHeader', key: 'errorExpression' },
  };
}

export const RETRIES: NewProperty = {
  id: 'retries',
  label: 'Retries',
  description: 'How often a failed job is tried.',
  type: 'String',
  feel: 'optional',
  value: '3',
  group: 'retries',
  binding: { type: 'zeebe:taskDefinition', property: 'retries' },
};
