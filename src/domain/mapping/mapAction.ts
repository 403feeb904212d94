import { autoMap } from './autoMap.ts';
import type { Action } from '../connector/connector.ts';
import type { ElementData, Variable } from '../process/process.ts';
import { withHiddenDefaults } from '../connector/shownParameters.ts';
import type { Target } from '../process/target.ts';

/** All that is mapped without anybody's doing: identical names, and what is hidden. */
export function mapAction(
  action: Action,
  variables: readonly Variable[],
  data: ElementData,
  target: Target,
): ElementData {
  return withHiddenDefaults(action, autoMap(action, variables, data), target);
}
