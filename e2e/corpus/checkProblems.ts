import { attachData } from '../../src/bpmn/attachData.ts';
import { parseBpmn } from '../../src/bpmn/parseBpmn.ts';
import { readModel } from '../../src/bpmn/readModel.ts';
import type { CatalogueConnector } from '../../src/domain/connector/catalogue.ts';
import { messageOf } from '../../src/domain/values/messageOf.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { connectorProblems } from '../../src/domain/problems/connectorProblems.ts';
import { checkedBetween, checkedProblems } from '../../src/domain/problems/checkedProblems.ts';
import type { ProjectProcess } from '../../src/domain/problems/projectProblems.ts';
import type { Checks } from '../../src/domain/problems/ruleSettings.ts';
import type { ProcessModel } from '../../src/domain/process/process.ts';
import type { Target } from '../../src/domain/process/target.ts';
import { readCatalogue } from '../../src/formats/activiti/readCatalogue.ts';
import { openProcess } from '../../src/formats/activiti/workingProcess.ts';
import { feelProblem } from '../../src/formats/camunda/feelProblem.ts';
import type { ConnectorItem, ImportItem, ProcessItem } from '../../src/formats/ImportItem.ts';
import { readFiles } from '../../src/formats/importFiles.ts';
import { importProblems } from '../../src/modeler/importProblems.ts';
import type { CorpusFile } from './CorpusFile.ts';

export interface CheckOptions {
  /** checks every process for it, whatever its file says */
  readonly target?: Target | undefined;
  readonly engine?: string | undefined;
}

/** Files that came in together go through the gate, and through every rule of the product. */
export async function checkProblems(
  files: readonly CorpusFile[],
  options: CheckOptions,
): Promise<readonly Problem[]> {
  const { items, problems } = await readFiles(files);
  const all: Problem[] = [...problems];
  const connectors = items.filter((item) => item.kind === 'connector');
  const catalogue = catalogueOf(connectors);
  for (const item of items) all.push(...(await itemProblems(item, catalogue, options)));
  return all;
}

async function itemProblems(
  item: ImportItem,
  catalogue: readonly CatalogueConnector[],
  options: CheckOptions,
): Promise<readonly Problem[]> {
  if (item.kind === 'process') return (await readProcess(item, catalogue, options, {})).problems;
  if (item.kind === 'connector') return ofConnector(item);
  if (item.kind === 'template') return item.problems;
  if (item.kind !== 'project') return [];
  const { checks = {}, name } = item.content;
  const own = catalogueOf(item.connectors);
  const read = [];
  for (const one of item.processes) read.push(await readProcess(one, own, options, checks));
  const models = read.flatMap(({ name: of, model }): ProjectProcess[] =>
    model ? [{ name: of, model }] : [],
  );
  const between = checkedBetween({ name, checks }, models, own).map((problem) =>
    inFile(problem, problem.place.file === undefined ? item.file : `${item.file} › ${problem.place.file}`),
  );
  return [...between, ...item.connectors.flatMap(ofConnector), ...read.flatMap(({ problems }) => problems)];
}

function catalogueOf(items: readonly ConnectorItem[]): readonly CatalogueConnector[] {
  return readCatalogue(items.map(({ content }, at) => ({ id: String(at), content })));
}

function ofConnector({ file, connector }: ConnectorItem): readonly Problem[] {
  return connectorProblems(connector, []).map((problem) => inFile(problem, file));
}

interface ReadProcess {
  readonly name: string;
  readonly model: ProcessModel | null;
  readonly problems: readonly Problem[];
}

async function readProcess(
  { file, content }: ProcessItem,
  catalogue: readonly CatalogueConnector[],
  { target = content.sidecar.target, engine }: CheckOptions,
  checks: Checks,
): Promise<ReadProcess> {
  const { name } = content;
  try {
    const { xml, data, problems } = await openProcess(content);
    const { definitions, warnings } = await parseBpmn(xml, target);
    attachData(definitions, data);
    const read = readModel(definitions);
    const model = engine === undefined ? read : meantFor(read, engine);
    const context = { target, ...(target === 'camunda8' && { feelProblem }) };
    const found = checkedProblems(model, catalogue, context, checks);
    const lines = new LineOfElement(xml);
    const all = [...problems, ...importProblems(warnings.map((message) => ({ message }))), ...found];
    return { name, model, problems: all.map((one) => lines.placed(one, file)) };
  } catch (error) {
    const message = `The process cannot be read. ${messageOf(error)}`;
    return {
      name,
      model: null,
      problems: [{ code: 'process-unreadable', severity: 'error', message, place: { file } }],
    };
  }
}

/** As if the version had been chosen for each of its processes. */
function meantFor(model: ProcessModel, engineVersion: string): ProcessModel {
  const processes = model.processes.map((one) => ({ ...one, data: { ...one.data, engineVersion } }));
  return { ...model, processes };
}

function inFile(problem: Problem, file: string): Problem {
  return { ...problem, place: { ...problem.place, file } };
}

/** An editor and a build log lead to lines, not to elements. */
class LineOfElement {
  readonly #lines = new Map<string, number>();

  constructor(xml: string) {
    let line = 1;
    let from = 0;
    for (const { index, 1: id = '' } of xml.matchAll(/\sid\s*=\s*["']([^"']+)["']/g)) {
      for (let at = xml.indexOf('\n', from); at >= 0 && at < index; at = xml.indexOf('\n', at + 1)) line += 1;
      from = index;
      if (!this.#lines.has(id)) this.#lines.set(id, line);
    }
  }

  placed(problem: Problem, file: string): Problem {
    const { place } = problem;
    const line = place.line ?? this.#lines.get(place.element ?? '');
    return { ...problem, place: { file, ...place, ...(line !== undefined && { line }) } };
  }
}
