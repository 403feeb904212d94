import { BpmnModdle } from 'bpmn-moddle';
import { expect, it } from 'vitest';
import { walkModel } from '../../bpmn/walkModel.ts';
import { variableTexts } from './variableTexts.ts';

it('given attributes and elements with names that every object has, then they name no variable', async () => {
  // As on the canvas: no package of Activiti.
  const { rootElement } = await new BpmnModdle()
    .fromXML(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:activiti="http://activiti.org/bpmn" targetNamespace="t">
  <process id="p">
    <serviceTask id="call" constructor="orderId" toString="orderId" activiti:resultVariable="orderId">
      <extensionElements><activiti:in constructor="orderId" source="orderId" /></extensionElements>
    </serviceTask>
  </process>
</definitions>`);
  const call = [...walkModel(rootElement)].find((element) => element.get('id') === 'call');
  const named = [...(call ? variableTexts(call) : [])].filter(({ means }) => means === 'name');
  expect(named.map(({ property, access }) => [property, access])).toEqual([
    ['activiti:resultVariable', 'write'],
    ['source', 'read'],
  ]);
});
