import type { Target } from '../../../domain/process/target.ts';
import type { ProcessEditorApi } from '../../../modeler/ProcessEditorApi.ts';
import type { DocumentStore } from '../../../storage/DocumentStore.ts';

export interface SessionOptions {
  readonly id: string;
  readonly store: DocumentStore;
  readonly editor: ProcessEditorApi;
  /** the engine the editor was made for */
  readonly target?: Target;
  readonly delay?: number;
  /** the document was saved elsewhere and is shown as it is now */
  readonly onReloaded?: () => void;
}
