import { diagram } from './diagram.mjs';

export const TEMPLATE_ID = 'bench.rest';
const SCHEMA = 'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';
const GROUPS = ['authentication', 'endpoint', 'timeout', 'payload', 'output', 'error', 'retries'];
const WAYS = ['none', 'basic', 'bearer', 'apiKey', 'oauth'];
const input = (name) => ({ type: 'zeebe:input', name });
const header = (key) => ({ type: 'zeebe:taskHeader', key });

/** As a template for REST calls is built: ways to sign in under conditions, FEEL in its three modes, constraints. */
export function restTemplate(version, id = TEMPLATE_ID) {
  const text = (name, group, more = {}) => ({
    id: name,
    label: name,
    description: `What is sent as <code>${name}</code>. <a href="https://example.com/${name}">More</a>`,
    group,
    type: 'String',
    feel: 'optional',
    binding: input(name),
    ...more,
  });
  const signIn = WAYS.slice(1).flatMap((way) =>
    ['user', 'secret', 'scope', 'audience'].map((part) =>
      text(`${way}.${part}`, 'authentication', {
        constraints: { notEmpty: true },
        condition: { property: 'authentication', equals: way, type: 'simple' },
      }),
    ),
  );
  return {
    $schema: SCHEMA,
    id,
    name: `Call ${id}`,
    version,
    appliesTo: ['bpmn:Task', 'bpmn:ServiceTask'],
    elementType: { value: 'bpmn:ServiceTask' },
    groups: GROUPS.map((group) => ({ id: group, label: group, openByDefault: group === 'endpoint' })),
    properties: [
      { type: 'Hidden', value: 'bench:rest:1', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      {
        id: 'authentication',
        label: 'Way to sign in',
        group: 'authentication',
        type: 'Dropdown',
        value: 'none',
        choices: WAYS.map((value) => ({ name: value, value })),
        binding: input('authentication.type'),
      },
      ...signIn,
      {
        id: 'method',
        label: 'Method',
        group: 'endpoint',
        type: 'Dropdown',
        value: 'GET',
        choices: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].map((value) => ({ name: value, value })),
        binding: input('method'),
      },
      text('url', 'endpoint', { constraints: { notEmpty: true }, value: 'https://example.com/orders' }),
      text('headers', 'endpoint', { feel: 'required' }),
      text('query', 'endpoint', { feel: 'required' }),
      ...(version > 1 ? [text('fragment', 'endpoint')] : []),
      ...['connect', 'read', 'write'].map((name) => ({
        ...text(`${name}Timeout`, 'timeout'),
        type: 'Number',
        feel: 'static',
        value: 20,
      })),
      text('body', 'payload', {
        type: 'Text',
        condition: { property: 'method', oneOf: ['POST', 'PUT', 'PATCH'], type: 'simple' },
      }),
      text('resultVariable', 'output', { binding: header('resultVariable'), feel: undefined }),
      text('resultExpression', 'output', {
        type: 'Text',
        feel: 'required',
        binding: header('resultExpression'),
      }),
      text('errorExpression', 'error', {
        type: 'Text',
        feel: 'required',
        binding: header('errorExpression'),
      }),
      text('retryBackoff', 'retries', { feel: undefined, value: 'PT0S', binding: header('retryBackoff') }),
    ],
  };
}

const WIDE_ID = 'bench.wide';

/** What an action of a connector is to Camunda: a property for every parameter. */
export function wideTemplate({ inputs, outputs }) {
  const property = (name, group, binding) => ({
    ...{ id: name, label: name, group, binding },
    ...{ type: 'String', feel: 'optional' },
  });
  return {
    ...{ $schema: SCHEMA, id: WIDE_ID, name: 'Wide', version: 1 },
    ...{ appliesTo: ['bpmn:Task'], elementType: { value: 'bpmn:ServiceTask' } },
    groups: ['inputs', 'outputs'].map((group) => ({ id: group, label: group, openByDefault: true })),
    properties: [
      ...inputs.map((name) => property(name, 'inputs', input(name))),
      ...outputs.map((name) => ({
        ...property(name, 'outputs', { type: 'zeebe:output', source: `=${name}` }),
        feel: undefined,
      })),
    ],
  };
}

/** @param tasks ids of those that have the template, every parameter filled in */
export function wideDiagram(tasks, { inputs, outputs }) {
  const mapped = [
    ...inputs.map((name) => `<zeebe:input source="=${name}" target="${name}"/>`),
    ...outputs.map((name) => `<zeebe:output source="=${name}" target="${name}"/>`),
  ].join('');
  const own = `<bpmn:extensionElements><zeebe:ioMapping>${mapped}</zeebe:ioMapping></bpmn:extensionElements>`;
  return tasks.reduce(
    (xml, id) =>
      xml.replace(
        new RegExp(`(<bpmn:serviceTask id="${id}"[^>]*)>`),
        `$1 zeebe:modelerTemplate="${WIDE_ID}" zeebe:modelerTemplateVersion="1">${own}`,
      ),
    camundaDiagram(100),
  );
}

export function manyTemplates(count) {
  return Array.from({ length: count }, (_, at) => restTemplate(1, `bench.other${at}`));
}

/** The diagram of the other figures, as a file of Camunda 8. */
export function camundaDiagram(n) {
  return diagram(n)
    .replaceAll(' implementation="bench.run"', '')
    .replace(
      '<bpmn:definitions ',
      '<bpmn:definitions xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform="Camunda Cloud" modeler:executionPlatformVersion="8.8.0" ',
    );
}
