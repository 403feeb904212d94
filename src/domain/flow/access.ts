import { mapsAll } from '../mapping/mappingType.ts';
import type { ElementInfo } from '../process/process.ts';
import type { Target } from '../process/target.ts';

/** What an element does with process variables, as far as it says. */
export interface Access {
  readonly writes: readonly string[];
  /** it may write, or read, what nobody knows */
  readonly writesAnything: boolean;
}

const SILENT: readonly string[] = ['', 'timer', 'link', 'terminate', 'compensate', 'cancel'];
const NOTHING: Access = { writes: [], writesAnything: false };
const ANYTHING: Access = { writes: [], writesAnything: true };

export function accessOf(element: ElementInfo, target: Target): Access {
  const { type, data, event = '' } = element;
  if (type.endsWith('Gateway')) return NOTHING;
  const outputs = Object.keys(data.mapping?.outputs ?? {});
  if (element.multiInstance === true || mapsAll(data, 'outputs')) return { ...ANYTHING, writes: outputs };
  if (type.endsWith('Event')) {
    // Activiti's errors carry no variables.
    const silent = SILENT.includes(event) || (event === 'error' && target === 'activiti');
    return silent && element.data.mapping === undefined ? NOTHING : { ...ANYTHING, writes: outputs };
  }
  if (type === 'bpmn:Task' || type === 'bpmn:ManualTask') return NOTHING;
  if (type.endsWith('SubProcess') || type === 'bpmn:Transaction') return { ...NOTHING, writes: outputs };
  const works = type === 'bpmn:ServiceTask' || type === 'bpmn:SendTask' || type === 'bpmn:CallActivity';
  // A task that maps no output at all may hand over all it has.
  const says = works && element.javaDelegate !== true && outputs.length > 0;
  return { writes: outputs, writesAnything: !says };
}
