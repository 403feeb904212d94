import { readdirSync, readFileSync } from 'node:fs';
import { validateZeebe } from '@bpmn-io/element-templates-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConnector } from '../../domain/connector/arbitraryConnector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { withMissingEntries, withScopes, withWay } from '../../domain/connector/connectorSecurity.ts';
import type { Connector, Parameter } from '../../domain/connector/connector.ts';
import type { ElementTemplate, TemplateCondition } from '../../domain/templates/ElementTemplate.ts';
import { readConnector } from '../activiti/connectorJson.ts';
import { connectorOfTemplate } from './connectorOfTemplate.ts';
import { connectorTemplates } from './connectorTemplates.ts';
import { inputProperty } from './inputProperty.ts';
import { readTemplate } from './readTemplate.ts';

function connector(parts: Partial<Connector> = {}): Connector {
  return { name: 'mail', actions: [], events: [], config: [], errors: [], rest: {}, ...parts };
}

function withInput(parameter: Partial<Parameter>): Connector {
  const input = { name: 'to', type: 'string', rest: {}, ...parameter };
  return connector({ actions: [{ key: 'a', name: 'send', inputs: [input], outputs: [], rest: {} }] });
}

/** The field an input becomes, and what was lost on the way. */
function fieldOf(parameter: Partial<Parameter>) {
  const { templates, problems } = connectorTemplates({ connector: withInput(parameter), version: '1.0.0' });
  const field = templates[0]?.properties.find(({ binding }) => binding.type === 'zeebe:input');
  return { json: field?.json, problems };
}

function errorsOf(templates: readonly ElementTemplate[]): unknown[] {
  return templates.flatMap(({ id, json }) => {
    const { valid, errors } = validateZeebe(json);
    return valid
      ? []
      : [
          `${id}: ${(errors ?? []).map(({ message, instancePath }) => `${instancePath ?? ''} ${message}`).join('; ')}`,
        ];
  });
}

function conditionTypes(condition: TemplateCondition): readonly unknown[] {
  if (condition.kind === 'equals') return [condition.value];
  return condition.kind === 'oneOf' ? condition.values : [];
}

