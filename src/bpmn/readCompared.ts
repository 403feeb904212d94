import type { ComparedProcess } from '../domain/process/processChanges.ts';
import type { ElementData } from '../domain/process/process.ts';
import type { Target } from '../domain/process/target.ts';
import { t } from '../language/t.ts';
import { attachData } from './attachData.ts';
import {
  elementOf,
  elementsOf,
  isModdleElement,
  ownValue,
  textOf,
  type ModdleElement,
} from './moddleTypes.ts';
import { parseBpmn } from './parseBpmn.ts';
import { readModel } from './readModel.ts';
import { walkModel } from './walkModel.ts';

/**
 * A process as it is compared with another stand of it.
 * @param data what each element carries beside the XML
 * @throws Error when the text is not BPMN at all
 */
export async function readCompared(
  xml: string,
  data: ReadonlyMap<string, ElementData>,
  target?: Target,
): Promise<ComparedProcess> {
  const { definitions } = await parseBpmn(xml, target);
  attachData(definitions, data);
  const details = new Map<string, ReadonlyMap<string, string>>();
  for (const element of walkModel(definitions)) {
    const id = textOf(element, 'id');
    if (id !== undefined) details.set(id, detailsOf(element));
  }
  return { model: readModel(definitions), places: placesOf(definitions), details };
}

/** Shapes by their bounds, edges by their waypoints. */
function placesOf(definitions: ModdleElement): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const diagram of elementsOf(definitions, 'diagrams')) {
    const plane = elementOf(diagram, 'plane');
    for (const drawn of plane ? elementsOf(plane, 'planeElement') : []) {
      const element = elementOf(drawn, 'bpmnElement');
      const id = element && textOf(element, 'id');
      if (id === undefined) continue;
      const bounds = elementOf(drawn, 'bounds');
      const points = bounds ? [bounds] : elementsOf(drawn, 'waypoint');
      const numbers = points.map((point) =>
        ['x', 'y', 'width', 'height'].map((name) => JSON.stringify(point.get(name) ?? null)).join(','),
      );
      places.set(id, numbers.join(' '));
    }
  }
  return places;
}

/** What the plain model has already, or what is told of other elements. */
const TOLD = new Set(['id', 'name', 'di', 'incoming', 'outgoing', 'flowElements', 'artifacts', 'laneSets']);
const NAMES: ReadonlyMap<string, string> = new Map([
  ['sourceRef', t('leads from')],
  ['targetRef', t('leads to')],
  ['attachedToRef', t('sits on')],
  ['conditionExpression', t('condition')],
  ['loopCharacteristics', t('repetition')],
  ['eventDefinitions', t('what it waits for or tells')],
  ['flowNodeRef', t('what is in it')],
  ['default', t('default flow')],
  ['isExecutable', t('executable')],
]);

function detailsOf(element: ModdleElement): ReadonlyMap<string, string> {
  const details = new Map<string, string>();
  for (const { name, isVirtual } of element.$descriptor.properties) {
    const key = name.slice(name.indexOf(':') + 1);
    if (isVirtual === true || TOLD.has(key)) continue;
    const value = ownValue(element, key);
    if (key === 'extensionElements' && isModdleElement(value)) extensionDetails(value, details);
    else if (value !== undefined) add(details, NAMES.get(key) ?? key, textIn(value, 0));
  }
  for (const [name, value] of Object.entries(element.$attrs)) {
    // The action of a task is compared as such.
    if (!/^xmlns(:|$)/.test(name) && name !== 'implementation') add(details, name, String(value));
  }
  details.delete('implementation');
  return details;
}

function extensionDetails(extensions: ModdleElement, details: Map<string, string>): void {
  for (const value of listOf(ownValue(extensions, 'values')))
    if (isModdleElement(value)) add(details, value.$type, textIn(value, 0));
}

function add(details: Map<string, string>, key: string, text: string): void {
  if (text === '') return;
  const before = details.get(key);
  details.set(key, before === undefined ? text : `${before} ${text}`);
}

const DEEPEST = 20;

/** The same text for what says the same: of an element its own attributes and content, of a reference the id. */
function textIn(value: unknown, depth: number): string {
  if (Array.isArray(value))
    return value
      .map((item: unknown) => textIn(item, depth))
      .join(' ')
      .trim();
  if (!isModdleElement(value)) return typeof value === 'string' ? value : JSON.stringify(value ?? null);
  // Who is told of in a place of its own, or lies beside it in the tree, is named and not described again.
  if (value.$instanceOf('bpmn:FlowElement') || depth > DEEPEST) return textOf(value, 'id') ?? '';
  const parts = Object.entries(value as unknown as Record<string, unknown>)
    .filter(([key, item]) => !key.startsWith('$') && key !== 'id' && key !== 'di' && item !== undefined)
    .map(([key, item]) =>
      key === 'text' || key === 'body' || key === '$body'
        ? textIn(item, depth + 1)
        : `${key}=${textIn(item, depth + 1)}`,
    );
  const unknown = Object.entries(attributesOf(value)).map(([key, item]) => `${key}=${String(item)}`);
  const rest = '$children' in value ? textIn(value.$children, depth + 1) : '';
  const body = '$body' in value && typeof value.$body === 'string' ? value.$body.trim() : '';
  return [...parts, ...unknown, body, rest].filter((part) => part !== '').join(' ');
}

/** Of an element that no package declares, what the file says lies on the element itself. */
function attributesOf(element: object): Readonly<Record<string, unknown>> {
  const attributes: unknown = Reflect.get(element, '$attrs');
  return typeof attributes === 'object' && attributes !== null ? { ...attributes } : {};
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
