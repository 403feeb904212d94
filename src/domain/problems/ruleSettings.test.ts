import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../problem.ts';
import { model, task, variable } from '../testing.ts';
import { processProblems } from './processProblems.ts';
import { RULE_LIST } from './ruleList.ts';
import { setRule, tidyChecks, withRuleSettings } from './ruleSettings.ts';

const problem = (code: string, severity: Problem['severity']): Problem => ({
  code,
  severity,
  message: code,
  place: {},
});

describe('withRuleSettings', () => {
  it('takes out what is off, and puts what is more severe before', () => {
    const found = [problem('a', 'error'), problem('b', 'warning'), problem('c', 'note')];
    const wanted = withRuleSettings(found, { a: 'off', c: 'error' });
    expect(wanted.map(({ code, severity }) => [code, severity])).toEqual([
      ['c', 'error'],
      ['b', 'warning'],
    ]);
  });

  it('is the same list where nothing is set, and the same problems where nothing is said of them', () => {
    const found = [problem('a', 'error'), problem('b', 'warning')];
    expect(withRuleSettings(found)).toBe(found);
    expect(withRuleSettings(found, { c: 'off' })[1]).toBe(found[1]);
  });
});

it('a rule that is as it was made leaves nothing behind', () => {
  const rules = setRule(setRule({}, 'a', 'off'), 'a', null);
  expect(rules).toEqual({});
  expect(tidyChecks({ rules, engineVersions: {} })).toBeUndefined();
});

describe('the list of rules', () => {
  it('names each once', () => {
    expect(new Set(RULE_LIST.map(({ code }) => code)).size).toBe(RULE_LIST.length);
  });

  it('has every code that the rules of processes and projects can give, and no other', () => {
    const listed = new Set(RULE_LIST.map(({ code }) => code));
    const given = new Set(
      sources().flatMap((text) =>
        [...text.matchAll(/(?<!kind: )'([a-z]+(?:-[a-z0-9]+)+)'/g)].map(([, code = '']) => code),
      ),
    );
    given.delete('project-empty'); // the page of a project says it in its own way
    expect([...given].filter((code) => !listed.has(code))).toEqual([]);
    expect([...listed].filter((code) => !given.has(code))).toEqual([]);
  });
});

/** What is wrong in a connector has its own page, and no settings. */
const OF_CONNECTORS = /(parameter|security|connector|rule|test)/i;

/** Where the rows of a mapping get their codes. */
const FINDERS: readonly string[] = ['checkMapping.ts', 'expressionFinding.ts'];

function sources(): readonly string[] {
  const folder = new URL('.', import.meta.url);
  return ['.', 'camunda', '../mapping'].flatMap((below) =>
    readdirSync(new URL(`${below}/`, folder))
      .filter((name) => (below === '../mapping' ? FINDERS.includes(name) : name.endsWith('Problems.ts')))
      .filter((name) => !OF_CONNECTORS.test(name))
      .map((name) => readFileSync(new URL(`${below}/${name}`, folder), 'utf8')),
  );
}

describe('the engine version', () => {
  const arrays = model([variable('list:array', { value: [] })], [task('a')]);
  const codes = (version?: string) =>
    processProblems(arrays, [], { target: 'activiti', engineVersion: version })
      .filter(({ code }) => code === 'variable-default-in-old-engines')
      .map(({ severity }) => severity);

  it('says how bad it is: an error on 7.1.0.M6, nothing on later ones, a note where nobody said', () => {
    expect(codes('7.1.0.M6')).toEqual(['error']);
    expect(codes('8')).toEqual([]);
    expect(codes()).toEqual(['note']);
  });

  it('of the process goes before that of the project', () => {
    const chosen = model([variable('list:array', { value: [] })], [task('a')], {
      data: { engineVersion: '7.1.0.M6' },
    });
    const found = processProblems(chosen, [], { target: 'activiti', engineVersion: '8' });
    expect(found.map(({ code }) => code)).toContain('variable-default-in-old-engines');
  });
});
