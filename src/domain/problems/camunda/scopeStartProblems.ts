import { t } from '../../../language/t.ts';
import type { Problem } from '../../problem.ts';
import type { ElementInfo, ProcessInfo } from '../../process/process.ts';
import type { ModelContext } from '../ElementContext.ts';
import { labelOf, listAt } from '../ElementContext.ts';

const SUB_PROCESSES: readonly string[] = ['bpmn:SubProcess', 'bpmn:AdHocSubProcess'];

/** Where a process and each of its sub-processes begin: Zeebe takes none that does not say it. It looks at no process that it does not run. */
export function scopeStartProblems(process: ProcessInfo, { elementsOf }: ModelContext): readonly Problem[] {
  if (!runsInCamunda(process)) return [];
  const inside = new Map<string, ElementInfo[]>();
  const subProcesses: ElementInfo[] = [];
  for (const element of elementsOf(process.id).elements) {
    listAt(inside, element.parent ?? process.id).push(element);
    if (SUB_PROCESSES.includes(element.type)) subProcesses.push(element);
  }
  const startsOf = (scope: string) =>
    (inside.get(scope) ?? []).filter(({ type }) => type === 'bpmn:StartEvent').length;
  const found = subProcesses.flatMap((element): Problem[] => {
    if (element.type === 'bpmn:AdHocSubProcess') {
      const message = t`The ad-hoc sub-process “${labelOf(element)}” has no activity: Camunda 8 refuses it.`;
      const isEmpty = !(inside.get(element.id) ?? []).some(({ type }) =>
        /(Task|Activity|SubProcess)$/.test(type),
      );
      return isEmpty ? [said('ad-hoc-without-activity', message, element)] : [];
    }
    const starts = startsOf(element.id);
    if (starts === 1) return [];
    const label = labelOf(element);
    return starts === 0
      ? [
          said(
            'start-missing',
            t`The sub-process “${label}” has no start event: Camunda 8 wants exactly one.`,
            element,
          ),
        ]
      : [
          said(
            'sub-process-starts',
            t`The sub-process “${label}” has ${starts} start events: Camunda 8 wants exactly one.`,
            element,
          ),
        ];
  });
  if (startsOf(process.id) > 0) return found;
  const message = t`The process “${labelOf(process)}” has no start event: Camunda 8 refuses it.`;
  return [said('start-missing', message, process), ...found];
}

/** Camunda 8 runs what says so, where Activiti runs what does not say no. */
function runsInCamunda({ executable, unsaid }: ProcessInfo): boolean {
  return executable && unsaid !== true;
}

/** It refuses a file in which it would run nothing. */
export function nothingToRunProblems(process: ProcessInfo, { model }: ModelContext): readonly Problem[] {
  if (runsInCamunda(process)) return [];
  const others = model.processes.some(runsInCamunda);
  const message = t`Camunda 8 does not run “${labelOf(process)}”: it is not marked as executable.`;
  const problem = said('process-not-executable', message, process);
  return [others ? { ...problem, severity: 'note' } : problem];
}

function said(code: string, message: string, { id, name }: Pick<ElementInfo, 'id' | 'name'>): Problem {
  const label = labelOf({ id, ...(name !== undefined && { name }) });
  return { code, severity: 'error', message, place: { element: id, label } };
}
