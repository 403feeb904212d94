import { describe, expect, it } from 'vitest';
import { readModelFromXml } from '../../bpmn/readModel.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { duplicateProcess } from './duplicateProcess.ts';

const XML = `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:tns="urn:t" targetNamespace="urn:t">
  <!-- Process_a stays in a comment -->
  <collaboration id="C"><participant id="P1" name="Process_a" processRef="tns:Process_a"/></collaboration>
  <process id='Process_a' isExecutable="true"><startEvent id="S"/><callActivity id="again" calledElement="Process_a"/><callActivity id="other" calledElement="Process_x"/></process>
  <process id="Process_b"/>
  <di:BPMNDiagram><di:BPMNPlane bpmnElement="C"/></di:BPMNDiagram>
  <di:BPMNDiagram><di:BPMNPlane bpmnElement="Process_b"/></di:BPMNDiagram>
</definitions>
`;

const content = (extensions: string | null): ProcessContent => ({
  kind: 'process',
  projectId: 'p',
  name: 'a',
  xml: XML,
  xmlFile: { name: 'a.bpmn', bytes: new Uint8Array([1]) },
  extensions,
  sidecar: { target: 'activiti', elements: { S: { connectorVersion: '1.0.0' } } },
});

describe('duplicateProcess', () => {
  it('given a diagram with two processes, when duplicated, then both have new ids everywhere and nothing else changed', async () => {
    const copy = duplicateProcess(content(null), 'a copy');
    const model = await readModelFromXml(copy.xml);
    const [a = '', b = ''] = model.processes.map(({ id }) => id);
    expect([a, b].every((id) => /^Process_[a-z0-9]{7}$/.test(id))).toBe(true);
    expect(copy.xml).toBe(
      XML.replace("id='Process_a'", `id='${a}'`)
        .replace('tns:Process_a', `tns:${a}`)
        .replace('calledElement="Process_a"', `calledElement="${a}"`)
        .replace('id="Process_b"', `id="${b}"`)
        .replace('bpmnElement="Process_b"', `bpmnElement="${b}"`),
    );
    expect(copy.name).toBe('a copy');
    expect(copy.xmlFile).toBeUndefined();
    expect(copy.sidecar.elements).toEqual({ S: { connectorVersion: '1.0.0' } });
  });

  it('given extensions of several processes, when duplicated, then they are under the new ids, and unknown ones stay', async () => {
    const text =
      '{"id":"process-1", "extensions": {"Process_a": {"properties": {"Process_a": 1}}, "Other": {}}}';
    const copy = duplicateProcess(content(text), 'copy');
    const id = (await readModelFromXml(copy.xml)).processes[0]!.id;
    expect(copy.extensions).toBe(text.replace('{"Process_a": {"properties"', `{"${id}": {"properties"`));
  });

  it('given a flat extensions file, when duplicated, then its id follows', async () => {
    const copy = duplicateProcess(
      content('{"id":"Process_a","extensions":{"properties":{},"mappings":{}}}'),
      'copy',
    );
    const id = (await readModelFromXml(copy.xml)).processes[0]!.id;
    expect(copy.extensions).toBe(`{"id":"${id}","extensions":{"properties":{},"mappings":{}}}`);
  });

  it('given extensions that are not JSON, when duplicated, then they stay as they are', () => {
    expect(duplicateProcess(content('{oops'), 'copy').extensions).toBe('{oops');
  });

  it('given XML with a mistake, when duplicated, then it says what to do', () => {
    expect(() => duplicateProcess({ ...content(null), xml: '<a' }, 'copy')).toThrow(/XML tab/);
  });
});
