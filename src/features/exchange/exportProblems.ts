import { messageOf } from '../../domain/messageOf.ts';
import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import type { CatalogueConnector } from '../../domain/catalogue.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProcessModel } from '../../domain/process.ts';
import { processProblems } from '../../domain/problems/processProblems.ts';
import { projectProblems } from '../../domain/problems/projectProblems.ts';
import { withRuleSettings } from '../../domain/problems/ruleSettings.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import { keptIds } from '../../formats/camunda/keptTemplates.ts';
import type { ExportSource } from './exportSource.ts';

/** The code of the one problem that stops an export. */
export const WOULD_NOT_LOAD = 'xml-would-not-load';

interface ReadProcess {
  readonly name: string;
  readonly model: ProcessModel | null;
  readonly problems: readonly Problem[];
}

/** What is wrong in the processes, and between them where the whole project goes out. */
export async function exportProblems(
  source: ExportSource,
  contents: readonly ProcessContent[],
  isWholeProject: boolean,
): Promise<readonly Problem[]> {
  const catalogue = readCatalogue(source.catalogue, source.versions);
  const read = await Promise.all(contents.map((content) => readForExport(source, content, catalogue)));
  const models = read.flatMap(({ name, model }) => (model ? [{ name, model }] : []));
  const isAllReadable = models.length === read.length;
  return [
    ...(isWholeProject && isAllReadable && source.project
      ? withRuleSettings(
          projectProblems(source.project.content, models, catalogue),
          source.project.content.checks?.rules,
        )
      : []),
    ...read.flatMap(({ name, problems }) =>
      problems.map((problem) => ({ ...problem, place: { ...problem.place, file: name } })),
    ),
  ];
}

/** Another choice in the same dialog looks at the same processes again. */
const known = new WeakMap<ExportSource, Map<ProcessContent, Promise<ReadProcess>>>();

export function readForExport(
  source: ExportSource,
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
  source: ExportSource,
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
      ...withRuleSettings(
        processProblems(model, catalogue, {
          target,
          engineVersion: checks?.engineVersions?.[target],
          isImported: keptIds(source.templates),
        }),
        checks?.rules,
      ),
    ];
    return { name, model, problems: found };
  } catch (error) {
    const message = messageOf(error);
    return { name, model: null, problems: [{ code: WOULD_NOT_LOAD, severity: 'error', message, place: {} }] };
  }
}

/** Text in the XML or Extensions tab that cannot be read is not what is exported. */
function unreadableTexts(content: ProcessContent): readonly Problem[] {
  const texts = [
    ['XML', content.invalidXml],
    ['Extensions', content.invalidExtensions],
  ] as const;
  return texts.flatMap(([tab, text]): Problem[] => {
    if (text === undefined) return [];
    const message = `The text in the tab ${tab} cannot be read, so the last good one is exported.`;
    return [{ code: 'unapplied-text', severity: 'warning', message, place: {} }];
  });
}
