import { expect, it } from 'vitest';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import { attributesOf } from './attributes.ts';

it('given an element made from a template, then what says so is none of its attributes: it has fields of its own', async () => {
  const { definitions } = await parseBpmn(
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0"
    xmlns:acme="http://acme.example/x" targetNamespace="t">
  <process id="p">
    <serviceTask id="call" z:modelerTemplate="x" z:modelerTemplateVersion="1" z:modelerTemplateIcon="data:," acme:team="blue" />
  </process>
</definitions>`,
    'camunda8',
  );
  const call = [...walkModel(definitions)].find((element) => element.get('id') === 'call');
  expect(Object.keys(call ? attributesOf(call) : {})).toEqual(['acme:team']);
});
