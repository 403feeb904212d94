import { t } from '../../language/t.ts';
import type { Problem, Severity } from '../problem.ts';
import type { ProcessInfo } from '../process/process.ts';
import type { ElementContext, ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** A sequence flow connects two elements of one process or sub-process. */
export function sequenceFlowProblems({ element, place, model }: ElementContext): readonly Problem[] {
  if (element.type !== 'bpmn:SequenceFlow') return [];
  const say = (code: string, message: string): readonly Problem[] => [
    { code, severity: 'error', message, place },
  ];
  const label = labelOf(element);
  if (element.source === undefined)
    return say('flow-without-source', t`The flow “${label}” comes from nowhere: its source is missing.`);
  if (element.target === undefined)
    return say('flow-without-target', t`The flow “${label}” leads nowhere: its target is missing.`);
  const source = model.byId.get(element.source);
  const target = model.byId.get(element.target);
  if (!source || !target) return [];
  if (source.processId === target.processId && source.parent === target.parent) return [];
  return say(
    'flow-across-border',
    t`The flow “${label}” goes from “${labelOf(source)}” to “${labelOf(target)}” across the border of a process or sub-process. A sequence flow stays inside.`,
  );
}

/** Its event starts it, whatever happens around it. */
export function eventSubProcessProblems({ element, place, model }: ElementContext): readonly Problem[] {
  if (element.triggeredByEvent !== true || element.incoming + element.outgoing === 0) return [];
  // Activiti deploys it, and runs it like any other sub-process.
  const severity: Severity = model.target === 'camunda8' ? 'error' : 'warning';
  const message = t`A sequence flow reaches or leaves the event sub-process “${labelOf(element)}”: its event starts it, and no flow.`;
  return [{ code: 'event-sub-process-flow', severity, message, place }];
}

/** Nothing follows an end, and nothing leads to a start. */
export function startAndEndProblems({ element, place, model }: ElementContext): readonly Problem[] {
  if (element.type === 'bpmn:EndEvent' && element.outgoing > 0) {
    // Activiti deploys it and never takes the flow; Zeebe refuses the file.
    const severity: Severity = model.target === 'camunda8' ? 'error' : 'warning';
    const message = t`A sequence flow leaves the end “${labelOf(element)}”: it is never taken.`;
    return [{ code: 'end-with-outgoing-flow', severity, message, place }];
  }
  if (element.type === 'bpmn:StartEvent' && element.incoming > 0) {
    const message = t`A sequence flow leads to the start “${labelOf(element)}”: nothing may come before it.`;
    return [{ code: 'start-with-incoming-flow', severity: 'warning', message, place }];
  }
  return [];
}

/** Engines read the file against the schema of BPMN, and there an id is unique in the whole file. */
export function duplicateIdProblems(process: ProcessInfo, { model }: ModelContext): readonly Problem[] {
  const seen = new Set(model.processes.map(({ id }) => id));
  return model.elements.flatMap((element) => {
    if (element.id === '' || !seen.has(element.id)) {
      seen.add(element.id);
      return [];
    }
    if (element.processId !== process.id) return [];
    return [
      {
        code: 'id-duplicate',
        severity: 'error' as const,
        message: t`Another element has the id “${element.id}” already. Engines refuse a file with an id used twice.`,
        place: { element: element.id, label: labelOf(element) },
      },
    ];
  });
}
