import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { findAction, isBuiltIn } from '../../domain/connector/implementation.ts';
import type { PlaceChange, SearchHit } from '../../domain/search/SearchPlace.ts';
import type { Target } from '../../domain/process/target.ts';
import { t } from '../../language/t.ts';

/** What only the catalogue can say against a change: the action or the parameter it would name is not there. */
export function checkHit(
  { element, place, change }: SearchHit,
  catalogue: readonly CatalogueConnector[],
  target: Target,
): PlaceChange | null {
  if (change?.after == null) return change;
  const { edit, field } = place;
  if (edit.of === 'implementation') {
    const isThere = findAction(catalogue, change.after) !== null;
    const isEngines = target === 'activiti' && isBuiltIn(change.after);
    return isThere || isEngines ? change : { after: null, why: t`There is no action “${change.after}”.` };
  }
  if (field !== 'param') return change;
  const side = edit.of === 'outputValue' ? 'outputs' : 'inputs';
  const found = element.implementation === undefined ? null : findAction(catalogue, element.implementation);
  if (found === null || found.action[side].some(({ name }) => name === change.after)) return change;
  const { implementation = '' } = element;
  return {
    after: null,
    why:
      side === 'inputs'
        ? t`“${implementation}” has no input “${change.after}”. Rename it in the connector: the tasks follow.`
        : t`“${implementation}” has no output “${change.after}”. Rename it in the connector: the tasks follow.`,
  };
}
