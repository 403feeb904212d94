import { describe, expect, it } from 'vitest';
import { parseBpmn } from './parseBpmn.ts';
import { walkModel } from './walkModel.ts';
import { zeebePartsOf } from './zeebeParts.ts';

const XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <bpmn:process id="p" isExecutable="true">
    <bpmn:serviceTask id="task">
      <bpmn:extensionElements>
        <zeebe:taskDefinition type="io.camunda:http-json:1" retries="5" />
        <zeebe:taskHeaders><zeebe:header key="retryBackoff" value="PT30S" /><zeebe:header key="odd" /></zeebe:taskHeaders>
      </bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics>
        <bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=orders" inputElement="order" /></bpmn:extensionElements>
      </bpmn:multiInstanceLoopCharacteristics>
    </bpmn:serviceTask>
    <bpmn:receiveTask id="wait" messageRef="m" />
    <bpmn:task id="plain" />
  </bpmn:process>
  <bpmn:message id="m" name="paid"><bpmn:extensionElements><zeebe:subscription correlationKey="=orderId" /></bpmn:extensionElements></bpmn:message>
</bpmn:definitions>`;

async function partsOf(id: string) {
  const { definitions } = await parseBpmn(XML);
  const element = [...walkModel(definitions)].find((one) => one.get('id') === id);
  if (!element) throw new Error(`no ${id}`);
  return zeebePartsOf(element);
}

describe('zeebePartsOf', () => {
  it('given a task, then its job, headers and repetition are read', async () => {
    expect(await partsOf('task')).toEqual({
      texts: {
        'taskDefinition.type': 'io.camunda:http-json:1',
        'taskDefinition.retries': '5',
        'loopCharacteristics.inputCollection': '=orders',
        'loopCharacteristics.inputElement': 'order',
      },
      headers: [
        { key: 'retryBackoff', value: 'PT30S' },
        { key: 'odd', value: '' },
      ],
    });
  });

  it('given a receive task, then what its message correlates by is its own', async () => {
    expect((await partsOf('wait')).texts).toEqual({ 'subscription.correlationKey': '=orderId' });
  });

  it('given an element without any, then there is nothing', async () => {
    expect(await partsOf('plain')).toEqual({ texts: {}, headers: [] });
  });
});
