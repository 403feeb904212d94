import { describe, expect, test } from 'vitest';
import type { ElementInfo, MappingEntry, ProcessModel, Variable } from '../../process.ts';
import { action, catalogued, model, task, variable } from '../../testing.ts';
import type { ZeebeParts } from '../../zeebeParts.ts';
import type { EngineContext } from '../ElementContext.ts';
import { processProblems } from '../processProblems.ts';

const parcel = catalogued('parcel', [action('label', ['recipient!', 'weight:integer'], ['trackingId'])], {
  config: [{ name: 'apiPassphrase', secure: true, rest: {} }],
});
const feelProblem = (feel: string) => (feel.endsWith('+') ? 'It is not finished.' : null);

function problemsOf(given: ProcessModel, more: Partial<EngineContext> = {}) {
  return processProblems(given, [parcel], { target: 'camunda8', feelProblem, ...more });
}
function of(more: Partial<ElementInfo>, variables: readonly Variable[] = []) {
  return problemsOf(model(variables, [task('T1', more)]));
}
function mapped(inputs: Readonly<Record<string, MappingEntry>>, variables: readonly Variable[] = []) {
  return of({ implementation: 'parcel.label', zeebe: zeebe(), data: { mapping: { inputs } } }, variables);
}
const zeebe = (texts: ZeebeParts['texts'] = {}, more: Partial<ZeebeParts> = {}): ZeebeParts => ({
  texts,
  headers: [],
  template: { id: 'parcel.label', version: 10000 },
  ...more,
});
const plain = (texts: ZeebeParts['texts']): ZeebeParts => ({ texts, headers: [] });
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code);

describe('a task for Camunda 8', () => {
  test('says who does the work', () => {
    expect(codes(of({}))).toEqual(['job-type-missing']);
    expect(codes(of({ zeebe: plain({ 'taskDefinition.type': 'mail' }) }))).toEqual([]);
    expect(codes(of({ type: 'bpmn:ScriptTask' }))).toEqual(['job-type-missing']);
    expect(codes(of({ type: 'bpmn:ScriptTask', zeebe: plain({ 'script.expression': '=1' }) }))).toEqual([]);
    expect(codes(of({ type: 'bpmn:CallActivity' }))).toEqual(['called-element-missing']);
    expect(codes(of({ type: 'bpmn:UserTask' }))).toEqual([]);
  });

  test('names an action there is', () => {
    expect(codes(of({ implementation: 'other.send', zeebe: zeebe() }))).toEqual(['connector-unknown']);
    expect(codes(of({ implementation: 'parcel.send', zeebe: zeebe() }))).toEqual(['action-unknown']);
  });

  test('maps the required inputs, in FEEL that can be read', () => {
    expect(codes(mapped({}))).toEqual(['required-input-unmapped']);
    expect(codes(mapped({ recipient: { type: 'feel', value: 'order.to' } }))).toEqual([]);
    expect(codes(mapped({ recipient: { type: 'feel', value: 'a +' } }))).toEqual(['feel-invalid']);
    expect(mapped({ recipient: { type: 'value', value: '${order.to}' } })[0]).toMatchObject({
      code: 'expression-not-feel',
      fix: { label: 'Use =order.to', action: { kind: 'set-entry', name: 'recipient' } },
    });
  });

  test('gives an input a literal of its type', () => {
    const recipient: MappingEntry = { type: 'value', value: 'me' };
    expect(codes(mapped({ recipient, weight: { type: 'feel', value: '5' } }))).toEqual([]);
    expect(codes(mapped({ recipient, weight: { type: 'feel', value: '"heavy"' } }))).toEqual([
      'input-value-type',
    ]);
  });

  test('may name variables that nobody declared, as long as nobody declared any', () => {
    const recipient: MappingEntry = { type: 'variable', value: 'to' };
    expect(codes(mapped({ recipient }))).toEqual([]);
    expect(mapped({ recipient }, [variable('other')])).toMatchObject([
      { code: 'input-unknown-variable', severity: 'warning' },
    ]);
  });

  test('carries no secret', () => {
    const recipient: MappingEntry = { type: 'value', value: 'me' };
    const data = { mapping: { inputs: { recipient } } };
    const withHeader = (value: string) =>
      codes(
        of({
          implementation: 'parcel.label',
          zeebe: zeebe({}, { headers: [{ key: 'apiPassphrase', value }] }),
          data,
        }),
      );
    expect(withHeader('hunter2')).toEqual(['secret-as-text']);
    expect(withHeader('{{secrets.PARCEL_KEY}}')).toEqual([]);
    expect(withHeader('{{secrets.PARCEL_KEY')).toEqual(['secret-reference']);
    expect(withHeader('${secrets.PARCEL_KEY}')).toEqual(['secret-reference']);
  });

  test('and what is called after a secret without being one is none', () => {
    const secretsAmong = (names: readonly string[]) =>
      of({
        zeebe: zeebe({}, { headers: names.map((key) => ({ key, value: 'plain' })) }),
      }).filter(({ code }) => code === 'secret-as-text').length;
    const noSecrets = [
      'apiKeyLocation',
      'oauthTokenEndpoint',
      'token_url',
      'credentialsLocation',
      'maxTokens',
    ];
    expect(secretsAmong(noSecrets.map((name) => `authentication.${name}`))).toBe(0);
    expect(secretsAmong(['clientSecret', 'X-Auth-Token', 'api_key', 'token', 'passwd'])).toBe(5);
  });
});

describe('what an element waits for', () => {
  const event = (more: Partial<ElementInfo>) => of({ type: 'bpmn:IntermediateCatchEvent', ...more });
  test('is a message with a name and a key', () => {
    expect(codes(event({ messageName: '' }))).toEqual(['message-name-missing']);
    expect(codes(event({ messageName: 'paid' }))).toEqual(['correlation-key-missing']);
    const key = plain({ 'subscription.correlationKey': '=orderId' });
    expect(codes(event({ messageName: 'paid', zeebe: key }))).toEqual([]);
    expect(codes(of({ type: 'bpmn:StartEvent', incoming: 0, messageName: 'paid' }))).toEqual([]);
  });
  test('is a time', () => {
    expect(codes(event({ timer: '' }))).toEqual(['timer-missing']);
    expect(codes(event({ timer: 'PT5M' }))).toEqual([]);
  });
});

describe('texts that are computed', () => {
  const flow = (condition: string) => of({ type: 'bpmn:SequenceFlow', source: 'A', target: 'B', condition });
  test('are FEEL', () => {
    expect(codes(flow('=total > 5'))).toEqual([]);
    expect(codes(flow('=total +'))).toEqual(['feel-invalid']);
    expect(flow('total > 5')[0]?.fix).toEqual({
      label: 'Use =total > 5',
      action: { kind: 'set-text', element: 'T1', part: 'condition', value: '=total > 5' },
    });
    expect(flow('${total > 5}')[0]).toMatchObject({
      code: 'expression-not-feel',
      fix: { label: 'Use =total > 5' },
    });
    expect(flow('${bean.check()}')[0]?.fix).toBeUndefined();
  });
});

test('what only Activiti reads is not checked', () => {
  const data = { mapping: { mappingType: 'MAP_ALL' as const }, constants: { a: '${b' } };
  const found = problemsOf(
    model([variable('a:folder', { value: {}, display: true })], [task('T1', { data, zeebe: zeebe() })]),
  );
  expect(codes(found)).toEqual([]);
});
