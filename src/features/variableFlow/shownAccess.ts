import type { FlowMark, VariableRow } from '../../domain/flow/variableFlow.ts';
import type { ShownAccess } from '../../modeler/catalogue/VariableMarks.ts';
import type { FlowData } from './FlowReader.ts';
import { earlyWords, markWords } from './flowWords.ts';

/** The marks of a variable for the canvas. What is there from the start stands at the start events. */
export function shownAccess(
  row: VariableRow,
  { process, model, nameOf }: Pick<FlowData, 'process' | 'model' | 'nameOf'>,
): readonly ShownAccess[] {
  const { name } = row.variable;
  const starts = model.elements.filter(
    ({ type, processId, parent }) =>
      type === 'bpmn:StartEvent' && processId === process.id && parent === undefined,
  );
  const own = new Set(row.marks.map(({ elementId }) => elementId));
  const shown = (id: string, mark: FlowMark): ShownAccess => {
    const early = earlyWords(row, mark.elementId, nameOf);
    const words = `${nameOf(mark.elementId)}: ${markWords(mark, name)}${early === null ? '' : `, ${early}`}`;
    return { id, access: mark.access, words };
  };
  return row.marks.flatMap((mark) =>
    mark.elementId === process.id
      ? starts.filter(({ id }) => !own.has(id)).map(({ id }) => shown(id, mark))
      : [shown(mark.elementId, mark)],
  );
}
