import { elementOf, elementsOf, textOf } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import { eventDefinition } from '../canvas/elementTypes.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import type { EventReference, ReferenceKind, TimerKind } from '../ElementView.ts';
import { definitionsOf } from './attributes.ts';
import { adopt } from './adopt.ts';
import { setProperties } from './Target.ts';
import type { Target } from './Target.ts';

const TIMER_KINDS: readonly TimerKind[] = ['timeDate', 'timeDuration', 'timeCycle'];
const WITH_CONDITIONS: readonly string[] = [
  'bpmn:ExclusiveGateway',
  'bpmn:InclusiveGateway',
  'bpmn:ComplexGateway',
];

const REFERENCES: readonly { kind: ReferenceKind; definition: string; property: string; root: string }[] = [
  {
    kind: 'message',
    definition: 'bpmn:MessageEventDefinition',
    property: 'messageRef',
    root: 'bpmn:Message',
  },
  { kind: 'signal', definition: 'bpmn:SignalEventDefinition', property: 'signalRef', root: 'bpmn:Signal' },
  { kind: 'error', definition: 'bpmn:ErrorEventDefinition', property: 'errorRef', root: 'bpmn:Error' },
];

/** null where there can be none */
export function conditionOf(businessObject: ModdleElement): string | null {
  if (businessObject.$type !== 'bpmn:SequenceFlow') return null;
  const expression = elementOf(businessObject, 'conditionExpression');
  if (expression) return textOf(expression, 'body') ?? '';
  const source = elementOf(businessObject, 'sourceRef');
  const branches = source && (WITH_CONDITIONS.includes(source.$type) || source.$instanceOf('bpmn:Activity'));
  return branches ? '' : null;
}

export function setCondition(modeler: ServiceSource, target: Target, text: string): void {
  setExpression(modeler, target, target.businessObject, 'conditionExpression', text);
}

export function timerOf(businessObject: ModdleElement): { kind: TimerKind; value: string } | null {
  const definition = eventDefinition(businessObject);
  if (definition?.$type !== 'bpmn:TimerEventDefinition') return null;
  for (const kind of TIMER_KINDS) {
    const expression = elementOf(definition, kind);
    if (expression) return { kind, value: textOf(expression, 'body') ?? '' };
  }
  return { kind: 'timeDuration', value: '' };
}

/** A timer has one of the three; an empty value keeps the kind that was chosen. */
export function setTimer(modeler: ServiceSource, target: Target, kind: TimerKind, value: string): void {
  const definition = eventDefinition(target.businessObject);
  if (definition?.$type !== 'bpmn:TimerEventDefinition') return;
  const others = TIMER_KINDS.filter((other) => other !== kind && elementOf(definition, other));
  if (others.length > 0) {
    const cleared = Object.fromEntries(others.map((other) => [other, undefined]));
    service(modeler, 'modeling').updateModdleProperties(target.carrier, definition, cleared);
  }
  setExpression(modeler, target, definition, kind, value, true);
}

/** Edits the expression in place, so that its language and id stay. */
export function setExpression(
  modeler: ServiceSource,
  target: Target,
  owner: ModdleElement,
  property: string,
  text: string,
  keepEmpty = false,
): void {
  const modeling = service(modeler, 'modeling');
  const existing = elementOf(owner, property);
  if (text === '' && !keepEmpty) {
    if (existing) modeling.updateModdleProperties(target.carrier, owner, { [property]: undefined });
  } else if (existing) {
    if ((textOf(existing, 'body') ?? '') !== text) {
      modeling.updateModdleProperties(target.carrier, existing, { body: text });
    }
  } else {
    const created = service(modeler, 'bpmnFactory').create('bpmn:FormalExpression', { body: text });
    modeling.updateModdleProperties(target.carrier, owner, { [property]: adopt(created, owner) });
  }
}

interface ReferenceHolder {
  readonly kind: ReferenceKind;
  readonly owner: ModdleElement;
  readonly property: string;
  readonly root: string;
}

function referenceHolder(businessObject: ModdleElement): ReferenceHolder | null {
  const definition = eventDefinition(businessObject);
  const owner = businessObject.$type === 'bpmn:ReceiveTask' ? businessObject : definition;
  if (!owner) return null;
  const row = REFERENCES.find(({ definition: type }) => type === owner.$type) ?? REFERENCES[0];
  if (!row || (row.definition !== owner.$type && owner !== businessObject)) return null;
  return { kind: row.kind, owner, property: row.property, root: row.root };
}

export function referenceOf(businessObject: ModdleElement): EventReference | null {
  const holder = referenceHolder(businessObject);
  if (!holder) return null;
  const definitions = definitionsOf(businessObject);
  const choices = definitions
    ? elementsOf(definitions, 'rootElements').filter((e) => e.$type === holder.root)
    : [];
  const current = elementOf(holder.owner, holder.property);
  return {
    kind: holder.kind,
    ...(current ? named(current) : { id: '', name: '', code: '' }),
    choices: choices.map(named),
  };
}

function named(root: ModdleElement): { id: string; name: string; code: string } {
  return {
    id: textOf(root, 'id') ?? '',
    name: textOf(root, 'name') ?? '',
    code: root.$type === 'bpmn:Error' ? (textOf(root, 'errorCode') ?? '') : '',
  };
}

export type ReferenceChoice =
  { readonly id: string } | { readonly name: string; readonly code?: string } | null;

/** A name that exists already is that message, signal or error: two of one name would be a trap. */
export function setReference(modeler: ServiceSource, target: Target, to: ReferenceChoice): void {
  const holder = referenceHolder(target.businessObject);
  const definitions = definitionsOf(target.businessObject);
  if (!holder || !definitions) return;
  const modeling = service(modeler, 'modeling');
  const roots = elementsOf(definitions, 'rootElements');
  let chosen: ModdleElement | undefined;
  if (to) {
    chosen = roots.find((root) => root.$type === holder.root && isMeant(root, to));
    if (!chosen && 'name' in to) {
      const code = holder.kind === 'error' && to.code !== undefined ? { errorCode: to.code } : {};
      chosen = service(modeler, 'bpmnFactory').create(holder.root, { name: to.name, ...code });
      adopt(chosen, definitions);
      modeling.updateModdleProperties(target.carrier, definitions, { rootElements: [...roots, chosen] });
    }
  }
  if (holder.owner === target.businessObject) setProperties(modeler, target, { [holder.property]: chosen });
  else modeling.updateModdleProperties(target.carrier, holder.owner, { [holder.property]: chosen });
}

function isMeant(root: ModdleElement, to: NonNullable<ReferenceChoice>): boolean {
  const is = named(root);
  return 'id' in to ? is.id === to.id : is.name === to.name && (to.code === undefined || is.code === to.code);
}
