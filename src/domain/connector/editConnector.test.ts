import { describe, expect, test } from 'vitest';
import {
  addAction,
  addConfig,
  addError,
  addEvent,
  addParameter,
  duplicateAction,
  duplicateConfig,
  duplicateError,
  duplicateParameter,
  moveAction,
  moveError,
  moveParameter,
  newConnector,
  removeAction,
  removeConfig,
  removeParameter,
  updateAction,
  updateConfig,
  updateConnector,
  updateError,
  updateParameter,
} from './editConnector.ts';
import { action, connector } from '../testing.ts';

const mail = connector('mail', [action('send', ['to', 'text'], ['id']), action('read')]);
const send = 'key-send';
const names = (all: readonly { readonly name: string }[] | undefined) => all?.map(({ name }) => name);

test('a new connector has a name, an id and nothing in it', () => {
  const made = newConnector('mail', 'Sends mail');
  expect(made).toMatchObject({ name: 'mail', description: 'Sends mail', actions: [], rest: {} });
  expect(made.id).toMatch(/^connector-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newConnector('mail')).not.toHaveProperty('description');
});

describe('actions', () => {
  test('are added with a key of their own and a free name', () => {
    const once = addAction(mail, 'send mail');
    const twice = addAction(once, 'send');
    expect(names(twice.actions)).toEqual(['send', 'read', 'send-mail', 'send2']);
    expect(new Set(twice.actions.map(({ key }) => key)).size).toBe(4);
    expect(twice.actions[2]?.id).toBe(twice.actions[2]?.key);
    expect(names(addEvent(addEvent(mail)).events)).toEqual(['event', 'event2']);
  });
  test('are renamed, keeping their key', () => {
    const renamed = updateAction(mail, send, { name: 'post', description: 'x' });
    expect(renamed.actions[0]).toMatchObject({ key: send, name: 'post', description: 'x' });
    expect(updateAction(renamed, send, { description: undefined }).actions[0]).not.toHaveProperty(
      'description',
    );
    expect(renamed.actions[1]).toBe(mail.actions[1]);
  });
  test('are duplicated next to the original with ids of their own', () => {
    const { actions } = duplicateAction(mail, send);
    expect(names(actions)).toEqual(['send', 'send2', 'read']);
    expect(names(actions[1]?.inputs)).toEqual(['to', 'text']);
    expect(actions[1]?.inputs[0]?.id).not.toBe('id-to');
    expect(actions[1]?.key).not.toBe(send);
  });
  test('are moved and removed', () => {
    expect(names(moveAction(mail, send, 1).actions)).toEqual(['read', 'send']);
    expect(names(moveAction(mail, send, 99).actions)).toEqual(['read', 'send']);
    expect(names(removeAction(mail, send).actions)).toEqual(['read']);
  });
});

describe('parameters', () => {
  test('are added, changed, moved, duplicated and removed', () => {
    const added = addParameter(addParameter(mail, send, 'inputs'), send, 'inputs', {
      name: 'cc',
      type: 'array',
    });
    expect(names(added.actions[0]?.inputs)).toEqual(['to', 'text', 'input', 'cc']);
    expect(added.actions[0]?.inputs[3]).toMatchObject({ type: 'array', rest: {} });
    const changed = updateParameter(added, send, 'inputs', 0, { required: true, value: 'x' });
    expect(changed.actions[0]?.inputs[0]).toEqual({
      ...mail.actions[0]?.inputs[0],
      required: true,
      value: 'x',
    });
    const cleared = updateParameter(changed, send, 'inputs', 0, { required: undefined, value: undefined });
    expect(cleared).toEqual(added);
    expect(names(moveParameter(mail, send, 'inputs', 0, 1).actions[0]?.inputs)).toEqual(['text', 'to']);
    expect(names(duplicateParameter(mail, send, 'outputs', 0).actions[0]?.outputs)).toEqual(['id', 'id2']);
    expect(names(removeParameter(mail, send, 'inputs', 0).actions[0]?.inputs)).toEqual(['text']);
  });
});

describe('configuration and errors', () => {
  test('a variable that becomes secure loses its value', () => {
    const config = addConfig(mail, { value: 'http://x' });
    expect(config.config).toEqual([{ name: 'SETTING', value: 'http://x', rest: {} }]);
    expect(updateConfig(config, 0, { secure: true }).config).toEqual([
      { name: 'SETTING', secure: true, rest: {} },
    ]);
    expect(names(duplicateConfig(config, 0).config)).toEqual(['SETTING', 'SETTING2']);
    expect(removeConfig(config, 0).config).toEqual([]);
  });
  test('errors have names of their own', () => {
    const errors = updateError(addError(addError(mail)), 1, { code: 'E2' });
    expect(errors.errors).toEqual([
      { name: 'error', rest: {} },
      { name: 'error2', code: 'E2', rest: {} },
    ]);
    expect(names(moveError(errors, 1, 0).errors)).toEqual(['error2', 'error']);
    expect(names(duplicateError(errors, 0).errors)).toEqual(['error', 'error3', 'error2']);
  });
});

test('what changes nothing gives back the same connector', () => {
  expect(updateConnector(mail, { name: 'mail' })).toBe(mail);
  expect(updateAction(mail, send, { name: 'send' })).toBe(mail);
  expect(updateAction(mail, 'nobody', { name: 'x' })).toBe(mail);
  expect(removeAction(mail, 'nobody')).toBe(mail);
  expect(duplicateAction(mail, 'nobody')).toBe(mail);
  expect(moveAction(mail, send, 0)).toBe(mail);
  expect(updateParameter(mail, send, 'inputs', 0, { type: 'string' })).toBe(mail);
  expect(updateParameter(mail, send, 'inputs', 9, { type: 'json' })).toBe(mail);
  expect(removeParameter(mail, send, 'inputs', 9)).toBe(mail);
  expect(moveParameter(mail, send, 'inputs', 1, 9)).toBe(mail);
  expect(removeConfig(mail, 0)).toBe(mail);
  expect(updateError(mail, 0, { code: 'x' })).toBe(mail);
});
