import type { Places } from '../../../bpmn/patchXml.ts';
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
  #places: Places | undefined;
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
    this.#places = placesOf({ processes, elements });
  }

  write(document: EditorDocument): ProcessContent {
    const { xml, data } = document;
    this.#problems = writtenProblems(document);
    // One that was written anew may say more than the model that was seen.
    const places = document.rewritten === undefined ? this.#places : undefined;
    const written = closeProcess(this.base, xml, data, this.#seenIds, places);
    if (this.#opened === this.base) return written;
    // Text applied in the Extensions tab and undone again: the file is what it was, not a patched copy of that text.
    const { extensions } = closeProcess(this.#opened, xml, data, this.#seenIds, places);
    return extensions === this.#opened.extensions ? { ...written, extensions } : written;
  }
}

function placesOf({ processes, elements }: ProcessModel): Places {
  const processIds = processes.map(({ id }) => id).filter((id) => id !== '');
  const processOf = new Map(processIds.map((id) => [id, id]));
  for (const { id, type, processId } of elements)
    // A pool shows a process and is in none.
    if (processId !== '' && type !== 'bpmn:Participant') processOf.set(id, processId);
  return { processIds, processOf };
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
