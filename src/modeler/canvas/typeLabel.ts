import { elementWords } from '../../domain/process/elementWords.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { t } from '../../language/t.ts';
import { eventDefinition } from './elementTypes.ts';
import { translate } from './translate.ts';

/** What people call the type of an element: 'Service task', 'Error boundary event'. */
export function typeLabel(element: ModdleElement): string {
  if (element.$type === 'bpmn:SubProcess' && element.get('triggeredByEvent') === true)
    return t('Event sub-process');
  const definition = eventDefinition(element);
  return definition ? translate(eventLabel(element, definition)) : elementWords(element.$type);
}

/** What an event is about comes first, as in the menus of bpmn-js. */
function eventLabel(element: ModdleElement, definition: ModdleElement): string {
  const kind = sentenceCase(definition.$type.replace(/^.*:|EventDefinition$/g, ''));
  return `${kind} ${sentenceCase(element.$type.replace(/^.*:/, '')).toLowerCase()}`;
}

function sentenceCase(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
