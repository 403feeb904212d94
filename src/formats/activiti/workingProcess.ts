import { implementationsIn } from '../../bpmn/patchXml.ts';
import { readProcess } from './processFiles.ts';
import type { OpenedProcess, ProcessFiles } from './processFiles.ts';

export { followRenames } from './followRenames.ts';
export { closeProcess } from './processFiles.ts';
export type { OpenedProcess, ProcessFiles } from './processFiles.ts';

/** What each element carries, ready to be put on the canvas. */
export function openProcess(content: ProcessFiles): Promise<OpenedProcess> {
  return Promise.resolve(readProcess(content));
}

/** The tasks that call an action, with what they call. */
export function usesOf(
  content: Pick<ProcessFiles, 'xml'>,
): { readonly elementId: string; readonly implementation: string }[] {
  return implementationsIn(content.xml);
}
