import { describe, expect, it } from 'vitest';
import { action, catalogued } from '../testing.ts';
import { withoutAction } from './withoutAction.ts';

const task = { implementation: 'mailer.send', data: {} };
const template = { id: 'mailer.send', version: 10000 };
const imported = (id: string) => id === 'mailer.send';

describe('withoutAction', () => {
  it('given a template that was imported and no such connector, then the task calls no action', () => {
    expect(withoutAction(task, template, [], imported)).toEqual({ implementation: '', data: {} });
  });

  it('given the connector in the catalogue, then the task calls its action', () => {
    expect(withoutAction(task, template, [catalogued('mailer', [action('send')])], imported)).toBe(task);
  });

  it('given neither, then the task still says what it calls, so that the connector can be rebuilt', () => {
    expect(withoutAction(task, template, [], () => false)).toBe(task);
    expect(withoutAction(task, null, [], imported)).toBe(task);
  });
});
