import { textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import { UsesCollector, type UsesByVariable } from '../../domain/process/variableUses.ts';
import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { eventMentions, ownEvent } from './eventNames.ts';
import type { VariableText } from './VariableText.ts';
import { namesInVariableText, renamedText, variableTexts } from './variableTexts.ts';

const EVENT_WORDS: ReadonlyMap<string, string> = new Map([
  ['bpmn:Message', t('message')],
  ['bpmn:Signal', t('signal')],
  ['bpmn:Error', t('error')],
  ['bpmn:Escalation', t('escalation')],
]);

/** What is not in the mappings and names a variable: attributes, conditions, listeners, names of messages. */
export function usesInTexts(process: ModdleElement): UsesByVariable {
  const uses = new UsesCollector();
  const add = (found: VariableText, holder: ModdleElement, name: string): void => {
    const elementId = textOf(holder, 'id') ?? '';
    const called = textOf(holder, 'name') ?? '';
    const label = called === '' ? elementId : called;
    for (const [access, names] of namesInVariableText(found))
      uses.addAll(names, { elementId, label, kind: 'expression', access, name });
  };
  for (const element of walkModel(process)) {
    for (const found of variableTexts(element)) {
      const { owner, property } = found;
      const isBody = property === 'body' || property === '$body';
      add(found, holderOf(element), isBody ? wordOf(owner) : localName(property));
    }
  }
  for (const { owner, event } of eventMentions(process)) {
    for (const found of variableTexts(event)) add(found, holderOf(owner), EVENT_WORDS.get(event.$type) ?? '');
  }
  return uses.byVariable;
}

/** The element people know: a condition is its flow's, a timer its event's. */
function holderOf(element: ModdleElement): ModdleElement {
  let at = element;
  while (!at.$instanceOf('bpmn:FlowElement') && at.$type !== 'bpmn:Process' && at.$parent) at = at.$parent;
  return at;
}

function wordOf(owner: ModdleElement): string {
  const parent = owner.$parent?.$type;
  if (parent === 'bpmn:SequenceFlow') return t('condition');
  if (parent === 'bpmn:TimerEventDefinition') return t('timer');
  if (parent === 'bpmn:MultiInstanceLoopCharacteristics') return t('repetition');
  return localName(owner.$type);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Rewrites every text of the process that names the variable, and of the messages, signals and errors it is about. */
export function renameInProcess(
  modeler: ServiceSource,
  process: ModdleElement,
  from: string,
  to: string,
): void {
  const registry = service(modeler, 'elementRegistry');
  const root = service(modeler, 'canvas').getRootElement();
  const carrierOf = (element: ModdleElement): DiagramElement =>
    drawnFor(element, (id) => registry.get(id)) ?? root;
  const rewrite = (element: ModdleElement, carrier: DiagramElement): void => {
    for (const found of [...variableTexts(element)]) {
      const { owner, property, text } = found;
      const renamed = renamedText(found, from, to);
      if (renamed === text) continue;
      service(modeler, 'modeling').updateModdleProperties(carrier, owner, { [property]: renamed });
    }
  };
  for (const element of walkModel(process)) rewrite(element, carrierOf(element));
  const events = new Map(eventMentions(process).map(({ event, owner }) => [event, owner]));
  for (const [event, owner] of events) {
    if (namesVariable(event, from, to))
      rewrite(ownEvent(modeler, process, event, carrierOf), carrierOf(owner));
  }
}

function drawnFor(
  element: ModdleElement,
  find: (id: string) => DiagramElement | undefined,
): DiagramElement | undefined {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    const id = at.get('id');
    const drawn = typeof id === 'string' ? find(id) : undefined;
    if (drawn) return drawn;
  }
  return undefined;
}

function namesVariable(element: ModdleElement, from: string, to: string): boolean {
  return [...variableTexts(element)].some((found) => renamedText(found, from, to) !== found.text);
}
