import { describe, expect, it } from 'vitest';
import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import type { ElementData } from '../../../domain/process/process.ts';
import { action, catalogued, task, variable } from '../../../domain/testing.ts';
import { moveEffects, moveNumbers } from './moveEffects.ts';
import { fromOf, moveLabel, moveTo } from './versionMove.ts';

const version = (number: string, inputs: readonly string[]): CatalogueConnector => ({
  ...catalogued('mailer', [action('send', inputs, ['messageId'])]),
  version: number,
  hash: `hash-${number}`,
  preferred: number === '2.0.0',
});
const SECOND = version('2.0.0', ['to', 'subject:json', 'priority!', 'orderId']);
const FIRST = version('1.0.0', ['to', 'subject', 'cc']);
const ALL = [SECOND, FIRST];
const VARIABLES = [variable('customer'), variable('orderId')];

const fromVariable = (value: string) => ({ type: 'variable', value });
const mail = (more: ElementData = {}) =>
  task('mail', {
    implementation: 'mailer.send',
    data: {
      connectorVersion: '1.0.0',
      connectorHash: 'hash-1.0.0',
      mapping: { inputs: { to: fromVariable('customer'), cc: fromVariable('customer') } },
      ...more,
    },
  });

describe('going to another version', () => {
  it('says what asks for something first, and pins', () => {
    const move = moveTo(mail(), SECOND, ALL, VARIABLES, 'activiti');
    expect(move.data).toMatchObject({ connectorVersion: '2.0.0', connectorHash: 'hash-2.0.0' });
    expect(moveEffects(move)).toEqual([
      { kind: 'lost', of: 'input', text: 'cc', consequence: 'its mapping goes' },
      { kind: 'retyped', of: 'input', text: 'subject', consequence: 'string becomes json' },
      { kind: 'gained', of: 'input', text: 'priority', consequence: 'required, not mapped' },
      { kind: 'gained', of: 'input', text: 'orderId', consequence: 'mapped to orderId' },
      { kind: 'kept', text: '1 mapping' },
    ]);
    expect(moveNumbers(move)).toEqual({ kept: 1, dropped: 1, autoMapped: 1 });
  });

  it('takes today’s content of a version that was another one', () => {
    // given a task that was attached to another 1.0.0, whose input `from` nobody knows here
    const drifted = mail({
      connectorHash: 'of another workspace',
      mapping: { inputs: { to: fromVariable('customer'), from: fromVariable('customer') } },
    });
    expect(fromOf(drifted, FIRST, ALL)).toBeNull();
    expect(fromOf(drifted, SECOND, ALL)).toBe(FIRST);
    const { data } = moveTo(drifted, FIRST, ALL, VARIABLES, 'activiti');
    expect(data.connectorHash).toBe('hash-1.0.0');
    expect(Object.keys(data.mapping?.inputs ?? {})).toEqual(['to']);
  });

  it('is called after where it leads', () => {
    expect(moveLabel(mail(), SECOND)).toBe('Upgrade to 2.0.0');
    expect(moveLabel(mail(), FIRST)).toBe('Take today’s content');
    expect(moveLabel(mail({ connectorVersion: '2.0.0' }), FIRST)).toBe('Go back to 1.0.0');
    expect(moveLabel(task('t', { implementation: 'mailer.send' }), SECOND)).toBe('Pin 2.0.0');
  });
});
