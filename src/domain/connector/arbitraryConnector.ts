import fc from 'fast-check';
import type { Action, ConfigVariable, Connector, ConnectorError, Parameter } from './connector.ts';
import { VALUE_TYPES } from './types.ts';

/** For property tests: connectors without clashing names, with names that are traps for records. */
const NAMES = ['to', 'text', 'constructor', '__proto__', 'order id', 'x', 'ünï', 'toString', 'a', 'b'];

const name = fc.constantFrom(...NAMES);
const text = fc.option(fc.constantFrom('Who gets it', 'a_b*c', ''), { nil: undefined });
const flag = fc.option(fc.boolean(), { nil: undefined });
const value = fc.option(fc.constantFrom<string | number | boolean | string[]>('x', 1, true, ['a']), {
  nil: undefined,
});
const model = fc.option(
  fc.constantFrom({ enum: ['a', 'b'] }, { type: 'object', properties: { a: { type: 'string' } } }),
  { nil: undefined },
);

function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, item]) => item !== undefined)) as T;
}

function parameters(prefix: string, withIds: boolean): fc.Arbitrary<readonly Parameter[]> {
  const one = fc.record({
    name,
    type: fc.constantFrom(...VALUE_TYPES),
    required: flag,
    description: text,
    label: text,
    placeholder: text,
    readOnly: flag,
    hidden: flag,
    advanced: flag,
    value,
    model,
  });
  return fc
    .uniqueArray(one, { maxLength: 4, selector: (parameter) => parameter.name })
    .map((all) =>
      all.map(
        (parameter, index) =>
          present({ ...(withIds && { id: `${prefix}-${index}` }), ...parameter, rest: {} }) as Parameter,
      ),
    );
}

function actions(prefix: string, withIds: boolean): fc.Arbitrary<readonly Action[]> {
  const one = fc.record({
    name,
    description: text,
    inputs: parameters('in', withIds),
    outputs: parameters('out', withIds),
  });
  return fc
    .uniqueArray(one, { minLength: 1, maxLength: 3, selector: (action) => action.name })
    .map((all) =>
      all.map((action, index) => present({ ...action, key: `${prefix}-${index}`, rest: {} }) as Action),
    );
}

const config = fc
  .uniqueArray(fc.record({ name, description: text, required: flag, secure: flag }), {
    maxLength: 3,
    selector: (variable) => variable.name,
  })
  .map((all) => all.map((variable) => present({ ...variable, rest: {} }) as ConfigVariable));

const errors = fc
  .uniqueArray(fc.record({ name, description: text }), { maxLength: 3, selector: (error) => error.name })
  .map((all) =>
    all.map((error, index) => present({ ...error, code: `E${index}`, rest: {} }) as ConnectorError),
  );

/** @param withIds whether its parameters have ids, as files of ours do and some of others do not */
export function arbitraryConnector(withIds = true): fc.Arbitrary<Connector> {
  return fc
    .record({
      name: fc.constantFrom('mail', 'post'),
      description: text,
      actions: actions('action', withIds),
      events: actions('event', withIds),
      config,
      errors,
    })
    .map((connector) => present({ ...connector, rest: {} }) as Connector);
}
