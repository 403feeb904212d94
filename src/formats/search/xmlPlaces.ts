import { isElement, type TextElement } from '../../bpmn/lossless/XmlTree.ts';
import { ACTIVITI_NAMESPACE, MODELER_NAMESPACE } from '../../bpmn/targetOf.ts';
import { splitName } from '../../bpmn/xmlElements.ts';
import { unescapeXml } from '../../bpmn/xmlText.ts';
import type { XmlAttribute } from '../../bpmn/xmlTokens.ts';
import type { PlaceEdit, SearchPlace } from '../../domain/search/SearchPlace.ts';
import { partLabel, ZEEBE_PARTS, type ZeebePart } from '../../domain/process/zeebeParts.ts';
import { t } from '../../language/t.ts';
import { isBpmn, ZEEBE, zeebeAttribute } from '../camunda/camundaXml.ts';
import { variablesNamedIn } from './variablesNamedIn.ts';

const BODIES: ReadonlyMap<string, readonly [label: string, PlaceEdit]> = new Map([
  ['documentation', [t('Documentation'), { of: 'documentation' }]],
  ['conditionExpression', [t('Condition'), { of: 'condition' }]],
  ['timeDate', [t('Timer'), { of: 'timer' }]],
  ['timeDuration', [t('Timer'), { of: 'timer' }]],
  ['timeCycle', [t('Timer'), { of: 'timer' }]],
  ['loopCardinality', [t('Repetition'), { of: 'loop' }]],
  ['loopDataInputRef', [t('Repetition'), { of: 'loop' }]],
  ['completionCondition', [t('Repetition'), { of: 'loop' }]],
  [
    'script',
    [t('Script'), { of: 'nothing', why: t('A script is a program of its own: change it by hand.') }],
  ],
  ['text', [t('Text'), { of: 'nothing', why: t('Change it in the diagram.') }]],
]);
const IN_PROPERTIES: PlaceEdit = { of: 'nothing', why: t('Change it in the properties of the element.') };
const OF_TEMPLATE: PlaceEdit = { of: 'nothing', why: t('Its template says so.') };
/** Of a call: whom; the rest of what BPMN itself says in attributes is ids and words of its own. */
const CALLED = 'calledElement';

/** The texts that the XML of an element holds, the mappings aside. */
export function xmlPlaces(
  xml: string,
  holder: TextElement,
  parts: readonly TextElement[],
  implementation: string | undefined,
): SearchPlace[] {
  const places: SearchPlace[] = [];
  const name = holder.tag.attributes.find((one) => one.name === 'name');
  const id = holder.tag.attributes.find((one) => one.name === 'id');
  if (name) places.push({ field: 'name', label: t('Name'), text: textOf(name), edit: { of: 'name' } });
  if (id) places.push({ field: 'id', label: t('Id'), text: textOf(id), edit: { of: 'id' } });
  if (implementation !== undefined) {
    places.push({
      field: 'implementation',
      label: t('Implementation'),
      text: implementation,
      edit: { of: 'implementation' },
    });
  }
  const isFromTemplate = zeebeAttribute(holder, 'modelerTemplate') !== undefined;
  let documented = false;
  for (const part of parts) {
    const isOwn = part === holder;
    for (const attribute of part.tag.attributes) {
      const place = attributePlace(part, attribute, { isOwn, isFromTemplate });
      if (place) places.push(place);
    }
    const text = bodyOf(xml, part);
    if (text === '') continue;
    const known = isBpmn(part) ? BODIES.get(part.localName) : undefined;
    const [label, usual] = known ?? [wordsOf(part.localName), IN_PROPERTIES];
    const isMore = usual.of === 'documentation' && documented;
    documented ||= usual.of === 'documentation';
    const edit: PlaceEdit = isMore ? IN_PROPERTIES : usual;
    const isKnown = edit !== IN_PROPERTIES || isMore;
    const isExpressive =
      edit.of === 'condition' || edit.of === 'timer' || edit.of === 'loop' || isExpression(text);
    if (isKnown || isExpressive) places.push(textPlace(label, text, edit, isExpressive));
  }
  return places;
}

