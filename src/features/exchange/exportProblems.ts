import { attachData } from '../../bpmn/attachData.ts';
import { parseBpmn } from '../../bpmn/parseBpmn.ts';
import { readModel } from '../../bpmn/readModel.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { processProblems } from '../../domain/problems/processProblems.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import type { ExportSource } from './exportSource.ts';

/** What is wrong in the processes, each problem with the process it is in. */
export async function exportProblems(
  source: ExportSource,
  scope: readonly StoredDocument<ProcessContent>[],
): Promise<readonly Problem[]> {
  const catalogue = readCatalogue(source.catalogue);
  const lists = await Promise.all(
    scope.map(async ({ content }) => {
      const file = `${content.name}.bpmn20.xml`;
      const found = [...unreadableTexts(content), ...(await problemsIn(content, catalogue))];
      return found.map((problem) => ({ ...problem, place: { file, ...problem.place } }));
    }),
  );
  return lists.flat();
}

async function problemsIn(
  content: ProcessContent,
  catalogue: ReturnType<typeof readCatalogue>,
): Promise<readonly Problem[]> {
  try {
    const { xml, data, problems } = await openProcess(content);
    const { definitions } = await parseBpmn(xml);
    attachData(definitions, data);
    return [...problems, ...processProblems(readModel(definitions), catalogue)];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ code: 'xml-would-not-load', severity: 'error', message, place: {} }];
  }
}

/** Text in the XML or Extensions tab that cannot be read is not what is exported. */
function unreadableTexts(content: ProcessContent): readonly Problem[] {
  const texts = [
    ['XML', content.invalidXml],
    ['Extensions', content.invalidExtensions],
  ] as const;
  return texts.flatMap(([tab, text]): Problem[] =>
    text === undefined
      ? []
      : [
          {
            code: 'unapplied-text',
            severity: 'warning',
            message: `The text in the tab ${tab} cannot be read, so the last good one is exported.`,
            place: {},
          },
        ],
  );
}
