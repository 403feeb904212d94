import { t } from '../../language/t.ts';
import { variableUsage, type VariableUsage } from '../flow/variableUsage.ts';
import type { Problem } from '../problem.ts';
import type { ElementInfo, ProcessInfo, Variable } from '../process/process.ts';
import type { ElementsRule, ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

/** Variables that nobody reads, writes, or either: all of them notes, for a caller outside may do it. */
export const USAGE_RULE: ElementsRule = {
  reads: [
    ...(['id', 'type', 'processId', 'incoming', 'outgoing', 'event', 'data', 'words'] as const),
    ...(['hiddenCode', 'javaDelegate', 'implementation', 'calledElement'] as const),
  ],
  find: (process, context) => {
    const usage = usageOf(process, context);
    return (now) => told(process, usage, now);
  },
};

function usageOf(process: ProcessInfo, { model, find, engineVersion }: ModelContext): VariableUsage | null {
  const { elements } = model;
  const own = elements.filter(({ processId }) => processId === process.id);
  const begins = own.some(({ type, outgoing }) => type === 'bpmn:StartEvent' && outgoing > 0);
  const ends = own.some(({ type, incoming }) => type === 'bpmn:EndEvent' && incoming > 0);
  // What does not go from a start to an end yet is a draft, and its variables are still to be used.
  return begins && ends ? variableUsage({ process, elements, find, engineVersion }) : null;
}

function told(process: ProcessInfo, usage: VariableUsage | null, { byId }: ModelContext): readonly Problem[] {
  if (usage === null) return [];
  return process.variables.flatMap((variable): readonly Problem[] => {
    const { name } = variable;
    if (name === '') return [];
    const isRead = usage.readsAnything || usage.reads.has(name) || isResult(variable);
    const writers = usage.writers.get(name) ?? [];
    const isWritten = usage.writesAnything || writers.length > 0 || usage.writes.has(name);
    if (!isRead && writers.length > 0)
      return writers.map((writer) => unread(name, byId.get(writer.id) ?? writer));
    if (!isRead && !isWritten) return [unused(variable, process)];
    return isRead && !isWritten && !isGiven(variable) ? [unwritten(variable, process)] : [];
  });
}

/** People see it in the web app, or in evaluations: it is what the process is for. */
function isResult({ display, analytics }: Variable): boolean {
  return display === true || analytics === true;
}

/** Whoever starts the process gives it, or it has a value from the start. */
function isGiven({ required, value }: Variable): boolean {
  return required || (value !== undefined && value !== null);
}

function unread(name: string, element: ElementInfo): Problem {
  return {
    code: 'output-unread',
    severity: 'note',
    message: t`Nothing in this process reads “${name}”, which gets an output here.`,
    place: { element: element.id, label: labelOf(element), path: ['outputs', name] },
    fix: { label: t`Clear ${name}`, action: { kind: 'clear-output', element: element.id, variable: name } },
  };
}

function unused(variable: Variable, process: ProcessInfo): Problem {
  return {
    ...atVariable(variable, process),
    code: 'variable-unused',
    message: t`Nothing in this process reads or writes “${variable.name}”.`,
    fix: {
      label: t`Remove ${variable.name}`,
      action: { kind: 'remove-variable', process: process.id, variable: variable.id },
    },
  };
}

function unwritten(variable: Variable, process: ProcessInfo): Problem {
  const { name } = variable;
  return {
    ...atVariable(variable, process),
    code: 'variable-unwritten',
    message: t`Nothing in this process writes “${name}”, and it has no default: it is empty unless the process is started with it. “Required” makes sure of that.`,
  };
}

function atVariable({ id, name }: Variable, process: ProcessInfo): Pick<Problem, 'severity' | 'place'> {
  const label = `${labelOf(process)} › ${name}`;
  return { severity: 'note', place: { element: process.id, path: ['properties', id], label } };
}
