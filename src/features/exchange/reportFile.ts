import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { safeFileName } from '../../formats/fileNames.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import type { ReportInput, ReportProcess, ReportTexts } from '../../formats/report/ReportInput.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { drawDiagram } from './diagramImage.ts';
import type { ExportWatch } from './ExportWatch.ts';
import { readForExport } from '../../formats/problems/exportProblems.ts';
import { longDayText } from '../../ui/dateText.ts';
import type { ExportSource } from './exportSource.ts';

/** The report of the processes as a file. */
export async function reportFile(
  source: ExportSource,
  contents: readonly ProcessContent[],
  watch: ExportWatch,
): Promise<OutFile> {
  // The writer comes with the first report: other exports do without it.
  const { projectReport } = await import('../../formats/report/projectReport.ts');
  const input = await reportInput(source, contents, watch);
  const bytes = new TextEncoder().encode(projectReport(input));
  return { path: `${safeFileName(input.title, 'report')}-report.html`, bytes };
}

/** What a report is made of: processes are read and drawn. What cannot be drawn is said in it. */
export async function reportInput(
  source: ExportSource,
  contents: readonly ProcessContent[],
  { signal, onProgress }: ExportWatch,
): Promise<ReportInput> {
  const catalogue = readCatalogue(source.catalogue, source.versions);
  const processes: ReportProcess[] = [];
  for (const [index, content] of contents.entries()) {
    if (signal?.aborted) break;
    onProgress?.(index, contents.length);
    const read = await readForExport(source, content, catalogue);
    const isOpen = content === source.process?.content && source.openDiagram !== null;
    const drawn = isOpen ? source.openDiagram() : drawDiagram(content, catalogue);
    processes.push({ ...read, svg: await drawn.catch(() => null) });
  }
  const only = contents.length === 1 ? contents[0]?.name : undefined;
  const title = only ?? source.project?.content.name ?? t('Processes');
  const description = only === undefined ? source.project?.content.description : undefined;
  return {
    title,
    ...(description === undefined ? {} : { description }),
    date: longDayText(new Date()),
    processes,
    catalogue,
    texts: textsOf(source),
  };
}

/** Of the drafts and of every published version: the report takes those of the versions in use. */
function textsOf({ catalogue, versions }: ExportSource): readonly ReportTexts[] {
  return [
    ...versions.map(({ content: { connectorId, version, about, notes } }) => ({
      documentId: connectorId,
      version,
      notes,
      ...(about?.documentation === undefined ? {} : { documentation: about.documentation }),
    })),
    ...catalogue.map(({ id, content: { version, about } }) => ({
      documentId: id,
      version,
      ...(about?.documentation === undefined ? {} : { documentation: about.documentation }),
    })),
  ];
}
