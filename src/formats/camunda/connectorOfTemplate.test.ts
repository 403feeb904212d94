import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryConnector } from '../../domain/connector/arbitraryConnector.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { connectorNameProblem } from '../../domain/values/names.ts';
import { template } from '../../domain/templates/testing.ts';
import { readConnector, writeConnector } from '../activiti/connectorJson.ts';
import { shownAs } from '../../domain/connector/shownParameters.ts';
import { connectorOfTemplate } from './connectorOfTemplate.ts';
import { connectorTemplates } from './connectorTemplates.ts';
import { inputProperty } from './inputProperty.ts';
import { readTemplate } from './readTemplate.ts';

const input = (name: string) => ({ type: 'zeebe:input', name });

describe('connectorOfTemplate', () => {
  it('given a list of operations that fields hang on, then each operation is an action with the fields it can ask for', () => {
    const one = template([
      {
        id: 'op',
        type: 'Dropdown',
        label: 'Operation',
        binding: input('operation'),
        choices: [
          { name: 'Create item', value: 'create' },
          { name: 'Delete', value: 'delete' },
        ],
      },
      {
        id: 'body',
        label: 'Body',
        feel: 'required',
        binding: input('body'),
        constraints: { notEmpty: true },
        condition: { kind: 'equals', property: 'op', value: 'create' },
      },
      {
        id: 'id',
        binding: input('id'),
        constraints: { notEmpty: true },
        condition: { kind: 'equals', property: 'op', value: 'delete' },
      },
      {
        id: 'detail',
        type: 'Boolean',
        value: true,
        binding: input('detail'),
        condition: { kind: 'isActive', property: 'id', value: true },
      },
    ]);
    const { connector } = connectorOfTemplate(one, []);
    expect(
      connector.actions.map(({ name, inputs }) => [
        name,
        inputs.map((two) => [two.name, two.type, two.required ?? false]),
      ]),
    ).toEqual([
      ['createItem', [['body', 'json', true]]],
      [
        'delete',
        [
          ['id', 'string', true],
          ['detail', 'boolean', false],
        ],
      ],
    ]);
  });

  it('given steps and presets, then each leaf is an action', () => {
    const step = (name: string, presetId: string) => ({ id: name, name, keywords: [], presetId, steps: [] });
    const one = template([{ id: 'm', type: 'Hidden', binding: input('m') }], {
      steps: [
        {
          id: 's',
          name: 'Issues',
          keywords: [],
          steps: [step('Open issue', 'p1'), step('Close issue', 'p2')],
        },
      ],
      presets: [
        { id: 'p1', values: new Map([['m', 'open']]) },
        { id: 'p2', values: new Map([['m', 'close']]) },
      ],
    });
    expect(connectorOfTemplate(one, []).connector.actions.map(({ name }) => name)).toEqual([
      'openIssue',
      'closeIssue',
    ]);
  });

  it('given secrets and headers, then they are configuration and no parameter', () => {
    const one = template([
      { binding: input('password'), label: 'Password' },
      { binding: input('auth'), value: '{{secrets.KEY}}' },
      { binding: { type: 'zeebe:taskHeader', key: 'region' }, value: 'eu' },
      { binding: { type: 'zeebe:taskHeader', key: 'resultVariable' } },
      { binding: input('to'), description: 'Who <b>gets</b> it &amp; why' },
    ]);
    const { connector } = connectorOfTemplate(one, ['example']);
    expect(connector.config.map(({ name, secure, value }) => [name, secure ?? false, value])).toEqual([
      ['password', true, undefined],
      ['auth', true, undefined],
      ['region', false, 'eu'],
    ]);
    expect(connector.name).toBe('example-2');
    expect(connector.actions[0]?.inputs).toMatchObject([{ name: 'to', description: 'Who gets it & why' }]);
    expect(connector.actions[0]?.outputs.map(({ name }) => name)).toEqual(['result']);
  });

  it('given what a connector has no place for, then it is said', () => {
    const one = template([
      {
        type: 'Hidden',
        value: 'io.camunda:x:1',
        binding: { type: 'zeebe:taskDefinition', property: 'type' },
      },
      {
        type: 'Hidden',
        value: 'x',
        binding: input('kind'),
        condition: { kind: 'equals', property: 'f', value: 'a' },
      },
      { binding: { type: 'zeebe:calledDecision', property: 'decisionId' } },
      { id: 'f', binding: input('f'), value: '=count(x)', feel: 'required' },
    ]);
    const { problems } = connectorOfTemplate(one, []);
    expect(problems.map(({ code }) => code).toSorted()).toEqual([
      'template-binding-not-read',
      'template-conditions-not-read',
      'template-default-not-read',
      'template-hidden-not-read',
      'template-type-not-read',
    ]);
  });

  it('given what a template always sends and shows nobody, then it is a hidden input; a field of Advanced is advanced', () => {
    const one = template([
      { type: 'Hidden', value: 'eu', binding: input('region') },
      { type: 'Hidden', value: '=3', binding: input('count') },
      { type: 'Hidden', value: '=a + 1', binding: input('sum') },
      { binding: input('rate'), group: 'advanced' },
    ]);
    expect(connectorOfTemplate(one, []).connector.actions[0]?.inputs).toMatchObject([
      { name: 'region', type: 'string', hidden: true, value: 'eu' },
      { name: 'count', type: 'integer', hidden: true, value: 3 },
      { name: 'sum', hidden: true, value: '${a + 1}' },
      { name: 'rate', advanced: true },
    ]);
  });

  it('given the templates of any connector, when one is read, then its action has the same parameters', () => {
    fc.assert(
      fc.property(arbitraryConnector(), (any) => {
        const { templates } = connectorTemplates({ connector: any, version: '1.0.0' });
        for (const action of any.actions) {
          const made = templates.find(({ id }) => id === `${any.name}.${action.name}`)!;
          const { connector } = connectorOfTemplate(made, []);
          const [read] = connector.actions;
          if (action.name.includes(' ')) continue;
          expect([connector.name, read?.name]).toEqual([any.name, action.name]);
          const names = (list: readonly { readonly name: string }[] | undefined) =>
            list?.map(({ name }) => name);
          // A hidden one without a default is in no template.
          const sent = action.inputs.filter((one) => inputProperty(one).property !== null);
          expect(names(read?.inputs)).toEqual(names(sent));
          expect(read?.inputs.map(shownAs)).toEqual(sent.map(shownAs));
          expect(names(read?.outputs)).toEqual(action.outputs.length > 0 ? names(action.outputs) : []);
          expect(names(connector.config)).toEqual(names(any.config));
          expect(connector.errors.map(({ code }) => code)).toEqual(any.errors.map(({ code }) => code));
        }
      }),
      { numRuns: 40 },
    );
  });

  const corpus = new URL('../../../../shared/corpus/templates/http-rest/', import.meta.url);
  it.runIf(existsSync(corpus))(
    'given the REST templates, then each is a connector without a mistake that can be written',
    () => {
      for (const file of readdirSync(corpus).filter((name) => name.endsWith('.json'))) {
        const json = JSON.parse(readFileSync(new URL(file, corpus), 'utf8')) as JsonObject | JsonObject[];
        for (const one of Array.isArray(json) ? json : [json]) {
          const { connector } = connectorOfTemplate(readTemplate(one), []);
          expect(connectorNameProblem(connector.name)).toBeNull();
          expect(connectorProblems(connector, []).filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(readConnector(writeConnector(connector)).connector).toEqual(connector);
        }
      }
    },
  );
});
