import { t } from '../../language/t.ts';
import type { Problem, Severity } from '../problem.ts';
import type { ElementInfo, ProcessInfo } from '../process/process.ts';
import type { Target } from '../process/target.ts';
import type { ElementsRule, ModelContext } from './ElementContext.ts';
import { isFlowNode, labelOf, listAt } from './ElementContext.ts';

type Said = Pick<Problem, 'code' | 'severity' | 'message'>;
interface Node {
  readonly element: ElementInfo;
  readonly incoming: readonly ElementInfo[];
  readonly outgoing: readonly ElementInfo[];
  /** all nodes beside it, itself included */
  readonly siblings: readonly Node[];
  readonly holder: ElementInfo | undefined;
}
type NodeRule = (node: Node, target: Target) => Said | null;

const RULES: readonly NodeRule[] = [
  fakeJoin,
  superfluousGateway,
  superfluousTermination,
  implicitSplit,
  severalBlankStarts,
  startOfSubProcess,
  complexGateway,
  missingLabel,
];

/** Good style and what engines read in another way than people: after the recommended rules of bpmnlint. */
export function modelingProblems(process: ProcessInfo, context: ModelContext): readonly Problem[] {
  const nodes = nodesOf(process, context);
  return nodes.flatMap((node) => [
    ...RULES.flatMap((rule) => {
      const said = rule(node, context.target);
      return said === null ? [] : [at(node.element, said)];
    }),
    ...duplicateFlows(node),
    ...flowsWithoutCondition(node, context.target),
    ...conditionsUnread(node, context.target),
  ]);
}

export const MODELING_RULE: ElementsRule = {
  reads: [
    ...([
      'id',
      'name',
      'type',
      'processId',
      'parent',
      'source',
      'target',
      'condition',
      'defaultFlow',
    ] as const),
    ...(['event', 'triggeredByEvent', 'nonInterrupting'] as const),
  ],
  find: (process, context) => {
    const found = modelingProblems(process, context);
    return () => found;
  },
};

function nodesOf(process: ProcessInfo, { elementsOf, byId }: ModelContext): readonly Node[] {
  const { elements, incoming, outgoing } = elementsOf(process.id);
  const scopes = new Map<string, Node[]>();
  const nodes: Node[] = [];
  for (const element of elements) {
    if (!isFlowNode(element.type)) continue;
    const siblings = listAt(scopes, element.parent ?? '');
    const node: Node = {
      element,
      incoming: incoming.get(element.id) ?? [],
      outgoing: outgoing.get(element.id) ?? [],
      siblings,
      holder: element.parent === undefined ? undefined : byId.get(element.parent),
    };
    siblings.push(node);
    nodes.push(node);
  }
  return nodes;
}

/** Where nothing runs side by side, only one of the flows is ever taken, and there is nothing to wait for. */
function fakeJoin({ element, incoming, siblings }: Node): Said | null {
  if (isGateway(element) || element.type === 'bpmn:EndEvent' || incoming.length < 2) return null;
  if (!siblings.some(runsBeside)) return null;
  const label = labelOf(element);
  return say(
    'fake-join',
    'note',
    t`“${label}” runs once for each flow that reaches it: it does not wait for all. A gateway before it would say what is meant.`,
  );
}

function superfluousGateway({ element, incoming, outgoing }: Node): Said | null {
  if (!isGateway(element) || incoming.length !== 1 || outgoing.length !== 1) return null;
  return say(
    'superfluous-gateway',
    'note',
    t`The gateway “${labelOf(element)}” neither splits nor joins: it can go.`,
  );
}

/** To terminate is to end, where nothing else can still be running. */
function superfluousTermination({ element, siblings }: Node): Said | null {
  if (element.type !== 'bpmn:EndEvent' || element.event !== 'terminate') return null;
  if (siblings.some(runsBeside)) return null;
  return say(
    'superfluous-termination',
    'note',
    t`“${labelOf(element)}” terminates, but nothing else can be running then: a plain end does the same.`,
  );
}

function runsBeside({ element, outgoing }: Node): boolean {
  if (element.type === 'bpmn:ParallelGateway' || element.type === 'bpmn:InclusiveGateway')
    return outgoing.length > 1;
  if (element.type === 'bpmn:ComplexGateway' || element.triggeredByEvent === true) return true;
  if (element.type === 'bpmn:BoundaryEvent') return element.nonInterrupting === true;
  return !isGateway(element) && outgoing.length > 1;
}

function implicitSplit({ element, outgoing }: Node): Said | null {
  if (isGateway(element)) return null;
  const always = outgoing.filter((flow) => flow.condition === undefined && flow.id !== element.defaultFlow);
  if (always.length < 2) return null;
  return say(
    'implicit-split',
    'warning',
    t`All ${always.length} flows that leave “${labelOf(element)}” are taken at once. A parallel gateway would say so.`,
  );
}

