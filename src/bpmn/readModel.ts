import { platformVersion } from '../domain/process/engineVersions.ts';
import type { ElementInfo, ProcessInfo, ProcessModel, Repetition } from '../domain/process/process.ts';
import type { Target } from '../domain/process/target.ts';
import { calledElementOf } from './calledElement.ts';
import { isRunByEngine, readImplementation } from './implementationOfElement.ts';
import { readData } from './modelData.ts';
import { engineAttribute } from './engineWords.ts';
import { eventFactsOf } from './eventFacts.ts';
import { missingParts } from './missingParts.ts';
import { elementOf, elementsOf, idAt, textOf } from './moddleTypes.ts';
import type { ModdleElement } from './moddleTypes.ts';
import { ownVariablesOf } from './ownVariables.ts';
import { parseBpmn } from './parseBpmn.ts';
import { besideOf, isBeside } from './readBeside.ts';
import { walkModel } from './walkModel.ts';
import { hasHiddenCode, wordsOf } from './wordsOf.ts';
import { NO_ZEEBE_PARTS, type ZeebeParts } from '../domain/process/zeebeParts.ts';
import { messageOf, zeebePartsOf } from './zeebeParts.ts';

/** The document as plain values: what problems, uses and the outline are computed from. */
export function readModel(definitions: ModdleElement): ProcessModel {
  const processes: ProcessInfo[] = [];
  const found: ModdleElement[] = [];
  const beside: ModdleElement[] = [];
  for (const element of walkModel(definitions)) {
    if (element.$type === 'bpmn:Process') processes.push(processInfo(element));
    else if (isListed(element)) found.push(element);
    else if (isBeside(element)) beside.push(element);
  }
  const flows = countFlows(found);
  return {
    processes,
    elements: found.map((element) => elementInfo(element, flows)),
    ...besideOf(beside),
    ...fileVersionOf(definitions),
  };
}

/** Camunda's modelers write the version of the engine a file is for into it. */
export function fileVersionOf(definitions: ModdleElement): Pick<ProcessModel, 'engineVersion'> {
  const text = definitions.$attrs['modeler:executionPlatformVersion'];
  const engineVersion = typeof text === 'string' ? platformVersion(text) : undefined;
  return engineVersion === undefined ? {} : { engineVersion };
}

/**
 * @param target the engine it is read for; without it, the one the file itself names
 * @throws Error when the text is not BPMN at all
 */
export async function readModelFromXml(xml: string, target?: Target): Promise<ProcessModel> {
  return readModel((await parseBpmn(xml, target)).definitions);
}

export function isListed(element: ModdleElement): boolean {
  return ['bpmn:FlowElement', 'bpmn:Participant', 'bpmn:Lane'].some((type) => element.$instanceOf(type));
}

export function processInfo(process: ModdleElement): ProcessInfo {
  const name = nameOf(process);
  const versionTag =
    zeebePartsOf(process).texts['versionTag.value'] ?? engineAttribute(process, 'versionTag');
  return {
    id: textOf(process, 'id') ?? '',
    ...(name !== undefined && { name }),
    // Activiti runs a process that does not say: only an explicit false keeps it from starting.
    executable: process.get('isExecutable') !== false,
    ...(process.get('isExecutable') === undefined && { unsaid: true as const }),
    ...(versionTag !== undefined && versionTag !== '' && { versionTag }),
    variables: readData(process).variables ?? [],
    data: readData(process),
  };
}

/** An empty name is none: that is what taking back a first name leaves. */
function nameOf(element: ModdleElement): string | undefined {
  const name = textOf(element, 'name');
  return name === '' ? undefined : name;
}

export interface FlowCount {
  incoming: number;
  outgoing: number;
}

/** By the flows' own ends: many files leave out `<incoming>` and `<outgoing>`. */
export function countFlows(elements: readonly ModdleElement[]): Map<ModdleElement, FlowCount> {
  const counts = new Map<ModdleElement, FlowCount>();
  const countOf = (element: ModdleElement): FlowCount => {
    const count = counts.get(element) ?? { incoming: 0, outgoing: 0 };
    counts.set(element, count);
    return count;
  };
  for (const flow of elements) {
    if (flow.$type !== 'bpmn:SequenceFlow') continue;
    const source = elementOf(flow, 'sourceRef');
    const target = elementOf(flow, 'targetRef');
    if (source) countOf(source).outgoing += 1;
    if (target) countOf(target).incoming += 1;
  }
  return counts;
}

