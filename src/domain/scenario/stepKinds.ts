import type { ElementInfo } from '../process/process.ts';

const ACTIVITY = /(Task|CallActivity|SubProcess|Transaction)$/;

/** What becomes of a run at an element. */
export type StepKind = 'pass' | 'end' | 'all' | 'choose' | 'ask' | 'call' | 'script' | 'wait' | 'inside';

export function stepKind({ type, event, implementation, zeebe }: ElementInfo): StepKind {
  if (type === 'bpmn:EndEvent' && event === undefined) return 'end';
  if (type === 'bpmn:ParallelGateway') return 'all';
  if (type === 'bpmn:ExclusiveGateway' || type === 'bpmn:InclusiveGateway') return 'choose';
  if (type.endsWith('Gateway')) return 'ask';
  if (/(SubProcess|Transaction)$/.test(type)) return 'inside';
  if (type === 'bpmn:ScriptTask' && zeebe?.texts['script.expression'] !== undefined) return 'script';
  if (type === 'bpmn:UserTask' || type === 'bpmn:ReceiveTask') return 'wait';
  if (type === 'bpmn:IntermediateCatchEvent')
    return event === undefined || event === 'link' ? 'pass' : 'wait';
  if (/(Service|Send|BusinessRule|Script)Task$|CallActivity$/.test(type)) return 'call';
  const isJob = implementation !== undefined || zeebe?.texts['taskDefinition.type'] !== undefined;
  if (/(Throw|End)Event$/.test(type) && isJob) return 'call';
  return type === 'bpmn:EndEvent' ? 'end' : 'pass';
}

export function isActivity({ type }: ElementInfo): boolean {
  return ACTIVITY.test(type);
}
