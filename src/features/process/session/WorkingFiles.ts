import type { ProcessContent } from '../../../domain/document.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { ProcessModel } from '../../../domain/process/process.ts';
import { closeProcess } from '../../../formats/activiti/workingProcess.ts';
import type { EditorDocument } from '../../../modeler/ProcessEditorApi.ts';
import type { SessionState } from './SessionState.ts';
import { writtenProblems } from './writtenProblems.ts';

/** The stored files that saving patches: as opened, until text of a tab takes their place. */
export class WorkingFiles {
  /** every id the document has had: entries of the extensions file under other ids are not ours to remove */
  readonly #seenIds = new Set<string>();
  readonly #opened: ProcessContent;
  #problems: readonly Problem[] = [];
  base: ProcessContent;

  constructor(content: ProcessContent) {
    this.#opened = content;
    this.base = content;
  }

  /** of the text that was written last */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  see({ processes, elements }: ProcessModel): void {
    for (const { id } of processes) this.#seenIds.add(id);
    for (const { id } of elements) this.#seenIds.add(id);
  }

  write(document: EditorDocument): ProcessContent {
    const { xml, data } = document;
    this.#problems = writtenProblems(document);
    const written = closeProcess(this.base, xml, data, this.#seenIds);
    if (this.#opened === this.base) return written;
    // Text applied in the Extensions tab and undone again: the file is what it was, not a patched copy of that text.
    const { extensions } = closeProcess(this.#opened, xml, data, this.#seenIds);
    return extensions === this.#opened.extensions ? { ...written, extensions } : written;
  }
}

/** The content with the text of the tabs that is not applied, and without what was kept of it before. */
export function withDrafts(
  content: ProcessContent,
  { xml, extensions }: SessionState['drafts'],
): ProcessContent {
  const { invalidXml: _xml, invalidExtensions: _extensions, ...rest } = content;
  return {
    ...rest,
    ...(xml === null ? {} : { invalidXml: xml }),
    ...(extensions === null ? {} : { invalidExtensions: extensions }),
  };
}
