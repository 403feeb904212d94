import type { ConnectorError } from '../../domain/connector/connector.ts';
import { t } from '../../language/t.ts';
import type { SelectChoice } from '../../ui/fields/Select.tsx';

/** The errors of a connector to choose from, each by the code engines compare; one that is gone as well, while it is chosen. */
export function errorChoices(errors: readonly ConnectorError[], chosen?: string): readonly SelectChoice[] {
  const names = new Map(
    errors.flatMap(({ code = '', name }) => (code === '' ? [] : [[code, name] as const])),
  );
  if (chosen !== undefined && !names.has(chosen)) names.set(chosen, t('not in the definition any more'));
  return Array.from(names, ([code, name]) => ({ value: `error ${code}`, label: t`Error ${code}: ${name}` }));
}
