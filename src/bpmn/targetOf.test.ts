import { describe, expect, it } from 'vitest';
import { newProcessXml } from './newProcess.ts';
import { targetOf } from './targetOf.ts';

const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const MODELER = 'xmlns:m="http://camunda.org/schema/modeler/1.0"';
const ZEEBE = 'xmlns:z="http://camunda.org/schema/zeebe/1.0"';

describe('targetOf', () => {
  it.each([
    [
      'says that it is for Camunda 8',
      `<definitions ${BPMN} ${MODELER} m:executionPlatform="Camunda Cloud"/>`,
    ],
    ['declares the namespace of Zeebe', `<definitions ${BPMN} ${ZEEBE}/>`],
    [
      'declares it further in',
      `<definitions ${BPMN}><process><extensionElements ${ZEEBE}/></process></definitions>`,
    ],
  ])('given a file that %s, then it is for Camunda 8', (_, xml) => {
    expect(targetOf(xml)).toBe('camunda8');
  });

  it.each([
    ['says nothing', `<definitions ${BPMN}/>`],
    ['is for Camunda 7', `<definitions ${BPMN} ${ZEEBE} ${MODELER} m:executionPlatform="Camunda Platform"/>`],
    [
      'uses the word in another namespace',
      `<definitions ${BPMN} xmlns:m="urn:x" m:executionPlatform="Camunda Cloud"/>`,
    ],
    ['is no XML', 'executionPlatform="Camunda Cloud"'],
    ['is empty', ''],
  ])('given a file that %s, then it is for Activiti', (_, xml) => {
    expect(targetOf(xml)).toBe('activiti');
  });

  it('given a new process, then it is for the engine it was made for', () => {
    expect(targetOf(newProcessXml({ id: 'p', name: 'P', target: 'camunda8' }))).toBe('camunda8');
    expect(targetOf(newProcessXml({ id: 'p', name: 'P', target: 'activiti' }))).toBe('activiti');
  });
});
