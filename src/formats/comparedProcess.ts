import { readCompared } from '../bpmn/readCompared.ts';
import type { ProcessContent } from '../domain/document.ts';
import type { ComparedProcess } from '../domain/process/processChanges.ts';
import { readProcess } from './activiti/processFiles.ts';

/** A kept process as it is compared with another stand of it. @throws Error where it is no BPMN */
export async function comparedProcess(content: ProcessContent): Promise<ComparedProcess> {
  const { xml, data } = readProcess(content);
  return readCompared(xml, data, content.sidecar.target);
}
