import { describe, expect, test } from 'vitest';
import { attachAction, detachAction, previewAttach } from './attachAction.ts';
import type { ElementData } from '../process/process.ts';
import { action, catalogued, variable } from '../testing.ts';

const send = action('send', ['recipient!', 'text'], ['messageId']);
const found = { connector: catalogued('mail', [send]), action: send };
const variables = ['recipient', 'messageId', 'total'].map((name) => variable(name));

const before: ElementData = {
  assignment: { id: 'x' },
  connectorVersion: '0.9.0',
  mapping: {
    inputs: { text: { type: 'value', value: 'Hello' }, weight: { type: 'variable', value: 'total' } },
    outputs: {
      label: { type: 'variable', value: 'labelUrl' },
      total: { type: 'value', value: '${messageId.size}' },
      gone: { type: 'value', value: '${labelUrl}' },
    },
  },
  constants: { weight: { value: '5' }, text: { value: 'Bye' } },
  touched: { inputs: ['text', 'weight'], outputs: ['labelUrl'] },
};

describe('attaching an action', () => {
  test('to a fresh task maps what has the identical name and pins the version', () => {
    expect(attachAction(found, variables, {})).toEqual({
      connectorVersion: '1.0.0',
      mapping: {
        inputs: { recipient: { type: 'variable', value: 'recipient' } },
        outputs: { messageId: { type: 'variable', value: 'messageId' } },
      },
    });
  });
  test('writes no empty mapping when nothing has the identical name', () => {
    expect(attachAction(found, [], {})).toEqual({ connectorVersion: '1.0.0' });
  });
  test('keeps by name, drops what belonged to the other action, touches included', () => {
    expect(attachAction(found, variables, before)).toEqual({
      assignment: { id: 'x' },
      connectorVersion: '1.0.0',
      mapping: {
        inputs: {
          text: { type: 'value', value: 'Hello' },
          recipient: { type: 'variable', value: 'recipient' },
        },
        outputs: {
          total: { type: 'value', value: '${messageId.size}' },
          messageId: { type: 'variable', value: 'messageId' },
        },
      },
      constants: { text: { value: 'Bye' } },
      touched: { inputs: ['text'], outputs: [] },
    });
  });
  test('says before what it will do', () => {
    expect(previewAttach(found, variables, before)).toEqual({ kept: 2, dropped: 4, autoMapped: 2 });
    expect(previewAttach(found, [], {})).toEqual({ kept: 0, dropped: 0, autoMapped: 0 });
  });
  test('of a published version pins what it says now, and a draft forgets it', () => {
    const published = { ...found, connector: { ...found.connector, hash: 'abc' } };
    const pinned = attachAction(published, [], {});
    expect(pinned).toEqual({ connectorVersion: '1.0.0', connectorHash: 'abc' });
    expect(attachAction(published, [], pinned)).toBe(pinned);
    expect(attachAction(found, [], pinned)).toEqual({ connectorVersion: '1.0.0' });
    expect(detachAction(pinned)).toEqual({});
  });
  test('again changes nothing', () => {
    const once = attachAction(found, variables, before);
    expect(attachAction(found, variables, once)).toBe(once);
  });
  test('keeps "map all", and starts afresh where nothing was mapped by choice', () => {
    const all: ElementData = { mapping: { mappingType: 'MAP_ALL' } };
    expect(attachAction(found, variables, all).mapping).toEqual(all.mapping);
    const none: ElementData = { mapping: { inputs: {}, outputs: {} } };
    expect(Object.keys(attachAction(found, variables, none).mapping?.inputs ?? {})).toEqual(['recipient']);
  });
  test('does not map again what a person cleared', () => {
    const cleared: ElementData = { mapping: { inputs: {} }, touched: { inputs: ['recipient'], outputs: [] } };
    expect(attachAction(found, variables, cleared).mapping?.inputs).toEqual({});
  });
});

test('taking the action off leaves nothing of it, and the rest', () => {
  expect(detachAction(before)).toEqual({ assignment: { id: 'x' } });
  const free: ElementData = { assignment: 1 };
  expect(detachAction(free)).toBe(free);
});
