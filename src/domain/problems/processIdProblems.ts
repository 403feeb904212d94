import { t } from '../../language/t.ts';
import { elementIdProblem } from '../values/names.ts';
import type { Fix, Problem } from '../problem.ts';
import type { ProcessInfo } from '../process/process.ts';
import type { ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** The modeling schema wants `Process_` in the id; engines do not care. */
export function processIdProblems(process: ProcessInfo, context: ModelContext): readonly Problem[] {
  if (/Process_./.test(process.id)) return [];
  const fix = setIdFix(process, context);
  return [
    {
      code: 'process-id-form',
      severity: 'note',
      message: t`The process id “${process.id}” does not start with “Process_”: engines run it, Alfresco's modeling app refuses it.`,
      place: placeOf(process),
      ...(fix && { fix }),
    },
  ];
}

/** Engines skip such processes, and refuse a file that has no other. */
export function executableProblems(process: ProcessInfo, { model }: ModelContext): readonly Problem[] {
  if (process.executable) return [];
  const others = model.processes.some((other) => other.executable);
  return [
    {
      code: 'process-not-executable',
      severity: others ? 'note' : 'warning',
      message: t`Engines do not run “${labelOf(process)}”: it is not marked as executable.`,
      place: placeOf(process),
    },
  ];
}

function setIdFix(process: ProcessInfo, { byId, model }: ModelContext): Fix | null {
  const id = `Process_${process.id}`;
  const taken = (other: string) => byId.has(other) || model.processes.some((one) => one.id === other);
  if (elementIdProblem(id, taken) !== null) return null;
  return { label: t`Use ${id}`, action: { kind: 'set-id', element: process.id, id } };
}

function placeOf(process: ProcessInfo): Problem['place'] {
  return { element: process.id, label: labelOf(process) };
}
