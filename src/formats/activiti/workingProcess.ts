import { implementationsIn } from '../../bpmn/patchXml.ts';
import { own } from '../../domain/values/own.ts';
import { readProcess } from './processFiles.ts';
import type { OpenedProcess, ProcessFiles } from './processFiles.ts';

export { followRenames } from './followRenames.ts';
export { closeProcess } from './processFiles.ts';
export type { OpenedProcess, ProcessFiles } from './processFiles.ts';

/** What each element carries, ready to be put on the canvas. */
export function openProcess(content: ProcessFiles): Promise<OpenedProcess> {
  return Promise.resolve(readProcess(content));
}

export interface ProcessUse {
  readonly elementId: string;
  readonly implementation: string;
  /** what it is pinned to */
  readonly version?: string;
  readonly hash?: string;
}

/** The tasks that call an action, with what they call, in document order. */
export function usesOf({ xml, sidecar }: Pick<ProcessFiles, 'xml' | 'sidecar'>): readonly ProcessUse[] {
  return implementationsIn(xml).map((use) => {
    const pin = own(sidecar.elements, use.elementId);
    return {
      ...use,
      ...(pin?.connectorVersion !== undefined && { version: pin.connectorVersion }),
      ...(pin?.connectorHash !== undefined && { hash: pin.connectorHash }),
    };
  });
}
