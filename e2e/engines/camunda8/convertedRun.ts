import type { CatalogueConnector } from '../../../src/domain/connector/catalogue.ts';
import type { Action } from '../../../src/domain/connector/connector.ts';
import { implementationOf } from '../../../src/domain/connector/implementation.ts';
import type { JsonValue } from '../../../src/domain/values/json.ts';
import { exportProcess } from '../../../src/formats/activiti/projectArchive.ts';
import { openProcess } from '../../../src/formats/activiti/workingProcess.ts';
import { convertProcess } from '../../../src/formats/camunda/convertProcess.ts';
import { readFiles } from '../../../src/formats/importFiles.ts';
import type { ProcessItem } from '../../../src/formats/ImportItem.ts';
import type { CorpusFile } from '../../corpus/CorpusFile.ts';
import type { CaseResult, EngineCase, EngineFile, JobAnswer } from './CamundaEngine.ts';
import { connectorsIn } from './productConnectors.ts';

export interface ConvertedCase {
  readonly name: string;
  readonly exported: CorpusFile;
  readonly startsByMessage: boolean;
  readonly case: EngineCase;
  /** by task, the inputs it maps */
  readonly mapped: ReadonlyMap<string, readonly string[]>;
}

/**
 * Processes of one folder and the connectors beside them, each converted and exported by the product, ready to run.
 * @param made copies that were made through the interface already, by the name of their process
 */
export async function convertedCases(
  from: string,
  files: readonly CorpusFile[],
  choices: Readonly<Record<string, JsonValue>>,
  made?: ReadonlyMap<string, CorpusFile>,
): Promise<readonly ConvertedCase[]> {
  const { items } = await readFiles(files);
  const catalogue = await connectorsIn(files);
  const jobs = answersOf(catalogue, choices);
  const cases: ConvertedCase[] = [];
  for (const item of items)
    if (item.kind === 'process')
      cases.push(
        await converted(`${from} ${item.file}`, item, catalogue, jobs, choices, made?.get(item.content.name)),
      );
  return cases;
}

async function converted(
  name: string,
  { content }: ProcessItem,
  catalogue: readonly CatalogueConnector[],
  jobs: Readonly<Record<string, JobAnswer>>,
  choices: Readonly<Record<string, JsonValue>>,
  made?: CorpusFile,
): Promise<ConvertedCase> {
  const result = convertProcess(content, 'camunda8', catalogue);
  const xml = made ?? exportProcess(result.content).files[0];
  if (!xml) throw new Error(`“${name}” is not exported.`);
  const { data } = await openProcess(content);
  const [processId, own] = [...data].find(([, { variables }]) => variables !== undefined) ?? ['', {}];
  const variables = Object.fromEntries(
    (own.variables ?? []).map(({ name, type }) => [name, choices[name] ?? exampleOf(type)]),
  );
  return {
    name,
    exported: { name: `${content.name}.bpmn`, bytes: xml.bytes },
    startsByMessage: startsByMessage(result.content.xml),
    mapped: new Map(
      [...data].flatMap(([id, { mapping }]) =>
        mapping?.inputs === undefined ? [] : [[id, Object.keys(mapping.inputs)] as const],
      ),
    ),
    case: {
      name,
      deploy: [withoutNativeUserTasks({ name: `${content.name}.bpmn`, bytes: xml.bytes })],
      process: processId,
      variables,
      jobs,
    },
  };
}

function startsByMessage(xml: string): boolean {
  const start = /<bpmn:startEvent(?:(?!<\/bpmn:startEvent>)[^])*<\/bpmn:startEvent>/.exec(xml)?.[0] ?? '';
  return start.includes('EventDefinition');
}

/** The engine for tests takes the completion of Camunda's user tasks over REST alone, which it has not: here they are jobs. */
function withoutNativeUserTasks({ name, bytes }: EngineFile): EngineFile {
  const text = typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  return { name, bytes: text.replaceAll(/<zeebe:userTask\s*\/>/g, '') };
}

function answersOf(
  catalogue: readonly CatalogueConnector[],
  choices: Readonly<Record<string, JsonValue>>,
): Readonly<Record<string, JobAnswer>> {
  const outputsOf = ({ outputs }: Action) =>
    Object.fromEntries(outputs.map(({ name, type }) => [name, choices[name] ?? exampleOf(type)]));
  return Object.fromEntries(
    catalogue.flatMap(({ connector }) =>
      connector.actions.map((action) => [
        implementationOf(connector.name, action.name),
        { outputs: outputsOf(action) },
      ]),
    ),
  );
}

function exampleOf(type: string): JsonValue {
  switch (type) {
    case 'integer':
    case 'number':
    case 'double':
    case 'long':
      return 3;
    case 'boolean':
      return true;
    case 'array':
      return ['one'];
    case 'json':
    case 'object':
      return { name: 'Ada', valid: true, open_amount: 1, credit_limit: 10 };
    case 'date':
      return '2030-01-31';
    default:
      return type;
  }
}

/** What went otherwise than it should; null for nothing. */
export function convertedMismatch({ mapped }: ConvertedCase, result: CaseResult): string | null {
  if (!result.deployed) return `refused: ${result.refusal ?? ''}`;
  if (result.notStarted !== undefined) return `not started: ${result.notStarted}`;
  for (const { element, variables } of result.jobs ?? []) {
    const missing = (mapped.get(element) ?? []).find((name) => (variables[name] ?? null) === null);
    if (missing !== undefined) return `${element} does not get “${missing}”`;
  }
  if (result.ended !== true) return `it does not end: ${(result.incidents ?? []).join(' ')}`;
  return null;
}
