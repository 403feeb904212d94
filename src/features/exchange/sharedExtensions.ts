import { processIdsIn } from '../../bpmn/patchXml.ts';
import type { ProcessContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { carriesExtensions, exportProcess, processFileNames } from '../../formats/activiti/exportProcess.ts';
import type { ExportProcessOptions } from '../../formats/activiti/exportProcess.ts';
import { mergeExtensions } from '../../formats/activiti/mergeExtensions.ts';
import type { OutFile } from '../../formats/ImportItem.ts';

/** One extensions file for several processes, named after the application; of one process its own, by that name. */
export function sharedExtensions(
  contents: readonly ProcessContent[],
  naming: ExportProcessOptions,
): { readonly files: readonly OutFile[]; readonly problems: readonly Problem[] } {
  const made = contents.map((content) => exportProcess(content, naming));
  const problems = made.flatMap((one) => one.problems);
  const carrying = contents.filter(carriesExtensions);
  const [first, second] = carrying;
  if (!first) return { files: [], problems };
  const path = processFileNames(first, naming).extensions;
  if (!second) {
    return { files: made.flatMap((one) => one.files).filter((file) => file.path === path), problems };
  }
  const parts = carrying.map(({ xml, extensions }) => ({
    text: extensions ?? '',
    processIds: processIdsIn(xml),
  }));
  const merged = mergeExtensions(parts, naming.applicationName ?? first.name, path);
  return {
    files: [{ path, bytes: new TextEncoder().encode(merged.text) }],
    problems: [...problems, ...merged.problems],
  };
}
