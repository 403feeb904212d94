import { elementsOf, isModdleElement } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { definitionsOf } from './attributes.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { adopt } from './adopt.ts';
import { processesOf } from './Target.ts';

const NAMED: readonly string[] = ['bpmn:Message', 'bpmn:Signal', 'bpmn:Error', 'bpmn:Escalation'];

/** A place in a process that is about a message, signal, error or escalation. */
export interface EventMention {
  readonly owner: ModdleElement;
  readonly property: string;
  /** it stands beside the processes, and several may be about the same one */
  readonly event: ModdleElement;
}

export function eventMentions(process: ModdleElement): EventMention[] {
  const mentions: EventMention[] = [];
  for (const owner of walkModel(process)) {
    for (const { name, isReference } of owner.$descriptor.properties) {
      const property = name.slice(name.indexOf(':') + 1);
      if (isReference !== true || !Object.hasOwn(owner, property)) continue;
      const event = owner.get(name);
      if (isModdleElement(event) && NAMED.includes(event.$type)) mentions.push({ owner, property, event });
    }
  }
  return mentions;
}

/**
 * The event for this process alone: what another process is about as well gets a copy here, because an
 * expression in its name means the variables of whichever process reads it.
 */
export function ownEvent(
  modeler: ServiceSource,
  process: ModdleElement,
  event: ModdleElement,
  carrierOf: (element: ModdleElement) => DiagramElement,
): ModdleElement {
  const definitions = definitionsOf(process);
  const isShared =
    definitions &&
    processesOf(definitions).some(
      (other) => other !== process && eventMentions(other).some((mention) => mention.event === event),
    );
  if (!isShared) return event;
  const modeling = service(modeler, 'modeling');
  const copy = adopt(service(modeler, 'bpmnFactory').create(event.$type), definitions);
  service(modeler, 'moddleCopy').copyElement(event, copy);
  modeling.updateModdleProperties(carrierOf(process), definitions, {
    rootElements: [...elementsOf(definitions, 'rootElements'), copy],
  });
  for (const { owner, property, event: mentioned } of eventMentions(process)) {
    if (mentioned === event) modeling.updateModdleProperties(carrierOf(owner), owner, { [property]: copy });
  }
  return copy;
}
