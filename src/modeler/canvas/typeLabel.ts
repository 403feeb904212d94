import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { eventDefinition } from './elementTypes.ts';
import { translate } from './translate.ts';

const LABELS: ReadonlyMap<string, string> = new Map([
  ['bpmn:Participant', 'Pool'],
  ['bpmn:SubProcess', 'Sub-process'],
  ['bpmn:AdHocSubProcess', 'Ad-hoc sub-process'],
  ['bpmn:DataObjectReference', 'Data object'],
  ['bpmn:DataStoreReference', 'Data store'],
  ['bpmn:EventBasedGateway', 'Event-based gateway'],
  ['bpmn:IntermediateCatchEvent', 'Intermediate catch event'],
  ['bpmn:IntermediateThrowEvent', 'Intermediate throw event'],
]);

/** What people call the type of an element: 'Service task', 'Error boundary event'. */
export function typeLabel(element: ModdleElement): string {
  return translate(englishLabel(element));
}

/** As bpmn-js names it in its menus. */
function englishLabel(element: ModdleElement): string {
  if (element.$type === 'bpmn:SubProcess' && element.get('triggeredByEvent') === true)
    return 'Event sub-process';
  const plain = LABELS.get(element.$type) ?? sentenceCase(element.$type.replace(/^.*:/, ''));
  const definition = eventDefinition(element);
  if (!definition) return plain;
  const kind = sentenceCase(definition.$type.replace(/^.*:|EventDefinition$/g, ''));
  return `${kind} ${plain.charAt(0).toLowerCase()}${plain.slice(1)}`;
}

function sentenceCase(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
