import { describe, expect, it } from 'vitest';
import type { ProcessContent } from '../../domain/document.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import { readConnector } from './connectorJson.ts';
import { rebuildConnector } from './rebuildConnector.ts';

function processOf(
  tasks: string,
  mappings: JsonObject = {},
  pins: ProcessContent['sidecar']['elements'] = {},
) {
  const content: ProcessContent = {
    kind: 'process',
    projectId: 'p',
    name: 'order',
    xml: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="x"><error id="E" errorCode="FULL" /><process id="P">${tasks}</process></definitions>`,
    extensions: JSON.stringify({
      id: 'i',
      name: 'order',
      type: 'PROCESS',
      extensions: {
        P: {
          properties: { v: { id: 'v', name: 'weight', type: 'integer', required: false } },
          mappings,
          constants: {},
        },
      },
    }),
    sidecar: { target: 'activiti', elements: pins },
  };
  return content;
}

const fromVariable = (value: string) => ({ type: 'variable', value });

describe('a connector made again from its tasks', () => {
  it('has what the tasks of all processes use of it, and nothing of other connectors', async () => {
    const content = await rebuildConnector('courier', [
      processOf(
        '<serviceTask id="a" implementation="courier.book" /><boundaryEvent id="b" attachedToRef="a"><errorEventDefinition errorRef="E" /></boundaryEvent><serviceTask id="c" implementation="mailer.send" />',
        {
          a: { inputs: { parcel: fromVariable('weight') }, outputs: { at: fromVariable('pickup') } },
          c: { inputs: { to: fromVariable('weight') } },
        },
      ),
      processOf('<serviceTask id="a" implementation="courier.cancel" />'),
    ]);
    const { connector, problems } = readConnector(content.text);
    expect(problems).toEqual([]);
    expect(connector?.name).toBe('courier');
    expect(connector?.actions.map(({ name }) => name)).toEqual(['book', 'cancel']);
    expect(connector?.actions[0]?.inputs).toMatchObject([{ name: 'parcel', type: 'integer' }]);
    expect(connector?.actions[0]?.outputs).toMatchObject([{ name: 'pickup' }]);
    expect(connector?.errors).toMatchObject([{ code: 'FULL' }]);
    expect(content.about).toEqual({ reconstructed: true });
  });

  it('is the version its tasks are pinned to, the highest of several', async () => {
    const task = (id: string) => `<serviceTask id="${id}" implementation="courier.book" />`;
    const pins = { a: { connectorVersion: '1.9.0' }, b: { connectorVersion: '1.10.0' } };
    const content = await rebuildConnector('courier', [processOf(task('a') + task('b'), {}, pins)]);
    expect(content.version).toBe('1.10.0');
    expect((await rebuildConnector('courier', [processOf(task('a'))])).version).toBe('1.0.0');
  });

  it('does without a process that cannot be read', async () => {
    const broken = { ...processOf(''), xml: '<process><serviceTask implementation="courier.book"' };
    const good = processOf('<serviceTask id="a" implementation="courier.book" />');
    const { connector } = readConnector((await rebuildConnector('courier', [broken, good])).text);
    expect(connector?.actions).toHaveLength(1);
  });
});
