import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { checkedProblems } from '../../domain/problems/checkedProblems.ts';
import type { Checks } from '../../domain/problems/ruleSettings.ts';
import { findAction, isBuiltIn, splitImplementation } from '../../domain/connector/implementation.ts';
import type { Problem, Severity } from '../../domain/problem.ts';
import { importedApart } from '../../domain/templates/withoutAction.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import { t } from '../../language/t.ts';

/** What the page of a project says of one process. */
export interface ProcessSummary {
  readonly model: ProcessModel;
  readonly tasks: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly problems: readonly Problem[];
  readonly processIds: readonly string[];
  /** ids of processes it calls */
  readonly calls: readonly string[];
  /** by the name of the connector: the number of its tasks here */
  readonly connectors: ReadonlyMap<string, number>;
  /** by the name of the connector: the version of each task that is pinned to one */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  /** implementations that no connector of the catalogue has */
  readonly unknown: readonly string[];
}

/** Never fails: what cannot be read is one error among the problems. */
export async function summariseProcess(
  content: ProcessContent,
  catalogue: readonly CatalogueConnector[],
  isImported: (templateId: string) => boolean = () => false,
  checks: Checks = {},
): Promise<ProcessSummary> {
  try {
    const { xml, data, problems } = await openProcess(content);
    const { definitions } = await parseBpmn(xml);
    attachData(definitions, data);
    const model = importedApart(readModel(definitions), catalogue, isImported);
    const { target } = content.sidecar;
    const found = checkedProblems(model, catalogue, { target }, checks);
    return summaryOf(model, catalogue, [...problems, ...found]);
  } catch (error) {
    return {
      ...summaryOf({ processes: [], elements: [] }, catalogue, [unreadable(messageOf(error))]),
    };
  }
}

function unreadable(why: string): Problem {
  const message = t`The process cannot be read. ${why}`;
  return { code: 'process-unreadable', severity: 'error', message, place: {} };
}

function summaryOf(
  model: ProcessModel,
  catalogue: readonly CatalogueConnector[],
  problems: readonly Problem[],
): ProcessSummary {
  const calls = model.elements.flatMap(({ implementation, data }) =>
    implementation === undefined || implementation === '' || isBuiltIn(implementation)
      ? []
      : [{ implementation, version: data.connectorVersion }],
  );
  const implementations = calls.map(({ implementation }) => implementation);
  const nameOf = (text: string) =>
    findAction(catalogue, text)?.connector.connector.name ?? splitImplementation(text)?.connector ?? [];
  const versions = new Map<string, readonly string[]>();
  for (const { implementation, version } of calls) {
    const name = nameOf(implementation);
    if (typeof name !== 'string' || version === undefined) continue;
    versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  const count = (severity: Severity) => problems.filter((problem) => problem.severity === severity).length;
  return {
    model,
    problems,
    tasks: model.elements.filter(({ type }) => /Task$|CallActivity$/.test(type)).length,
    counts: { error: count('error'), warning: count('warning'), note: count('note') },
    processIds: model.processes.map(({ id }) => id),
    calls: model.elements.flatMap(({ calledElement }) => calledElement ?? []),
    connectors: tally(implementations.flatMap(nameOf)),
    versions,
    unknown: [...new Set(implementations.filter((text) => findAction(catalogue, text) === null))],
  };
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
