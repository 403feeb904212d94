import { elementOf, elementsOf, isModdleElement, type ModdleElement } from '../../bpmn/moddleTypes.ts';
import { ownerOf, splitPart, zeebeChildren, zeebeElement } from '../../bpmn/zeebeParts.ts';
import type { ZeebeHeader, ZeebePart } from '../../domain/process/zeebeParts.ts';
import { service } from '../canvas/services.ts';
import type { ServiceSource } from '../canvas/services.ts';
import { addExtension } from './addExtension.ts';
import { adopt } from './adopt.ts';
import type { Target } from './Target.ts';

/** Sets one text for Camunda 8; '' takes it out, and with the last text its element. */
export function setZeebePart(modeler: ServiceSource, target: Target, part: ZeebePart, value: string): void {
  const [name, attribute] = splitPart(part);
  const owner = ownerOf(target.businessObject, name);
  if (!owner) return;
  const existing = zeebeElement(owner, name);
  const next = value === '' ? undefined : value;
  if (!existing) {
    if (next !== undefined) makeExtension(modeler, target, owner, name, { [attribute]: next });
    return;
  }
  service(modeler, 'modeling').updateModdleProperties(target.carrier, existing, { [attribute]: next });
  if (next === undefined && saysNothing(existing)) removeExtension(modeler, target, owner, existing);
}

/** What a job worker is told besides its input. */
export function setZeebeHeaders(
  modeler: ServiceSource,
  target: Target,
  headers: readonly ZeebeHeader[],
): void {
  const owner = target.businessObject;
  const existing = zeebeElement(owner, 'taskHeaders');
  if (headers.length === 0) {
    if (existing) removeExtension(modeler, target, owner, existing);
    return;
  }
  const factory = service(modeler, 'bpmnFactory');
  const left = existing ? [...zeebeChildren(existing, 'values')] : [];
  const values = headers.map(({ key, value }) => {
    const kept = left.findIndex((one) => one.get('key') === key && (one.get('value') ?? '') === value);
    return left.splice(kept, kept < 0 ? 0 : 1)[0] ?? factory.create('zeebe:Header', { key, value });
  });
  if (!existing) {
    const made = makeExtension(modeler, target, owner, 'taskHeaders', { values });
    for (const header of values) adopt(header, made);
    return;
  }
  for (const header of values) adopt(header, existing);
  service(modeler, 'modeling').updateModdleProperties(target.carrier, existing, { values });
}

function makeExtension(
  modeler: ServiceSource,
  target: Target,
  owner: ModdleElement,
  name: string,
  properties: Readonly<Record<string, unknown>>,
): ModdleElement {
  const type = `zeebe:${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const made = service(modeler, 'bpmnFactory').create(type, properties);
  addExtension(owner, made, (element, changed) =>
    service(modeler, 'modeling').updateModdleProperties(target.carrier, element, changed),
  );
  return made;
}

function removeExtension(
  modeler: ServiceSource,
  target: Target,
  owner: ModdleElement,
  element: ModdleElement,
): void {
  const modeling = service(modeler, 'modeling');
  const holder = elementOf(owner, 'extensionElements');
  if (!holder) return;
  const values = elementsOf(holder, 'values').filter((value) => value !== element);
  if (values.length > 0) modeling.updateModdleProperties(target.carrier, holder, { values });
  else modeling.updateModdleProperties(target.carrier, owner, { extensionElements: undefined });
}

/** Defaults of the schema are not what the file says. */
function saysNothing(element: ModdleElement): boolean {
  const own = Object.entries(element).filter(([name, value]) => !name.startsWith('$') && value !== undefined);
  const attributes = Object.values(element.$attrs).filter((value) => value !== undefined);
  return attributes.length === 0 && own.every(([, value]) => isEmpty(value));
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === '' || (typeof value === 'object' && !isModdleElement(value));
}
