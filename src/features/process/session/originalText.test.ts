import { expect, test } from 'vitest';
import type { ProcessContent } from '../../../domain/document.ts';
import { originalText } from './originalText.ts';

const made: ProcessContent = {
  kind: 'process',
  projectId: 'p',
  name: 'a',
  xml: '<edited/>',
  extensions: null,
  sidecar: { target: 'activiti', elements: {} },
};

test('given a process that was imported, then its original is what its file said, mark and encoding taken off', () => {
  const bytes = new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x61, 0, 0x2f, 0, 0x3e, 0]);
  expect(originalText({ ...made, xmlFile: { name: 'a.bpmn', bytes } }, 'xml')).toBe('<a/>');
  expect(originalText({ ...made, xmlFile: { name: 'a.bpmn', bytes } }, 'extensions')).toBeNull();
});

test('given a process that was made here, then there is no original', () => {
  expect(originalText(made, 'xml')).toBeNull();
});
