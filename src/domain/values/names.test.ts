import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actionNameFrom,
  actionNameProblem,
  connectorNameFrom,
  connectorNameProblem,
  elementIdProblem,
  freeName,
  parameterNameProblem,
  variableNameFrom,
  variableNameProblem,
} from './names.ts';

describe('connector names', () => {
  test.each(['a', 'mail', 'sap-2', 'a'.repeat(26)])('%s is fine', (name) => {
    expect(connectorNameProblem(name)).toBeNull();
  });
  test.each(['', 'Mail', '2mail', 'mail-', 'my mail', 'mail.send', 'a'.repeat(27), '-a', 'ä'])(
    '%j is not',
    (name) => {
      expect(connectorNameProblem(name)).toMatch(/\.$/);
    },
  );
  test('one name is there once', () => {
    expect(connectorNameProblem('mail', ['mail'])).toBe('Another connector is called “mail”.');
  });
  test('what is made of any text is valid and free', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.constantFrom('connector', 'connector-2', 'a', 'b')),
        (text, taken) => {
          expect(connectorNameProblem(connectorNameFrom(text, taken), taken)).toBeNull();
        },
      ),
    );
    expect(connectorNameFrom('Größe der SendGrid Mails')).toBe('gro-e-der-send-grid-mails');
    expect(connectorNameFrom('a'.repeat(40), ['a'.repeat(26)])).toBe(`${'a'.repeat(24)}-2`);
  });
});

describe('action, parameter and variable names', () => {
  test('an action has no dot, no space and one name', () => {
    expect(actionNameProblem('send')).toBeNull();
    expect(actionNameProblem('send.mail')).toContain('dot');
    expect(actionNameProblem('send mail')).toContain('spaces');
    expect(actionNameProblem('send', ['send'])).toContain('“send”');
    expect(actionNameProblem('')).not.toBeNull();
    expect(actionNameProblem(actionNameFrom(' a. b\tc '))).toBeNull();
  });
  test('a parameter may be called as it likes, once', () => {
    expect(parameterNameProblem('input-variable-name-1')).toBeNull();
    expect(parameterNameProblem('__proto__', ['constructor'])).toBeNull();
    expect(parameterNameProblem('a', ['a'])).toContain('“a”');
    expect(parameterNameProblem(' a')).not.toBeNull();
  });
  test.each(['a', 'orderId', 'ORDER_id2', 'constructor'])('%s can be a variable', (name) => {
    expect(variableNameProblem(name)).toBeNull();
  });
  test.each(['', '1a', '_a', 'a-b', 'a b', '__proto__', 'loopCounter'])('%j cannot', (name) => {
    expect(variableNameProblem(name)).not.toBeNull();
  });
  test('what is made of any text can be a variable', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(variableNameProblem(variableNameFrom(text))).toBeNull();
      }),
    );
    expect(variableNameFrom('input-name 1')).toBe('input_name_1');
    expect(variableNameFrom('loopCounter')).toBe('loopCounter2');
  });
});

test('ids of elements are XML names, once', () => {
  const taken = (id: string) => id === 'Task_1';
  expect(elementIdProblem('Task_2', taken)).toBeNull();
  expect(elementIdProblem('Tâsk.é-1', taken)).toBeNull();
  expect(elementIdProblem('Task_1', taken)).toContain('Task_1');
  for (const id of ['', '1a', 'a b', 'a:b', '-a']) expect(elementIdProblem(id, taken)).not.toBeNull();
});

describe('free names', () => {
  test('count on from the number that is there', () => {
    expect(freeName('a', [])).toBe('a');
    expect(freeName('a', ['a'])).toBe('a2');
    expect(freeName('a2', ['a2', 'a3'])).toBe('a4');
    expect(freeName('2', ['2'])).toBe('22');
  });
  test('are free, whatever is taken', () => {
    const name = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.constantFrom('__proto__', 'a9', 'a10', '9'.repeat(30)),
    );
    fc.assert(
      fc.property(name, fc.array(name), (wanted, taken) => {
        expect(taken).not.toContain(freeName(wanted, taken));
      }),
    );
  });
});
