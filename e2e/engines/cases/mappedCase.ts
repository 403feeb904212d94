import { attachAction } from '../../../src/domain/mapping/attachAction.ts';
import type { CatalogueConnector } from '../../../src/domain/connector/catalogue.ts';
import type { Action } from '../../../src/domain/connector/connector.ts';
import { action, catalogued, variable } from '../../../src/domain/testing.ts';
import type { Target } from '../../../src/domain/process/target.ts';
import type { Mapped, MappingCase } from './MappingCase.ts';

export const CONNECTOR = 'shop';
export const ACTION = 'ask';

/** A case as the product has it once the action is attached and mapped. */
export interface MappedCase extends Mapped {
  readonly action: Action;
  readonly connector: CatalogueConnector;
}

export function mappedCase(one: MappingCase, target: Target): MappedCase {
  const ask = action(ACTION, one.inputs, one.outputs);
  const errors = one.throws === undefined ? [] : [{ name: 'thrown', code: one.throws, rest: {} }];
  const connector = catalogued(CONNECTOR, [ask], { errors });
  const variables = one.variables.map((text) => variable(text));
  const task = attachAction({ connector, action: ask }, variables, {}, target);
  const mapped = one.map?.({ variables, task }, { action: ask, target }) ?? { variables, task };
  return { ...mapped, action: ask, connector };
}
