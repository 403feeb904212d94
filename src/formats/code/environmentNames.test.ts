import { describe, expect, test } from 'vitest';
import { environmentNames } from './environmentNames.ts';

describe('environmentNames', () => {
  test('given a name that systems read, then the name of the connector stands before it', () => {
    expect(environmentNames(['PATH', 'API_KEY'], 'Mail')).toEqual(['MAIL_PATH', 'API_KEY']);
  });

  test.each([
    ['node', 'PATH', 'CONNECTOR_PATH'],
    ['bash', 'ENV', 'CONNECTOR_ENV'],
    ['java', 'home', 'CONNECTOR_HOME'],
  ])(
    'given a connector called %s, then its setting %s is none that a runtime reads',
    (connector, name, made) => {
      expect(environmentNames([name], connector)).toEqual([made]);
    },
  );

  test('given names to tell apart, then none of them becomes one that systems read', () => {
    const made = environmentNames(['a-b', 'a.b', 'HTTP__PROXY', 'PATH_'], 'mail');

    expect(new Set(made).size).toBe(4);
    expect(made).not.toContain('HTTP_PROXY');
    expect(made).not.toContain('PATH');
  });
});
