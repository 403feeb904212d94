import { messageOf } from '../../domain/values/messageOf.ts';
import { attachData } from '../../bpmn/attachData.ts';
import { documentationOf } from '../../bpmn/documentationOf.ts';
import { type ModdleElement, textOf } from '../../bpmn/moddleTypes.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import { walkModel } from '../../bpmn/walkModel.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessContent, ProjectContent, TemplateContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import { checkedBetween, checkedProblems } from '../../domain/problems/checkedProblems.ts';
import { t } from '../../language/t.ts';
import type { ConnectorDocument, VersionDocument } from '../activiti/chooseConnectors.ts';
import { readCatalogue } from '../activiti/readCatalogue.ts';
import { openProcess } from '../activiti/workingProcess.ts';
import { keptIds } from '../camunda/keptTemplates.ts';

/** The code of the one problem that stops an export. */
export const WOULD_NOT_LOAD = 'xml-would-not-load';

/** The documents that processes are checked against. */
export interface CheckedSource {
  readonly project: { readonly content: ProjectContent } | null;
  readonly catalogue: readonly ConnectorDocument[];
  readonly versions: readonly VersionDocument[];
  readonly templates: readonly { readonly id: string; readonly content: TemplateContent }[];
}

interface ReadProcess {
  readonly name: string;
  readonly model: ProcessModel | null;
  /** what was written about its elements, by their ids */
  readonly documentation: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

/** What is wrong in the processes, and between them where the whole project goes out. */
export async function exportProblems(
  source: CheckedSource,
  contents: readonly ProcessContent[],
  isWholeProject: boolean,
): Promise<readonly Problem[]> {
  const catalogue = readCatalogue(source.catalogue, source.versions);
  const read = await Promise.all(contents.map((content) => readForExport(source, content, catalogue)));
  const models = read.flatMap(({ name, model }) => (model ? [{ name, model }] : []));
  const isAllReadable = models.length === read.length;
  return [
    ...(isWholeProject && isAllReadable && source.project
      ? checkedBetween(source.project.content, models, catalogue)
      : []),
    ...read.flatMap(({ name, problems }) =>
      problems.map((problem) => ({ ...problem, place: { ...problem.place, file: name } })),
    ),
  ];
}

/** Another choice in the same dialog looks at the same processes again. */
const known = new WeakMap<CheckedSource, Map<ProcessContent, Promise<ReadProcess>>>();

export function readForExport(
  source: CheckedSource,
  content: ProcessContent,
  catalogue: readonly CatalogueConnector[],
): Promise<ReadProcess> {
  const ofSource = known.get(source) ?? new Map<ProcessContent, Promise<ReadProcess>>();
  known.set(source, ofSource);
  const read = ofSource.get(content) ?? readProcess(source, content, catalogue);
  ofSource.set(content, read);
  return read;
}

async function readProcess(
  source: CheckedSource,
  content: ProcessContent,
  catalogue: readonly CatalogueConnector[],
): Promise<ReadProcess> {
  const { name } = content;
  try {
    const { xml, data } = await openProcess(content); // its problems come with the files that are written
    const { definitions } = await parseBpmn(xml);
    attachData(definitions, data);
    const model = readModel(definitions);
    const { target } = content.sidecar;
    const checks = source.project?.content.checks;
    const found = [
      ...unreadableTexts(content),
      ...checkedProblems(model, catalogue, { target, isImported: keptIds(source.templates) }, checks),
    ];
    return { name, model, documentation: documentationIn(definitions), problems: found };
  } catch (error) {
    const message = messageOf(error);
    return {
      name,
      model: null,
      documentation: new Map(),
      problems: [{ code: WOULD_NOT_LOAD, severity: 'error', message, place: {} }],
    };
  }
}

function documentationIn(definitions: ModdleElement): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const element of walkModel(definitions)) {
    const text = documentationOf(element);
    if (text.trim() !== '') texts.set(textOf(element, 'id') ?? '', text);
  }
  return texts;
}

/** Text in the XML or Extensions tab that cannot be read is not what is exported. */
function unreadableTexts(content: ProcessContent): readonly Problem[] {
  const texts = [
    ['XML', content.invalidXml],
    [t('Extensions'), content.invalidExtensions],
  ] as const;
  return texts.flatMap(([tab, text]): Problem[] => {
    if (text === undefined) return [];
    const message = t`The text in the tab ${tab} cannot be read, so the last good one is exported.`;
    return [{ code: 'unapplied-text', severity: 'warning', message, place: {} }];
  });
}