describe('connectorTemplates', () => {
  it('given an action, then id and task type are its implementation and the version is a number', () => {
    const [template] = connectorTemplates({ connector: withInput({}), version: '1.2.3' }).templates;
    expect(template).toMatchObject({ id: 'mail.send', name: 'Mail: Send', version: 10203 });
    expect(template?.json).toMatchObject({
      id: 'mail.send',
      version: 10203,
      appliesTo: ['bpmn:Task'],
      elementType: { value: 'bpmn:ServiceTask' },
    });
    expect(template?.properties[0]?.json).toEqual({
      id: 'taskDefinitionType',
      type: 'Hidden',
      value: 'mail.send',
      binding: { type: 'zeebe:taskDefinition', property: 'type' },
    });
  });

  it.each<[Partial<Parameter>, object]>([
    [{ type: 'string' }, { type: 'String', feel: 'optional', optional: true }],
    [
      { type: 'string', value: 'a\nb' },
      { type: 'Text', feel: 'optional', value: 'a\nb' },
    ],
    [
      { type: 'string', value: '=x' },
      { type: 'String', value: '="=x"' },
    ],
    [
      { type: 'string', value: '${order.id}' },
      { type: 'String', value: '=order.id' },
    ],
    [
      { type: 'integer', value: 3 },
      { type: 'Number', feel: 'optional', value: 3 },
    ],
    [
      { type: 'boolean', value: false },
      { type: 'Boolean', feel: 'optional', value: false },
    ],
    [
      { type: 'json', value: { a: ['x'] } },
      { type: 'Text', feel: 'required', value: '={a: ["x"]}' },
    ],
    [
      { type: 'date', value: '2026-05-31' },
      { type: 'Text', feel: 'required', value: '="2026-05-31"' },
    ],
    [{ required: true }, { constraints: { notEmpty: true } }],
    [{ readOnly: true }, { editable: false }],
    [
      { hidden: true, value: 'eu', description: 'x' },
      { type: 'Hidden', value: 'eu' },
    ],
    [
      { hidden: true, type: 'integer', value: 3 },
      { type: 'Hidden', value: '=3' },
    ],
    [
      { hidden: true, value: '${order.id}' },
      { type: 'Hidden', value: '=order.id' },
    ],
    [{ advanced: true }, { group: 'advanced' }],
    [
      { label: 'To', placeholder: 'you', description: 'a <b>' },
      { label: 'To', placeholder: 'you', description: 'a &lt;b&gt;' },
    ],
    [{ model: { pattern: '^a', maxLength: 3 } }, { constraints: { maxLength: 3, pattern: { value: '^a' } } }],
    [
      { type: 'integer', required: true, model: { enum: [1, 2] }, value: 2 },
      {
        type: 'Dropdown',
        value: '=2',
        choices: [
          { name: '1', value: '=1' },
          { name: '2', value: '=2' },
        ],
      },
    ],
    [
      { model: { enum: ['a'] } },
      {
        choices: [
          { name: '(none)', value: '' },
          { name: 'a', value: 'a' },
        ],
      },
    ],
  ])('given the input %j, then its field is %j', (parameter, field) => {
    expect(fieldOf(parameter).json).toMatchObject(field);
  });

  it('given a required input, then it is not optional as well: the schema allows one of them', () => {
    expect(fieldOf({ required: true }).json).not.toHaveProperty('optional');
  });

  it.each<[Partial<Parameter>, string]>([
    [{ value: '${bean.call()}' }, 'template-default-not-feel'],
    [{ type: 'integer', value: 'three' }, 'template-default-wrong-type'],
    [{ type: 'json', model: { type: 'object', required: ['a'] } }, 'template-schema-not-exported'],
    [{ name: 'order id' }, 'template-input-name'],
    [{ name: 'größe' }, 'template-input-name'],
    [{ name: 'if' }, 'template-input-name'],
    [{ name: 'order.id' }, 'template-input-nested'],
  ])('given the input %j, then what Camunda cannot hold is the problem %s', (parameter, code) => {
    expect(fieldOf(parameter).problems.map((problem) => problem.code)).toContain(code);
  });

  it('given an advanced input, then its group starts folded; given a hidden one without a default, then nothing is sent', () => {
    const advanced = connectorTemplates({ connector: withInput({ advanced: true }), version: '1.0.0' });
    expect(advanced.templates[0]?.json.groups).toContainEqual({
      id: 'advanced',
      label: 'Advanced',
      openByDefault: false,
    });
    expect(errorsOf(advanced.templates)).toEqual([]);
    expect(fieldOf({ hidden: true }).json).toBeUndefined();
  });

  it('given a private action, then its template is there for tasks that have it, and that Camunda offers it is said', () => {
    const source = withInput({});
    const { templates, problems } = connectorTemplates({
      connector: source,
      version: '1.0.0',
      about: { privateActions: ['a'] },
    });
    expect(templates).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('template-private-offered');
  });

  it('given configuration, then a secure one is a reference to a secret and takes nothing else', () => {
    const config = [
      { name: 'apiKey', secure: true, required: true, rest: {} },
      { name: 'host', value: 'mail.example', rest: {} },
    ];
    const [template] = connectorTemplates({
      connector: { ...withInput({}), config },
      version: '1.0.0',
    }).templates;
    const [secret, plain] = template?.properties.filter(({ group }) => group === 'configuration') ?? [];
    expect(secret).toMatchObject({
      value: '{{secrets.MAIL_API_KEY}}',
      binding: { type: 'zeebe:taskHeader', key: 'apiKey' },
    });
    const pattern = new RegExp(secret?.constraints.pattern?.value ?? '', 'u');
    expect(['{{secrets.A}}', '=camunda.secrets.A', 'hunter2'].map((text) => pattern.test(text))).toEqual([
      true,
      true,
      false,
    ]);
    expect(plain).toMatchObject({ value: 'mail.example', optional: true });
  });

  it('given several ways of authentication, then one is chosen and only its values are asked for', () => {
    const bare = withInput({});
    const about = (['basic', 'bearer', 'oauth2-client', 'oauth2-code'] as const).reduce<ConnectorAbout>(
      (one, type) => withWay(one, bare, type, true),
      withScopes({}, bare.actions, 'a', ['mail.send']),
    );
    const whole = withMissingEntries(bare, about);
    const { templates } = connectorTemplates({ connector: whole, version: '1.0.0', about });
    expect(errorsOf(templates)).toEqual([]);
    const fields = templates[0]?.properties.filter(({ group }) => group === 'authentication') ?? [];
    expect(fields.map(({ label, condition }) => [label, condition && conditionTypes(condition)])).toEqual([
      ['Authentication', undefined],
      ['USERNAME', ['basic']],
      ['PASSWORD', ['basic']],
      ['TOKEN', ['bearer']],
      ['TOKEN_URL', ['oauth2-client', 'oauth2-code']],
      ['CLIENT_ID', ['oauth2-client', 'oauth2-code']],
      ['CLIENT_SECRET', ['oauth2-client', 'oauth2-code']],
      ['AUTHORIZATION_URL', ['oauth2-code']],
    ]);
    expect(fields[2]).toMatchObject({ value: '{{secrets.MAIL_PASSWORD}}' });
    expect(templates[0]?.description).toBe('Scopes: mail.send.');
    const { connector: back } = connectorOfTemplate(templates[0]!, []);
    expect(back.config.map(({ name, secure = false }) => [name, secure])).toEqual(
      whole.config.map(({ name, secure = false }) => [name, secure]),
    );
    expect(back.actions).toHaveLength(1);
  });

  it('given one way of authentication, then nothing has to be chosen', () => {
    const about = withWay({}, withInput({}), 'bearer', true);
    const whole = withMissingEntries(withInput({}), about);
    const { templates } = connectorTemplates({ connector: whole, version: '1.0.0', about });
    const fields = templates[0]?.properties.filter(({ group }) => group === 'authentication') ?? [];
    expect(fields.map(({ label, condition }) => [label, condition])).toEqual([['TOKEN', undefined]]);
    expect(errorsOf(templates)).toEqual([]);
  });

  it('given outputs with names that Camunda has no variables for, then each goes to one of its own that it has', () => {
    const outputs = ['content-type', 'content_type', 'if', 'status'].map((name) => ({
      name,
      type: 'string',
      rest: {},
    }));
    const actions = [{ key: 'a', name: 'send', inputs: [], outputs, rest: {} }];
    const [template] = connectorTemplates({ connector: connector({ actions }), version: '1.0.0' }).templates;
    const found = template?.properties.filter(({ binding }) => binding.type === 'zeebe:output') ?? [];
    expect(found.map(({ value, binding }) => [binding.source, value])).toEqual([
      ['=`content-type`', 'content_type2'],
      ['=content_type', 'content_type'],
      ['=`if`', 'if2'],
      ['=status', 'status'],
    ]);
  });

  it('given outputs and errors, then outputs go to variables of their names and errors are raised', () => {
    const source = connector({
      actions: [
        {
          key: 'a',
          name: 'send',
          inputs: [],
          outputs: [{ name: 'order id', type: 'string', rest: {} }],
          rest: {},
        },
      ],
      errors: [
        { name: 'Refused', code: 'REFUSED', rest: {} },
        { name: 'Other', rest: {} },
      ],
    });
    const { templates, problems } = connectorTemplates({ connector: source, version: '1.0.0' });
    const find = (group: string) => templates[0]?.properties.find((one) => one.group === group);
    expect(find('output')).toMatchObject({
      value: 'order_id',
      binding: { type: 'zeebe:output', source: '=`order id`' },
    });
    expect(find('error')?.value).toBe(
      '=if list contains(["REFUSED"], error.code) then bpmnError(error.code, error.message) else null',
    );
    expect(problems.map(({ code }) => code)).toEqual([
      'template-error-without-code',
      'template-output-types',
    ]);
  });

  it('given an event, then it can arrive in five places, with a correlation key where it is a message', () => {
    const source = connector({
      events: [
        {
          key: 'e',
          name: 'received',
          inputs: [],
          outputs: [{ name: 'from', type: 'string', rest: {} }],
          rest: {},
        },
      ],
    });
    const { templates } = connectorTemplates({ connector: source, version: '1.0.0' });
    expect(templates.map(({ id }) => id)).toEqual([
      'mail.received.start',
      'mail.received.message-start',
      'mail.received.intermediate',
      'mail.received.boundary',
      'mail.received.receive',
    ]);
    const bound = templates.map(({ properties }) =>
      properties.map(({ binding: { type, name } }) => `${type} ${String(name)}`),
    );
    for (const one of bound) expect(one).toContain('zeebe:property inbound.type');
    const key = 'bpmn:Message#zeebe:subscription#property correlationKey';
    expect(bound.map((one) => one.includes(key))).toEqual([false, true, true, true, true]);
    const result = templates[0]?.properties.find(({ id }) => id === 'resultExpression');
    expect(result?.value).toBe('={from: from}');
    expect(errorsOf(templates)).toEqual([]);
  });

  it('given hybrid variants, then beside each template stands one whose type can be changed', () => {
    const { templates } = connectorTemplates(
      { connector: withInput({}), version: '1.0.0' },
      { hybrid: true },
    );
    expect(templates.map(({ id }) => id)).toEqual(['mail.send', 'mail.send.hybrid']);
    expect(templates[1]?.properties[0]).toMatchObject({ type: 'String', value: 'mail.send', group: 'type' });
    expect(errorsOf(templates)).toEqual([]);
  });

  it('given a version Camunda has no number for, then the templates have none and it is said', () => {
    const { templates, problems } = connectorTemplates({ connector: withInput({}), version: '1.100.0' });
    expect(templates[0]?.json).not.toHaveProperty('version');
    expect(problems[0]?.code).toBe('template-version-not-exported');
  });

  it('given an icon, then it is a picture with its hue, far below 8 KB', () => {
    const icon = { name: 'mail', hue: 'red' } as const;
    const [template] = connectorTemplates({ connector: withInput({}), version: '1.0.0', icon }).templates;
    expect(decodeURIComponent(template?.icon ?? '')).toMatch(/^data:image\/svg\+xml,<svg .*stroke="#ad2a44"/);
    expect(template?.icon?.length).toBeLessThan(8192);
  });

  it('given a picture of its own, then it is that', () => {
    const icon = { name: 'mail', hue: 'red', image: 'data:image/png;base64,iVBORw0KGgo=' } as const;
    const { templates } = connectorTemplates(
      { connector: withInput({}), version: '1.0.0', icon },
      { hybrid: true },
    );
    expect(templates.map((template) => template.icon)).toEqual([icon.image, icon.image]);
  });

  it('given any connector, then every template is valid and every input and output is in one', () => {
    fc.assert(
      fc.property(arbitraryConnector(), fc.boolean(), (any, hybrid) => {
        const { templates } = connectorTemplates({ connector: any, version: '1.0.0' }, { hybrid });
        expect(errorsOf(templates)).toEqual([]);
        for (const template of templates) expect(readTemplate(template.json)).toEqual(template);
        expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
        for (const { name, inputs, outputs } of any.actions) {
          const template = templates.find(({ id }) => id === `${any.name}.${name}`);
          const count = (type: string) =>
            template?.properties.filter(({ binding }) => binding.type === type).length;
          // A hidden one without a default sends nothing.
          const sent = inputs.filter((one) => one.hidden !== true || inputProperty(one).property !== null);
          expect([count('zeebe:input'), count('zeebe:output')]).toEqual([sent.length, outputs.length]);
        }
      }),
      { numRuns: 60 },
    );
  });

  const gallery = new URL('../../../public/gallery/', import.meta.url);
  const folders = readdirSync(gallery, { withFileTypes: true }).filter((one) => one.isDirectory());
  it.each(folders.map(({ name }) => name))(
    'given %s of the gallery, then its templates are valid',
    (name) => {
      const file =
        readdirSync(new URL(`${name}/`, gallery)).find(
          (one) => one.endsWith('.json') && !one.startsWith('about'),
        ) ?? '';
      const { connector: read } = readConnector(readFileSync(new URL(`${name}/${file}`, gallery), 'utf8'));
      const { templates } = connectorTemplates({ connector: read!, version: '1.0.0' }, { hybrid: true });
      expect(templates.length).toBeGreaterThan(0);
      expect(errorsOf(templates)).toEqual([]);
    },
  );
});