interface Standing {
  readonly isOwn: boolean;
  readonly isFromTemplate: boolean;
}

function attributePlace(
  part: TextElement,
  attribute: XmlAttribute,
  { isOwn, isFromTemplate }: Standing,
): SearchPlace | null {
  const { prefix, localName } = splitName(attribute.name);
  const text = textOf(attribute);
  if (text === '' || prefix === 'xmlns' || prefix === 'xml' || attribute.name === 'xmlns') return null;
  if (part.namespace === ZEEBE) return zeebePlace(part, localName, text, isFromTemplate);
  if (prefix === '') {
    const isCall = isOwn && localName === CALLED;
    if (isCall)
      return textPlace(t('Called process'), text, { of: 'attribute', name: CALLED }, isExpression(text));
    return isExpression(text) ? textPlace(wordsOf(localName), text, IN_PROPERTIES, true) : null;
  }
  const namespace = part.scope.get(prefix) ?? '';
  if (namespace === ZEEBE || namespace === MODELER_NAMESPACE) return null;
  const label = wordsOf(localName);
  const isLoop = !isOwn && part.localName === 'multiInstanceLoopCharacteristics';
  const name = namespace === ACTIVITI_NAMESPACE ? `activiti:${localName}` : attribute.name;
  const edit: PlaceEdit = isOwn ? { of: 'attribute', name } : isLoop ? { of: 'loop' } : IN_PROPERTIES;
  return textPlace(label, text, edit, isLoop || isExpression(text));
}

/** The mapping is read as such; headers and what templates add are only shown. */
function zeebePlace(
  part: TextElement,
  attribute: string,
  text: string,
  isFromTemplate: boolean,
): SearchPlace | null {
  if (part.parent?.localName === 'ioMapping') return null;
  const key = `${part.localName}.${attribute}`;
  const known = isZeebePart(key) ? key : null;
  if (known === null && !isExpression(text) && attribute !== 'value') return null;
  const edit: PlaceEdit = isFromTemplate ? OF_TEMPLATE : known ? { of: 'zeebe', part: known } : IN_PROPERTIES;
  const label = known === null ? wordsOf(part.localName) : capital(partLabel(known));
  return textPlace(label, text, edit, isExpression(text));
}

function isZeebePart(key: string): key is ZeebePart {
  return (ZEEBE_PARTS as readonly string[]).includes(key);
}

function textPlace(label: string, text: string, edit: PlaceEdit, isExpressive: boolean): SearchPlace {
  if (!isExpressive) return { field: 'text', label, text, edit };
  return { field: 'expr', label, text, edit, names: variablesNamedIn(text) };
}

function isExpression(text: string): boolean {
  return text.includes('${') || text.includes('#{') || /^\s*=/.test(text);
}

function textOf({ raw }: XmlAttribute): string {
  return unescapeXml(raw);
}

/** What stands between its tags, where that is text alone; without the white space around it, as it is shown. */
function bodyOf(xml: string, element: TextElement): string {
  if (element.content.some(isElement)) return '';
  return element.content
    .map((piece) => {
      if (isElement(piece)) return '';
      if (piece.kind === 'text') return unescapeXml(xml.slice(piece.start, piece.end));
      return piece.kind === 'cdata'
        ? xml.slice(piece.start + '<![CDATA['.length, piece.end - ']]>'.length)
        : '';
    })
    .join('')
    .trim();
}

const WORDS: ReadonlyMap<string, string> = new Map([
  ['assignee', t('Assignee')],
  ['candidateGroups', t('Candidate groups')],
  ['candidateUsers', t('Candidate users')],
  ['dueDate', t('Due date')],
  ['formKey', t('Form key')],
  ['priority', t('Priority')],
]);

/** 'Candidate groups' of `candidateGroups`. */
function wordsOf(name: string): string {
  return WORDS.get(name) ?? capital(name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase());
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
