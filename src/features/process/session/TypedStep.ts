import type { ProcessEditorApi } from '../../../modeler/ProcessEditorApi.ts';

/** Typing on in one field replaces the step before it, so that a word is one undo step and not one per letter. */
export class TypedStep {
  readonly #editor: ProcessEditorApi;
  #last: { readonly field: string; readonly version: number; readonly stepped: boolean } | null = null;

  constructor(editor: ProcessEditorApi) {
    this.#editor = editor;
  }

  run(field: string, edit: () => void): void {
    const editor = this.#editor;
    const last = this.#last;
    // Anything done in between, undo included, ends the word.
    if (last?.field === field && last.stepped && last.version === editor.snapshot().version) editor.undo();
    const { version } = editor.snapshot();
    edit();
    const after = editor.snapshot().version;
    this.#last = { field, version: after, stepped: after !== version };
  }
}
