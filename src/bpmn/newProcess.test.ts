import { describe, expect, it } from 'vitest';
import { newProcessXml } from './newProcess.ts';
import { parseBpmn } from './parseBpmn.ts';

describe('newProcessXml', () => {
  it('given Camunda 8, then the file says so and nothing of Activiti is in it', async () => {
    const xml = newProcessXml({ id: 'Process_1', name: 'Order', target: 'camunda8' });
    await expect(parseBpmn(xml)).resolves.toBeDefined();
    expect(xml).toContain('modeler:executionPlatform="Camunda Cloud"');
    expect(xml).toContain('xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"');
    expect(xml).not.toContain('activiti');
  });

  it('given no target, then it is for Activiti', () => {
    expect(newProcessXml({ id: 'Process_1', name: 'Order' })).toContain('xmlns:activiti=');
  });
});