export function elementInfo(
  element: ModdleElement,
  flows: ReadonlyMap<ModdleElement, FlowCount>,
): ElementInfo {
  const name = nameOf(element);
  const implementation = readImplementation(element);
  const zeebe = zeebePartsOf(element);
  const calledElement = calledElementOf(element, zeebe);
  const attachedTo = attachedToOf(element);
  const missing = missingParts(element);
  const words = wordsOf(element);
  return {
    id: textOf(element, 'id') ?? '',
    type: element.$type,
    ...(name !== undefined && { name }),
    processId: processIdOf(element),
    ...(implementation !== undefined && { implementation }),
    ...(calledElement !== undefined && { calledElement }),
    ...ownVariablesOf(element),
    ...(attachedTo !== undefined && { attachedTo }),
    ...(isRunByEngine(element) && { javaDelegate: true }),
    ...(isMultiInstance(element) && { multiInstance: true, ...repetitionOf(element, zeebe) }),
    ...(isDetached(element) && { detached: true }),
    ...(zeebe !== NO_ZEEBE_PARTS && { zeebe }),
    ...(missing.length > 0 && { missing }),
    ...(words.length > 0 && { words }),
    ...(hasHiddenCode(element) && { hiddenCode: true }),
    ...engineTextsOf(element),
    ...flowFactsOf(element),
    ...eventFactsOf(element),
    incoming: flows.get(element)?.incoming ?? 0,
    outgoing: flows.get(element)?.outgoing ?? 0,
    data: readData(element),
  };
}

/** What an engine waits for, or asks, where it is standard BPMN. */
function engineTextsOf(element: ModdleElement): Pick<ElementInfo, 'messageName' | 'condition'> {
  const definition = element.$instanceOf('bpmn:Event')
    ? elementsOf(element, 'eventDefinitions')[0]?.$type
    : undefined;
  const waits = element.$type === 'bpmn:ReceiveTask' || definition === 'bpmn:MessageEventDefinition';
  const message = waits ? messageOf(element) : undefined;
  const condition =
    element.$type === 'bpmn:SequenceFlow' ? elementOf(element, 'conditionExpression') : undefined;
  return {
    ...(waits && { messageName: (message && textOf(message, 'name')) ?? '' }),
    ...(condition && { condition: textOf(condition, 'body') ?? '' }),
  };
}

type FlowFacts = Pick<
  ElementInfo,
  | 'source'
  | 'target'
  | 'parent'
  | 'defaultFlow'
  | 'triggeredByEvent'
  | 'isForCompensation'
  | 'nonInterrupting'
>;

/** What says in which order things happen. */
function flowFactsOf(element: ModdleElement): FlowFacts {
  const parent = element.$parent;
  const inside = parent?.$instanceOf('bpmn:SubProcess') === true ? textOf(parent, 'id') : undefined;
  if (element.$type === 'bpmn:SequenceFlow') {
    const source = idAt(element, 'sourceRef');
    const target = idAt(element, 'targetRef');
    return {
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      ...(inside !== undefined && { parent: inside }),
    };
  }
  const defaultFlow = idAt(element, 'default');
  const interrupts = element.$type === 'bpmn:BoundaryEvent' ? 'cancelActivity' : 'isInterrupting';
  return {
    ...(inside !== undefined && { parent: inside }),
    ...(defaultFlow !== undefined && { defaultFlow }),
    ...(element.get('triggeredByEvent') === true && { triggeredByEvent: true }),
    ...(element.get('isForCompensation') === true && { isForCompensation: true }),
    ...(element.get(interrupts) === false && { nonInterrupting: true }),
  };
}

/** The process an element belongs to; of a participant, the one it shows; '' for none. */
function processIdOf(element: ModdleElement): string {
  if (element.$type === 'bpmn:Participant') {
    const process = elementOf(element, 'processRef');
    return process ? (textOf(process, 'id') ?? '') : '';
  }
  for (let above: ModdleElement | undefined = element; above; above = above.$parent) {
    if (above.$type === 'bpmn:Process') return textOf(above, 'id') ?? '';
  }
  return '';
}

function attachedToOf(element: ModdleElement): string | undefined {
  if (element.$type !== 'bpmn:BoundaryEvent') return undefined;
  const host = elementOf(element, 'attachedToRef');
  return host && textOf(host, 'id');
}

function isMultiInstance(element: ModdleElement): boolean {
  if (!element.$instanceOf('bpmn:Activity')) return false;
  return elementOf(element, 'loopCharacteristics')?.$type === 'bpmn:MultiInstanceLoopCharacteristics';
}

/** How often, in the words of the engine the file is for. */
function repetitionOf(element: ModdleElement, { texts }: ZeebeParts): { readonly repetition?: Repetition } {
  const loop = elementOf(element, 'loopCharacteristics');
  if (!loop) return {};
  const body = (name: string) => {
    const expression = elementOf(loop, name);
    return expression && textOf(expression, 'body');
  };
  const said = {
    collection: texts['loopCharacteristics.inputCollection'] ?? engineAttribute(loop, 'collection'),
    element: texts['loopCharacteristics.inputElement'] ?? engineAttribute(loop, 'elementVariable'),
    count: body('loopCardinality'),
    until: body('completionCondition'),
  };
  const entries = Object.entries(said).filter(([, text]) => text !== undefined && text.trim() !== '');
  return entries.length === 0 ? {} : { repetition: Object.fromEntries(entries) };
}

/** What sequence flows need not reach or leave: event sub-processes, compensation, link events. */
function isDetached(element: ModdleElement): boolean {
  if (element.get('triggeredByEvent') === true || element.get('isForCompensation') === true) return true;
  if (!element.$instanceOf('bpmn:Event')) return false;
  return elementsOf(element, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:LinkEventDefinition');
}
