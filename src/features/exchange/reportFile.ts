import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { safeFileName } from '../../formats/fileNames.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import type { ReportProcess, ReportTexts } from '../../formats/report/ReportInput.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { drawDiagram } from './diagramImage.ts';
import type { ExportWatch } from './ExportWatch.ts';
import { readForExport } from '../../formats/problems/exportProblems.ts';
import type { ExportSource } from './exportSource.ts';

/** The report of the processes: read, drawn, and put into one page. What cannot be drawn is said in it. */
export async function reportFile(
  source: ExportSource,
  contents: readonly ProcessContent[],
  { signal, onProgress }: ExportWatch,
): Promise<OutFile> {
  // The writer comes with the first report: other exports do without it.
  const { projectReport } = await import('../../formats/report/projectReport.ts');
  const catalogue = readCatalogue(source.catalogue, source.versions);
  const processes: ReportProcess[] = [];
  for (const [index, content] of contents.entries()) {
    if (signal?.aborted) break;
    onProgress?.(index, contents.length);
    const { name, model, problems } = await readForExport(source, content, catalogue);
    const isOpen = content === source.process?.content && source.openDiagram !== null;
    const drawn = isOpen ? source.openDiagram() : drawDiagram(content, catalogue);
    processes.push({ name, model, problems, svg: await drawn.catch(() => null) });
  }
  const only = contents.length === 1 ? contents[0]?.name : undefined;
  const title = only ?? source.project?.content.name ?? 'Processes';
  const description = only === undefined ? source.project?.content.description : undefined;
  const report = projectReport({
    title,
    ...(description === undefined ? {} : { description }),
    date: new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    processes,
    catalogue,
    texts: textsOf(source),
  });
  return { path: `${safeFileName(title, 'report')}-report.html`, bytes: new TextEncoder().encode(report) };
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
