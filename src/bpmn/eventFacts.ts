import type { ElementInfo } from '../domain/process/process.ts';
import { hasEngineElement } from './engineWords.ts';
import { ENGINE_EVENTS } from './missingParts.ts';
import { elementOf, elementsOf, idAt, type ModdleElement, textOf } from './moddleTypes.ts';

type EventFacts = Pick<
  ElementInfo,
  'event' | 'linkName' | 'signalName' | 'timer' | 'errorCode' | 'escalationCode' | 'compensates'
>;

/** What an event is about; nothing for any other element. */
export function eventFactsOf(element: ModdleElement): EventFacts {
  if (!element.$instanceOf('bpmn:Event')) return {};
  const definitions = elementsOf(element, 'eventDefinitions');
  const [first] = definitions;
  const event = eventKindOf(element, definitions);
  const linkName = event === 'link' && first ? textOf(first, 'name') : undefined;
  const errorCode = codeOf(definitions, 'error');
  const escalationCode = codeOf(definitions, 'escalation');
  const compensation = definitions.find(({ $type }) => $type === 'bpmn:CompensateEventDefinition');
  const compensates = compensation && idAt(compensation, 'activityRef');
  return {
    ...(event !== undefined && { event }),
    ...(event === 'signal' && { signalName: signalNameOf(first) }),
    ...(linkName !== undefined && { linkName }),
    ...(first?.$type === 'bpmn:TimerEventDefinition' && { timer: timerTextOf(first) }),
    ...(errorCode !== undefined && { errorCode }),
    ...(escalationCode !== undefined && { escalationCode }),
    ...(compensates !== undefined && { compensates }),
  };
}

/** 'message' of `bpmn:MessageEventDefinition`. */
function eventKindOf(event: ModdleElement, definitions: readonly ModdleElement[]): string | undefined {
  if (definitions.length > 1) return 'multiple';
  if (definitions.length === 0 && hasEngineElement(event, ENGINE_EVENTS)) return 'other';
  return definitions[0]?.$type.replace(/^bpmn:|EventDefinition$/g, '').toLowerCase();
}

function signalNameOf(definition: ModdleElement | undefined): string {
  const signal = definition && elementOf(definition, 'signalRef');
  return (signal && textOf(signal, 'name')) ?? '';
}

function timerTextOf(definition: ModdleElement): string {
  const expressions = ['timeDate', 'timeDuration', 'timeCycle'].map((kind) => elementOf(definition, kind));
  return expressions.map((one) => (one && textOf(one, 'body')) ?? '').find((text) => text !== '') ?? '';
}

/** What an error or an escalation is known by. */
function codeOf(definitions: readonly ModdleElement[], kind: 'error' | 'escalation'): string | undefined {
  const type = `bpmn:${kind === 'error' ? 'Error' : 'Escalation'}EventDefinition`;
  const definition = definitions.find(({ $type }) => $type === type);
  const referred = definition && elementOf(definition, `${kind}Ref`);
  return referred && textOf(referred, `${kind}Code`);
}
