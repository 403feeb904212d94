import { describe, expect, test } from 'vitest';
import type { ElementInfo, MappingEntry, ProcessModel, Variable } from '../../process/process.ts';
import { action, catalogued, model, task, variable } from '../../testing.ts';
import type { ZeebeParts } from '../../process/zeebeParts.ts';
import type { EngineContext } from '../ElementContext.ts';
import { processProblems } from '../processProblems.ts';

const parcel = catalogued('parcel', [action('label', ['recipient!', 'weight:integer'], ['trackingId'])], {
  config: [{ name: 'apiPassphrase', secure: true, rest: {} }],
});
const feelProblem = (feel: string) => (feel.endsWith('+') ? 'It is not finished.' : null);

type Mapped = Readonly<Record<string, MappingEntry>>;

function allOf(given: ProcessModel, more: Partial<EngineContext> = {}) {
  return processProblems(given, [parcel], { target: 'camunda8', feelProblem, ...more });
}
function problemsOf(given: ProcessModel, more: Partial<EngineContext> = {}) {
  // Most of these processes are one element alone: what begins them is asked for below.
  return allOf(given, more).filter(({ code }) => code !== 'start-missing');
}
function of(more: Partial<ElementInfo>, variables: readonly Variable[] = []) {
  return problemsOf(model(variables, [task('T1', more)]));
}
const KEPT: Mapped = { tracking: { type: 'variable', value: 'trackingId' } };
function mapped(inputs: Readonly<Record<string, MappingEntry>>, variables: readonly Variable[] = []) {
  return of(
    { implementation: 'parcel.label', zeebe: zeebe(), data: { mapping: { inputs, outputs: KEPT } } },
    variables,
  );
}
const zeebe = (texts: ZeebeParts['texts'] = {}, more: Partial<ZeebeParts> = {}): ZeebeParts => ({
  texts: { 'taskDefinition.type': 'parcel.label', ...texts },
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
    const template = { id: 'other' };
    expect(codes(of({ zeebe: { texts: {}, headers: [], template } }))).toEqual(['job-type-missing']);
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

  test('says what becomes of outputs that are not mapped', () => {
    const inputs: Mapped = { recipient: { type: 'feel', value: '"Ada"' } };
    const tells = (outputs: Mapped) =>
      codes(of({ implementation: 'parcel.label', zeebe: zeebe(), data: { mapping: { inputs, outputs } } }));
    expect(tells({})).toEqual(['unmapped-outputs-kept']);
    expect(tells({ id: { type: 'variable', value: 'trackingId' } })).toEqual([]);
  });

  test('computes what goes to variables', () => {
    const of1 = (entry: MappingEntry) =>
      of({
        zeebe: plain({ 'taskDefinition.type': 'mail' }),
        data: { mapping: { outputs: { sent: entry } } },
      });
    expect(of1({ type: 'value', value: 'yes' })).toMatchObject([
      { code: 'output-not-feel', fix: { action: { entry: { type: 'feel', value: '"yes"' } } } },
    ]);
    expect(of1({ type: 'value', value: 5 })).toEqual([]);
  });

  test('maps to names that the engine takes', () => {
    const to = (inputs: Mapped, outputs: Mapped = {}) =>
      codes(of({ zeebe: plain({ 'taskDefinition.type': 'mail' }), data: { mapping: { inputs, outputs } } }));
    const entry: MappingEntry = { type: 'feel', value: '1' };
    expect(to({ to: entry, 'mail.cc': entry, _x: entry }, { sent: entry })).toEqual([]);
    for (const name of ['content-type', 'größe', '9a', 'if', 'null', 'a..b', 'two words'])
      expect(to({ [name]: entry })).toEqual(['mapping-target-name']);
    expect(to({}, { 'content-type': entry })).toEqual(['mapping-target-name']);
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
    const data = { mapping: { inputs: { recipient }, outputs: KEPT } };
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

describe('a process for Camunda 8', () => {
  const start = task('S', { type: 'bpmn:StartEvent', incoming: 0, outgoing: 1 });
  const inSub = (more: Partial<ElementInfo>) => task('I', { parent: 'Sub', ...more });
  const codesOf = (...elements: ElementInfo[]) =>
    codes(allOf(model([], elements))).filter((code) => /^(start-missing|ad-hoc)/.test(code));
  test('has a start event, and so has each of its sub-processes', () => {
    expect(codesOf(task('T'))).toEqual(['start-missing']);
    expect(codesOf(start)).toEqual([]);
    const sub = task('Sub', { type: 'bpmn:SubProcess' });
    expect(codesOf(start, sub)).toEqual(['start-missing']);
    expect(codesOf(start, sub, inSub({ type: 'bpmn:StartEvent' }))).toEqual([]);
    expect(codesOf(sub, inSub({ type: 'bpmn:StartEvent' }))).toEqual(['start-missing']);
  });
  test('has one start in each sub-process, and says so once', () => {
    const sub = task('Sub', { type: 'bpmn:SubProcess' });
    const starts = ['A', 'B'].map((id) => inSub({ id, type: 'bpmn:StartEvent', incoming: 0 }));
    const found = codes(allOf(model([], [start, sub, ...starts])));
    expect(found.filter((code) => code.includes('start'))).toEqual(['sub-process-starts']);
  });
  test('with two starts that nothing triggers is refused', () => {
    const other = { ...start, id: 'S2' };
    expect(allOf(model([], [start, other]))).toContainEqual(
      expect.objectContaining({ code: 'several-blank-starts', severity: 'error' }),
    );
  });
  test('decides at each way out of a gateway', () => {
    const flow = (id: string, condition?: string): ElementInfo =>
      task(id, {
        type: 'bpmn:SequenceFlow',
        source: 'X',
        target: 'T',
        ...(condition !== undefined && { condition }),
      });
    const severities = (type: string) =>
      allOf(model([], [start, task('X', { type }), task('T'), flow('F1', '=true'), flow('F2')]))
        .filter(({ code }) => code === 'condition-missing')
        .map(({ severity }) => severity);
    expect(severities('bpmn:ExclusiveGateway')).toEqual(['error']);
    expect(severities('bpmn:UserTask')).toEqual(['warning']);
  });
  test('says over what it repeats', () => {
    const told = (zeebe?: ZeebeParts) =>
      codes(of({ type: 'bpmn:UserTask', multiInstance: true, ...(zeebe && { zeebe }) }));
    expect(told()).toEqual(['multi-instance-without-collection']);
    expect(told(plain({ 'loopCharacteristics.inputCollection': '=articles' }))).toEqual([]);
  });
  test('has something to do in an ad-hoc sub-process', () => {
    const sub = task('Sub', { type: 'bpmn:AdHocSubProcess' });
    expect(codesOf(start, sub)).toEqual(['ad-hoc-without-activity']);
    expect(codesOf(start, sub, inSub({ type: 'bpmn:UserTask' }))).toEqual([]);
  });
  test('says that it is executable', () => {
    const one = model([], [start]);
    const unsaid = {
      ...one,
      processes: one.processes.map((process) => ({ ...process, unsaid: true as const })),
    };
    expect(allOf(unsaid)).toMatchObject([{ code: 'process-not-executable', severity: 'error' }]);
    expect(codes(allOf(one))).not.toContain('process-not-executable');
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