function severalBlankStarts({ element, siblings, holder }: Node, target: Target): Said | null {
  if (!isBlankStart(element) || holder?.triggeredByEvent === true) return null;
  // There a sub-process has one start of whatever kind: that is told of the sub-process.
  if (target === 'camunda8' && holder !== undefined) return null;
  const first = siblings.find((one) => isBlankStart(one.element));
  if (first === undefined || first.element === element) return null;
  return say(
    'several-blank-starts',
    refusedByZeebe(target),
    t`“${labelOf(element)}” is a second start without a trigger, beside “${labelOf(first.element)}”.`,
  );
}

/** Activiti's validator refuses these; Camunda 8 has its own list of what it runs. */
const NO_START: ReadonlySet<string> = new Set(['timer', 'compensate', 'cancel']);

function isBlankStart({ type, event }: ElementInfo): boolean {
  return type === 'bpmn:StartEvent' && event === undefined;
}

function startOfSubProcess({ element, holder }: Node, target: Target): Said | null {
  if (element.type !== 'bpmn:StartEvent' || holder === undefined) return null;
  const blank = element.event === undefined;
  if (holder.triggeredByEvent === true && blank) {
    return say(
      'event-sub-process-blank-start',
      refusedByZeebe(target),
      t`Nothing triggers the event sub-process “${labelOf(holder)}”: its start has no event.`,
    );
  }
  if (holder.triggeredByEvent === true && target === 'activiti' && NO_START.has(element.event ?? '')) {
    return say(
      'event-sub-process-start',
      'error',
      t`Activiti 7 refuses the event sub-process “${labelOf(holder)}”: an error, a message or a signal starts one, and nothing else.`,
    );
  }
  if (holder.triggeredByEvent !== true && !blank) {
    return say(
      'sub-process-typed-start',
      refusedByZeebe(target),
      t`The sub-process “${labelOf(holder)}” is started by its flow, so the event of its start never counts.`,
    );
  }
  return null;
}

function complexGateway({ element }: Node): Said | null {
  if (element.type !== 'bpmn:ComplexGateway') return null;
  return say('complex-gateway', 'warning', t('Engines do not run complex gateways.'));
}

function missingLabel({ element, incoming, outgoing }: Node): Said | null {
  if ((element.name ?? '').trim() !== '' || incoming.length + outgoing.length === 0) return null;
  const decides = /(Exclusive|Inclusive)Gateway$/.test(element.type) && outgoing.length > 1;
  const works = /(Task|CallActivity)$/.test(element.type);
  if (!decides && !works) return null;
  return say(
    'label-missing',
    'note',
    decides ? t`The decision “${element.id}” has no name.` : t`“${element.id}” has no name.`,
  );
}

function duplicateFlows({ outgoing }: Node): readonly Problem[] {
  if (outgoing.length < 2) return [];
  const seen = new Set<string>();
  return outgoing.flatMap((flow) => {
    const key = JSON.stringify([flow.target, flow.condition]);
    if (flow.target === undefined || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      at(
        flow,
        say('duplicate-sequence-flow', 'warning', t('Another flow connects the same two elements already.')),
      ),
    ];
  });
}

function flowsWithoutCondition({ element, outgoing }: Node, target: Target): readonly Problem[] {
  if (outgoing.length < 2 || /(Parallel|EventBased)Gateway$/.test(element.type)) return [];
  const isFork =
    element.defaultFlow !== undefined || outgoing.some(({ condition }) => condition !== undefined);
  if (!isFork) return [];
  // Zeebe asks gateways alone for it.
  const severity = isGateway(element) ? refusedByZeebe(target) : 'warning';
  return outgoing.flatMap((flow) =>
    flow.condition !== undefined || flow.id === element.defaultFlow
      ? []
      : [
          at(
            flow,
            say(
              'condition-missing',
              severity,
              t`The flow “${labelOf(flow)}” has no condition and is not the default of “${labelOf(element)}”, where others have one.`,
            ),
          ),
        ],
  );
}

/** Whatever else flows leave, Zeebe takes all of them. */
function conditionsUnread({ element, outgoing }: Node, target: Target): readonly Problem[] {
  if (target !== 'camunda8' || /(Exclusive|Inclusive|Complex)Gateway$/.test(element.type)) return [];
  const message = t`Camunda 8 never looks at this condition: “${labelOf(element)}” is no gateway that decides, and all its flows are taken.`;
  return outgoing
    .filter(({ condition }) => condition !== undefined)
    .map((one) => at(one, say('condition-unread', 'warning', message)));
}

function isGateway({ type }: ElementInfo): boolean {
  return type.endsWith('Gateway');
}

/** Camunda 8 refuses the file, where Activiti runs it in its own way. */
function refusedByZeebe(target: Target): Severity {
  return target === 'camunda8' ? 'error' : 'warning';
}

function say(code: string, severity: Severity, message: string): Said {
  return { code, severity, message };
}

function at(element: ElementInfo, said: Said): Problem {
  return { ...said, place: { element: element.id, label: labelOf(element) } };
}
