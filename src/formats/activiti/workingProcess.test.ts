import { describe, expect, test } from 'vitest';
import type { ProcessContent } from '../../domain/document.ts';
import { closeProcess, followRenames, openProcess, usesOf } from './workingProcess.ts';

const XML = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="Process_a"><serviceTask id="A" implementation="post.send" /><serviceTask id="B" implementation="post.label" /><serviceTask id="C" implementation="mail.send" /></process>
</definitions>`;
const EXTENSIONS = `{
  "id": "process-1",
  "extensions": {
    "Process_a": {
      "properties": { "v": {"id": "v", "name": "address", "type": "string", "required": true} },
      "mappings": {
        "A": { "inputs": { "to": {"type": "variable", "value": "address"} }, "outputs": { "address": {"type": "variable", "value": "sent"}, "v2": {"type": "value", "value": "\${sent} of \${v}"} } },
        "C": { "inputs": { "to": {"type": "variable", "value": "address"} } }
      },
      "constants": { "A": { "speed": {"value": "fast"} } }
    }
  }
}`;
const CONTENT: ProcessContent = {
  kind: 'process',
  projectId: 'p',
  name: 'order',
  xml: XML,
  extensions: EXTENSIONS,
  sidecar: {
    target: 'activiti',
    elements: { A: { connectorVersion: '1.2.0', touched: { inputs: ['to'], outputs: [] } } },
  },
};

describe('opening and closing', () => {
  test('what nobody edited stays the same strings and values', async () => {
    const { xml, data, problems } = await openProcess(CONTENT);
    expect(problems).toEqual([]);
    expect(data.get('A')).toMatchObject({
      connectorVersion: '1.2.0',
      constants: { speed: { value: 'fast' } },
    });
    const closed = closeProcess(CONTENT, xml, data, new Set());
    expect(closed).toEqual(CONTENT);
    expect(closed.sidecar).toBe(CONTENT.sidecar);
  });

  test('a process that carries nothing gets no extensions file', () => {
    const bare = { ...CONTENT, extensions: null };
    expect(closeProcess(bare, XML, new Map([['A', { connectorVersion: '2.0.0' }]]), new Set())).toEqual({
      ...bare,
      sidecar: { target: 'activiti', elements: { A: { connectorVersion: '2.0.0' } } },
    });
  });

  test('an element goes to the process it is in', () => {
    const two = XML.replace('</process>', '</process><process id="Process_b"><task id="T"/></process>');
    const bare: ProcessContent = { ...CONTENT, extensions: null };
    const { extensions } = closeProcess(
      bare,
      two,
      new Map([['T', { constants: { a: { value: 'x' } } }]]),
      new Set(),
    );
    expect(JSON.parse(extensions ?? '')).toMatchObject({
      extensions: { Process_b: { constants: { T: { a: { value: 'x' } } } } },
    });
  });

  test('the same comes out where it is known beforehand what is where, also of what is in the text alone', () => {
    const two = XML.replace('</process>', '</process><process id="Process_b"><task id="T"/></process>');
    const data = new Map([
      ['A', { constants: { a: { value: 'x' } } }],
      ['T', { constants: { a: { value: 'y' } } }],
    ]);
    const bare: ProcessContent = { ...CONTENT, extensions: null };
    const whole = {
      processIds: ['Process_a', 'Process_b'],
      processOf: new Map([
        ['A', 'Process_a'],
        ['T', 'Process_b'],
      ]),
    };
    const withoutTask = { ...whole, processOf: new Map([['A', 'Process_a']]) };
    const withoutProcess = { processIds: ['Process_a'], processOf: new Map([['A', 'Process_a']]) };
    for (const content of [bare, CONTENT])
      for (const places of [whole, withoutTask, withoutProcess])
        expect(closeProcess(content, two, data, new Set(), places)).toEqual(
          closeProcess(content, two, data, new Set()),
        );
  });

  test('what is mapped for an element that is not there is kept and reported', async () => {
    const xml = XML.replace('id="C"', 'id="Gone"');
    const opened = await openProcess({ ...CONTENT, xml });
    expect(opened.problems).toMatchObject([
      { code: 'extensions-unknown-task', place: { file: 'order-extensions.json', label: 'C' } },
    ]);
    const closed = closeProcess({ ...CONTENT, xml }, xml, opened.data, new Set());
    expect(closed.extensions).toBe(EXTENSIONS);
    expect((await openProcess(CONTENT)).problems).toEqual([]);
  });

  test('extensions for another process are kept and reported', async () => {
    const other = { ...CONTENT, extensions: EXTENSIONS.replace('"Process_a"', '"Process_x"') };
    const { data, problems } = await openProcess(other);
    expect(problems).toMatchObject([
      { code: 'extensions-unknown-process', place: { file: 'order-extensions.json' } },
    ]);
    expect(closeProcess(other, XML, data, new Set()).extensions).toBe(other.extensions);
  });
});

describe('renames', () => {
  test('follow in implementation, mapping, constants and what was touched, and nowhere else', () => {
    const { content, touched } = followRenames(CONTENT, [
      { kind: 'connector', connector: 'post', from: 'post', to: 'parcel' },
      { kind: 'action', connector: 'post', action: 'send', from: 'send', to: 'ship' },
      { kind: 'input', connector: 'post', action: 'send', from: 'to', to: 'recipient' },
      { kind: 'input', connector: 'post', action: 'send', from: 'speed', to: 'pace' },
      { kind: 'output', connector: 'post', action: 'send', from: 'sent', to: 'shipped' },
    ]);
    expect(touched).toBe(2);
    expect(content.xml).toBe(XML.replace('post.send', 'parcel.ship').replace('post.label', 'parcel.label'));
    expect(content.extensions).toBe(
      EXTENSIONS.replace('"to"', '"recipient"')
        .replace('"speed"', '"pace"')
        .replace('"sent"', '"shipped"')
        .replace('${sent}', '${shipped}'),
    );
    expect(content.sidecar.elements.A?.touched?.inputs).toEqual(['recipient']);
  });

  test('two actions can swap their names', () => {
    const { content } = followRenames(CONTENT, [
      { kind: 'action', connector: 'post', action: 'send', from: 'send', to: 'label' },
      { kind: 'action', connector: 'post', action: 'label', from: 'label', to: 'send' },
    ]);
    expect(usesOf(content).map(({ implementation }) => implementation)).toEqual([
      'post.label',
      'post.send',
      'mail.send',
    ]);
  });

  test('a process that names none of it is the same value', () => {
    expect(followRenames(CONTENT, [{ kind: 'connector', connector: 'sms', from: 'sms', to: 'x' }])).toEqual({
      content: CONTENT,
      touched: 0,
      outputs: new Map(),
    });
    const unused = followRenames(CONTENT, [
      { kind: 'input', connector: 'post', action: 'label', from: 'a', to: 'b' },
    ]);
    expect(unused.content).toBe(CONTENT);
  });
});
