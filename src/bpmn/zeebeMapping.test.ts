import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MappingEntry } from '../domain/process/process.ts';
import { parseBpmn } from './parseBpmn.ts';
import { readModelFromXml } from './readModel.ts';
import { attachData, collectData } from './attachData.ts';
import { implementationsIn } from './patchXml.ts';
import { entryOfSource, sourceOfEntry } from './zeebeMapping.ts';

const XML = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:z="http://camunda.org/schema/zeebe/1.0" targetNamespace="t">
  <process id="P" isExecutable="true">
    <serviceTask id="ours" implementation="x.y" z:modelerTemplate="warehouse.reserve" z:modelerTemplateVersion="10200">
      <extensionElements><z:ioMapping><z:input source="=a" target="orderId" /><z:input target="bare" /><z:output source="=out" target="v" /></z:ioMapping></extensionElements>
    </serviceTask>
    <serviceTask id="foreign" z:modelerTemplate="io.camunda.connectors.HttpJson.v2" />
    <userTask id="user" z:modelerTemplate="warehouse.reserve" />
  </process>
</definitions>`;

const MAPPING = {
  inputs: { orderId: { type: 'variable', value: 'a' } },
  outputs: { v: { type: 'variable', value: 'out' } },
};

describe('a source of zeebe:ioMapping', () => {
  it.each<[string, MappingEntry | null]>([
    ['=x', { type: 'variable', value: 'x' }],
    ['= x ', { type: 'variable', value: 'x' }],
    ['=`order-id`', { type: 'variable', value: 'order-id' }],
    ['=`in`', { type: 'variable', value: 'in' }],
    ['=in', { type: 'feel', value: 'in' }],
    ['=order-id', { type: 'feel', value: 'order-id' }],
    ['=`x`', { type: 'feel', value: '`x`' }],
    ['=x + 1', { type: 'feel', value: 'x + 1' }],
    ['=x.y', { type: 'feel', value: 'x.y' }],
    ['=5', { type: 'value', value: 5 }],
    ['=5.0', { type: 'feel', value: '5.0' }],
    ['=true', { type: 'value', value: true }],
    ['=null', { type: 'feel', value: 'null' }],
    ['={"a":1}', { type: 'value', value: { a: 1 } }],
    ['={a: 1}', { type: 'feel', value: '{a: 1}' }],
    ['="text"', { type: 'feel', value: '"text"' }],
    ['="=text"', { type: 'value', value: '=text' }],
    ['=', { type: 'feel', value: '' }],
    ['text', { type: 'value', value: 'text' }],
    ['5', { type: 'value', value: '5' }],
    ['', null],
  ])('given “%s”, then it is read as %j', (source, entry) => {
    expect(entryOfSource(source)).toEqual(entry);
  });

  it.each<MappingEntry>([
    { type: 'value', value: null },
    { type: 'value' },
    { type: 'value', value: '' },
    { type: 'feel', value: '' },
  ])('given %j, then nothing is written', (entry) => {
    expect(sourceOfEntry(entry)).toBeNull();
  });

  it.each([
    ['orderId', '=orderId'],
    ['order-id', '=`order-id`'],
    ['then', '=`then`'],
    ['true', '=`true`'],
  ])('given the variable “%s”, then it is written so that FEEL reads that variable', (value, source) => {
    expect(sourceOfEntry({ type: 'variable', value })).toBe(source);
  });

  it('given any value, when it is written and read, then it is the same', () => {
    const value = fc.oneof(fc.string({ minLength: 1 }), fc.integer(), fc.boolean(), fc.array(fc.string()));
    fc.assert(
      fc.property(value, (one) => {
        expect(entryOfSource(sourceOfEntry({ type: 'value', value: one }) ?? '')).toEqual({
          type: 'value',
          value: one,
        });
      }),
    );
  });

  it('given any source but an empty one, when it is read and written, then it says the same', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), (text) => {
        const source = `=${text}`;
        const entry = entryOfSource(source);
        expect(entry && sourceOfEntry(entry)?.replaceAll(/\s/g, '')).toBe(source.replaceAll(/\s/g, ''));
      }),
    );
  });
});

describe('a process for Camunda 8 without a canvas', () => {
  it('given tasks with templates, then an action is called by those of ours, and the XML says what is mapped', async () => {
    const { elements } = await readModelFromXml(XML);
    expect(elements.map(({ id, implementation }) => [id, implementation])).toEqual([
      ['ours', 'warehouse.reserve'],
      ['foreign', undefined],
      ['user', undefined],
    ]);
    expect(elements.map(({ data }) => data)).toEqual([{ mapping: MAPPING }, {}, {}]);
    expect(implementationsIn(XML)).toEqual([{ elementId: 'ours', implementation: 'warehouse.reserve' }]);
  });

  it('given data beside the XML, then both are read, the XML is the truth, and it is not carried', async () => {
    const { definitions } = await parseBpmn(XML);
    const carried = { connectorVersion: '1.2.0' };
    attachData(definitions, new Map([['ours', carried]]));
    const { elements } = await readModelFromXml(XML);
    expect(elements[0]?.data).toEqual({ mapping: MAPPING });
    expect(collectData(definitions)).toEqual(new Map([['ours', carried]]));
  });

  it('given the same file for Activiti, then its templates are nothing', async () => {
    const { elements } = await readModelFromXml(XML, 'activiti');
    expect(elements.map(({ implementation, data }) => [implementation, data])).toEqual([
      ['x.y', {}],
      [undefined, {}],
      [undefined, {}],
    ]);
  });
});
