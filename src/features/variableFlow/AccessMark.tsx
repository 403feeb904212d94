import type { FlowAccess } from '../../domain/flow/variableFlow.ts';
import { ACCESS_LETTERS } from '../../modeler/catalogue/VariableMarks.ts';

/** The mark as it stands on the canvas, too: a square writes, a disc reads, a pill does both, a diamond is named. */
export function AccessMark({ access }: { readonly access: FlowAccess }) {
  return (
    <span className="cm-access" data-access={access} aria-hidden>
      <span>{ACCESS_LETTERS[access]}</span>
    </span>
  );
}
