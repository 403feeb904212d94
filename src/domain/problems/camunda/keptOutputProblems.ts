import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { ElementContext } from '../ElementContext.ts';

/** A job whose task maps no output is answered into the process itself, name by name. */
export function keptOutputProblems({ element, found, place }: ElementContext): readonly Problem[] {
  const outputs = found?.action.outputs ?? [];
  if (outputs.length === 0 || Object.keys(element.data.mapping?.outputs ?? {}).length > 0) return [];
  const names = outputs.map(({ name }) => t`“${name}”`).join(', ');
  return [
    {
      code: 'unmapped-outputs-kept',
      severity: 'warning',
      message: t`No output is mapped, so Camunda 8 writes all that comes back into variables of the process: ${names}. With one output mapped it writes that one alone.`,
      place,
    },
  ];
}
