import type { OpaqueFile } from '../../domain/document.ts';
import { readFileSet } from '../activiti/readFileSet.ts';
import type { TextFile } from '../activiti/TextFile.ts';
import type { ProcessItem } from '../ImportItem.ts';
import { recogniseFile } from '../recogniseFile.ts';

/** The processes among the example files of a package; what is none, or cannot be read, stays in the package. */
export function packageExamples(example: readonly OpaqueFile[]): readonly ProcessItem[] {
  const files = example.flatMap(({ path, bytes }): TextFile[] => {
    const file = { name: path, bytes };
    const found = recogniseFile(file);
    return found.kind === 'bpmn' || found.kind === 'extensions'
      ? [{ ...file, kind: found.kind, text: found.text }]
      : [];
  });
  return readFileSet(files).processes;
}
