import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryConnector } from './arbitraryConnector.ts';
import { attachAction } from '../mapping/attachAction.ts';
import { autoMap } from '../mapping/autoMap.ts';
import type { CatalogueConnector } from './catalogue.ts';
import type { Action } from './connector.ts';
import { createVariablesForRest, inputRows } from '../mapping/mapping.ts';
import { planUpgrade } from '../versions/planUpgrade.ts';
import type { ElementData } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import { shownRows, withHiddenDefaults } from './shownParameters.ts';
import { action, catalogued, parameter, variable } from '../testing.ts';

const hidden = (value: string) => parameter('tenant', { hidden: true, value });
const send = (...inputs: Action['inputs']): Action => ({ ...action('send'), inputs });
const VARIABLES = [variable('to'), variable('tenant')];
const OURS = { type: 'value', value: 'ours' };

function attached(one: Action, data: ElementData = {}): ElementData {
  return attachAction({ connector: catalogued('mail', [one]), action: one }, VARIABLES, data);
}

describe('a hidden input', () => {
  test('given the action is attached, then its default is sent, and no variable of its name', () => {
    const { mapping } = attached(send(parameter('to'), hidden('ours')));
    expect(mapping?.inputs).toEqual({ to: { type: 'variable', value: 'to' }, tenant: OURS });
    expect(mapping?.inputs).not.toHaveProperty('other');
  });

  test('given no default, then nothing is sent', () => {
    const one = send(parameter('tenant', { hidden: true }));
    expect(attached(one).mapping).toBeUndefined();
  });

  test('given a mapping of its own, a constant, or a task that maps nothing or all, then that stays', () => {
    const one = send(hidden('ours'));
    const kept: readonly ElementData[] = [
      { mapping: { inputs: { tenant: { type: 'variable', value: 'to' } } } },
      { constants: { tenant: { value: 'x' } } },
      { mapping: { inputs: {}, outputs: {} } },
      { mapping: { mappingType: 'MAP_ALL' } },
    ];
    for (const data of kept) expect(withHiddenDefaults(one, data, 'activiti')).toBe(data);
  });

  test('given a process for Camunda 8, then an expression is sent in FEEL, and everything else as it is', () => {
    const one = send(hidden('${order.to}'), parameter('size', { hidden: true, value: 'A5' }));
    const { mapping } = attachAction(
      { connector: catalogued('mail', [one]), action: one },
      VARIABLES,
      {},
      'camunda8',
    );
    expect(mapping?.inputs).toEqual({
      tenant: { type: 'feel', value: 'order.to' },
      size: { type: 'value', value: 'A5' },
    });
    expect(shownRows(inputRows(one, { ...(mapping && { mapping }) }, VARIABLES, 'camunda8')).plain).toEqual(
      [],
    );
  });

  test('given variables are made for the rest, then none is made for it', () => {
    const one = { ...send(hidden('ours')), outputs: [parameter('secret', { hidden: true })] };
    expect(createVariablesForRest(one, [], {}).variables).toEqual([]);
    expect(autoMap(one, [variable('tenant'), variable('secret')], {})).toEqual({});
  });
});

describe('an upgrade', () => {
  const version = (one: Action, number: string): CatalogueConnector => ({
    ...catalogued('mail', [one]),
    version: number,
  });
  const moved = (data: ElementData, before: Action, after: Action) =>
    planUpgrade(
      { id: 'T', implementation: 'mail.send', data },
      version(before, '1.0.0'),
      version(after, '2.0.0'),
      VARIABLES,
    ).data.mapping?.inputs?.tenant;

  test('given the default changed, then the task sends the new one', () => {
    const data = attached(send(hidden('ours')));
    expect(moved(data, send(hidden('ours')), send(hidden('theirs')))).toEqual({
      type: 'value',
      value: 'theirs',
    });
  });

  test('given the task says something of its own, then it goes on saying it', () => {
    const own = { mapping: { inputs: { tenant: { type: 'value', value: 'mine' } } } };
    expect(moved(own, send(hidden('ours')), send(hidden('theirs')))).toEqual({
      type: 'value',
      value: 'mine',
    });
    const shown = send(parameter('tenant', { value: 'ours' }));
    const chosen = { mapping: { inputs: { tenant: OURS } } };
    expect(moved(chosen, shown, send(hidden('theirs')))).toEqual(OURS);
  });

  test('given it is hidden from now on and nothing was mapped, then its default is sent', () => {
    expect(moved({}, send(parameter('tenant')), send(hidden('ours')))).toEqual(OURS);
  });
});

describe('the rows of a task', () => {
  const names = (data: ElementData, one: Action, target: Target = 'activiti') => {
    const { plain, advanced } = shownRows(inputRows(one, data, VARIABLES, target));
    return [plain.map(({ name }) => name), advanced.map(({ name }) => name)];
  };
  const one = send(parameter('to'), hidden('ours'), parameter('rate', { advanced: true }));

  test('given nothing special, then a hidden one is nowhere and an advanced one is folded', () => {
    expect(names({}, one)).toEqual([['to'], ['rate']]);
    expect(names(attached(one), one)).toEqual([['to'], ['rate']]);
    const feel = { mapping: { inputs: { tenant: { type: 'feel', value: '"ours"' } } } };
    expect(names(feel, one, 'camunda8')).toEqual([['to'], ['rate']]);
  });

  test('given an entry that is not the default, then it is shown: nothing of a file is out of sight', () => {
    const other = { mapping: { inputs: { tenant: { type: 'value', value: 'mine' } } } };
    expect(names(other, one)[0]).toEqual(['to', 'tenant']);
    expect(names({ constants: { tenant: { value: 'x' } } }, one)[0]).toEqual(['to', 'tenant']);
  });

  test('given an advanced one is wrong, then it stands with the others', () => {
    const wrong = send(parameter('rate!', { advanced: true }));
    expect(names({}, wrong)).toEqual([['rate'], []]);
  });

  test('given any action attached to nothing, then no row is there twice and none of an entry is missing', () => {
    fc.assert(
      fc.property(arbitraryConnector(), ({ actions }) => {
        for (const any of actions) {
          const data = withHiddenDefaults(any, autoMap(any, [], {}), 'activiti');
          const { plain, advanced } = shownRows(inputRows(any, data, []));
          const shown = [...plain, ...advanced].map(({ name }) => name);
          expect(new Set(shown).size).toBe(shown.length);
          const visible = any.inputs.filter((input) => input.hidden !== true);
          expect(shown).toEqual(expect.arrayContaining(visible.map(({ name }) => name)));
        }
      }),
    );
  });
});
