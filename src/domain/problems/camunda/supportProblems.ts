import { inSentence } from '../../../language/inSentence.ts';
import { t } from '../../../language/t.ts';
import { elementWords } from '../../process/elementWords.ts';
import { engineVersionLabel } from '../../process/engineVersions.ts';
import type { Problem } from '../../problem.ts';
import type { ElementInfo } from '../../process/process.ts';
import { partLabel, type ZeebeKind, type ZeebePart } from '../../process/zeebeParts.ts';
import type { ElementContext } from '../ElementContext.ts';
import { isFlowNode } from '../ElementContext.ts';

/** Since when Camunda 8 runs an element; by its event where it has one. From the versions of its own modeler's checks. */
const SINCE: Readonly<Record<string, string>> = {
  ...since('8.0', 'StartEvent', 'none error message timer'),
  ...since('8.2', 'StartEvent', 'escalation signal'),
  ...since('8.9', 'StartEvent', 'conditional'),
  ...since('8.0', 'BoundaryEvent', 'error message timer'),
  ...since('8.2', 'BoundaryEvent', 'escalation'),
  ...since('8.3', 'BoundaryEvent', 'signal'),
  ...since('8.5', 'BoundaryEvent', 'compensate'),
  ...since('8.9', 'BoundaryEvent', 'conditional'),
  ...since('8.0', 'IntermediateCatchEvent', 'message timer'),
  ...since('8.2', 'IntermediateCatchEvent', 'link'),
  ...since('8.3', 'IntermediateCatchEvent', 'signal'),
  ...since('8.9', 'IntermediateCatchEvent', 'conditional'),
  ...since('8.0', 'IntermediateThrowEvent', 'none message'),
  ...since('8.2', 'IntermediateThrowEvent', 'escalation link'),
  ...since('8.3', 'IntermediateThrowEvent', 'signal'),
  ...since('8.5', 'IntermediateThrowEvent', 'compensate'),
  ...since('8.0', 'EndEvent', 'none error message'),
  ...since('8.1', 'EndEvent', 'terminate'),
  ...since('8.2', 'EndEvent', 'escalation'),
  ...since('8.3', 'EndEvent', 'signal'),
  ...since('8.5', 'EndEvent', 'compensate'),
  InclusiveGateway: '8.1',
  Task: '8.2',
  AdHocSubProcess: '8.7',
};
/** What is read by no version of it. */
const NEVER: readonly string[] = ['ComplexGateway', 'Transaction'];
const EVENT_WORDS: Readonly<Record<string, string>> = {
  cancel: t('cancel'),
  compensate: t('compensation'),
  conditional: t('conditional'),
  error: t('error'),
  escalation: t('escalation'),
  link: t('link'),
  message: t('message'),
  multiple: t('several events'),
  signal: t('signal'),
  terminate: t('terminate'),
  timer: t('timer'),
};

const PARTS: Partial<Readonly<Record<ZeebePart, string>>> = {
  'assignmentDefinition.candidateUsers': '8.2',
  'taskSchedule.dueDate': '8.2',
  'taskSchedule.followUpDate': '8.2',
  'script.expression': '8.2',
  'formDefinition.externalReference': '8.5',
  'priorityDefinition.priority': '8.6',
  'versionTag.value': '8.6',
};
const KINDS: Readonly<Record<ZeebeKind, readonly [since: string, words: string]>> = {
  userTask: ['8.5', t('user tasks that Camunda keeps itself')],
  executionListeners: ['8.6', t('execution listeners')],
  taskListeners: ['8.7', t('task listeners')],
};

/** What the version of Camunda 8 that a process is for does not run, or does not read. */
export function supportProblems({ element, place, model }: ElementContext): readonly Problem[] {
  const { engineVersion } = model;
  const problems: Omit<Problem, 'place'>[] = [];
  const isOld = (version: string) => engineVersion !== undefined && minor(engineVersion) < minor(version);
  const here = engineVersion === undefined ? '' : engineVersionLabel('camunda8', engineVersion);
  const came = isFlowNode(element.type) ? sinceOf(element) : undefined;
  if (came === null) {
    const message = t`Camunda 8 does not run this: ${wordsOf(element)}.`;
    problems.push({ code: 'element-unsupported', severity: 'error', message });
  } else if (came !== undefined && isOld(came)) {
    const message = t`${here} does not run this: ${wordsOf(element)}. It came with ${came}.`;
    problems.push({ code: 'element-not-in-version', severity: 'error', message });
  } else if (element.type === 'bpmn:InclusiveGateway' && element.incoming > 1 && isOld('8.6')) {
    const message = t`${here} does not run an inclusive gateway that joins. It came with 8.6.`;
    problems.push({ code: 'element-not-in-version', severity: 'error', message });
  }
  const host = element.attachedTo === undefined ? undefined : model.byId.get(element.attachedTo)?.type;
  if (element.event === 'escalation' && host !== undefined && !/(SubProcess|CallActivity)$/.test(host)) {
    const message = t(
      'An escalation is caught on sub-processes and call activities alone: Camunda 8 refuses it here.',
    );
    problems.push({ code: 'escalation-host', severity: 'error', message });
  }
  return [...problems, ...unread(element, isOld, here)].map((problem) => ({ ...problem, place }));
}

/** The engine takes the file, and never looks at these. */
function unread(
  { zeebe }: ElementInfo,
  isOld: (version: string) => boolean,
  here: string,
): readonly Omit<Problem, 'place'>[] {
  const parts = Object.entries(zeebe?.texts ?? {}) as readonly [ZeebePart, string][];
  const texts = parts.flatMap(([part, text]) => {
    const version = text === '' ? undefined : PARTS[part];
    return version === undefined ? [] : [[version, t`“${partLabel(part)}”`] as const];
  });
  const kinds = (zeebe?.kinds ?? []).map((kind) => KINDS[kind]);
  return [...texts, ...kinds].flatMap(([version, words]): readonly Omit<Problem, 'place'>[] => {
    if (!isOld(version)) return [];
    const message = t`${here} does not read ${words}. It came with ${version}.`;
    return [{ code: 'part-not-in-version', severity: 'warning', message }];
  });
}

/** null for never, undefined for always. */
function sinceOf({ type, event = 'none' }: ElementInfo): string | null | undefined {
  const name = type.replace('bpmn:', '');
  if (NEVER.includes(name)) return null;
  if (!name.endsWith('Event')) return SINCE[name];
  // Nothing where something is needed is told as such.
  if (event === 'none' || event === 'other') return undefined;
  return SINCE[`${name} ${event}`] ?? null;
}

function wordsOf({ type, event }: ElementInfo): string {
  const words = inSentence(elementWords(type));
  return event === undefined ? words : `${words} (${EVENT_WORDS[event] ?? event})`;
}

function since(version: string, type: string, events: string): Readonly<Record<string, string>> {
  return Object.fromEntries(events.split(' ').map((event) => [`${type} ${event}`, version]));
}

function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
