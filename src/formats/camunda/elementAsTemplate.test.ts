import { validateZeebe } from '@bpmn-io/element-templates-validator';
import { describe, expect, it } from 'vitest';
import { elementAsTemplate, freeTemplateId, type TemplatedElement } from './elementAsTemplate.ts';

const TASK: TemplatedElement = {
  type: 'bpmn:ServiceTask',
  documentation: 'Sends mail.',
  timer: null,
  reference: null,
  zeebe: {
    texts: { 'taskDefinition.type': 'mail', 'taskDefinition.retries': '5' },
    headers: [{ key: 'retryBackoff', value: 'PT30S' }],
    properties: [{ key: 'kind', value: 'x' }],
  },
  data: {
    mapping: {
      inputs: {
        to: { type: 'variable', value: 'recipient' },
        size: { type: 'value', value: 5 },
        urgent: { type: 'value', value: true },
        body: { type: 'value', value: 'two\nlines' },
        items: { type: 'value', value: [1, 2] },
        total: { type: 'feel', value: 'a + b' },
      },
      outputs: { sent: { type: 'variable', value: 'ok' } },
    },
  },
};

function errorsOf(element: TemplatedElement) {
  const { json } = elementAsTemplate(element, { id: 'send-mail', version: 1, name: 'Send mail' });
  return validateZeebe(json).errors ?? [];
}

describe('elementAsTemplate', () => {
  it('given a task, then every text is a field of the type it has', () => {
    const { properties } = elementAsTemplate(TASK, { id: 'send-mail', version: 1, name: 'Send mail' });
    const field = (name: string) => properties.find(({ binding }) => (binding.name ?? binding.key) === name);
    expect(field('to')).toMatchObject({ type: 'String', feel: 'optional', value: '=recipient' });
    expect(field('size')).toMatchObject({ type: 'Number', feel: 'static', value: 5 });
    expect(field('urgent')).toMatchObject({ type: 'Boolean', value: true });
    expect(field('body')).toMatchObject({ type: 'Text', value: 'two\nlines' });
    expect(field('items')).toMatchObject({ type: 'Text', feel: 'required', value: '=[1,2]' });
    expect(field('total')).toMatchObject({ value: '=a + b' });
    expect(field('retryBackoff')).toMatchObject({ type: 'String', value: 'PT30S' });
    expect(properties.find(({ binding }) => binding.type === 'zeebe:output')).toMatchObject({
      value: 'sent',
      binding: { source: '=ok' },
    });
    expect(properties[0]).toMatchObject({ type: 'Hidden', value: 'mail' });
  });

  it('given a literal where an output comes from, or text like an expression, then the template writes the same', () => {
    const mapping = {
      inputs: { note: { type: 'value', value: '=no expression' } },
      outputs: { code: { type: 'value', value: 5 } },
    };
    const task = { ...TASK, data: { mapping } };
    const { properties } = elementAsTemplate(task, { id: 'send-mail', name: 'Send mail' });
    const of = (type: string) => properties.find(({ binding }) => binding.type === type);
    expect(of('zeebe:output')?.binding.source).toBe('=5');
    expect(of('zeebe:input')?.value).toBe('="=no expression"');
  });

  it('given tasks and events, then Camunda takes the template', () => {
    expect(errorsOf(TASK)).toEqual([]);
    const nothing = { ...TASK, data: {} };
    const user = {
      ...nothing,
      type: 'bpmn:UserTask',
      zeebe: {
        texts: { 'assignmentDefinition.assignee': '=owner', 'formDefinition.formId': 'f' },
        headers: [],
      },
    } as const;
    expect(errorsOf(user)).toEqual([]);
    const event = {
      ...nothing,
      type: 'bpmn:IntermediateCatchEvent',
      zeebe: { texts: { 'subscription.correlationKey': '=orderId' }, headers: [] },
      reference: { kind: 'message', name: 'paid' },
    } as const;
    expect(errorsOf(event)).toEqual([]);
    const timer = {
      ...event,
      zeebe: { texts: {}, headers: [] },
      reference: null,
      timer: { kind: 'timeDuration', value: 'PT5M' },
    };
    expect(errorsOf(timer)).toEqual([]);
    const call = {
      ...nothing,
      type: 'bpmn:CallActivity',
      zeebe: { texts: { 'calledElement.processId': 'p' }, headers: [] },
    } as const;
    expect(errorsOf(call)).toEqual([]);
  });
});

describe('freeTemplateId', () => {
  it('is made of the name, and free', () => {
    expect(freeTemplateId('Send mail!', () => false)).toBe('send-mail');
    expect(freeTemplateId('Send mail', (id) => id === 'send-mail')).toBe('send-mail-2');
    expect(freeTemplateId('…', () => false)).toBe('template');
  });
});
