import '../../src/ui/tokens.css';
import { createModeler } from '../../src/modeler/canvas/createModeler.ts';
import { service } from '../../src/modeler/canvas/services.ts';
import { createProcessEditor } from '../../src/modeler/ProcessEditor.ts';
import type { ProcessEditorApi } from '../../src/modeler/ProcessEditorApi.ts';

export interface Harness {
  readonly first: ProcessEditorApi;
  readonly second: ProcessEditorApi;
  readonly create: () => ProcessEditorApi;
  /** behind the editor's door, for what cannot be seen through it */
  readonly createModeler: typeof createModeler;
  readonly service: typeof service;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

function mounted(id: string): ProcessEditorApi {
  const editor = createProcessEditor();
  const stage = document.getElementById(id);
  if (stage) editor.mount(stage);
  return editor;
}

window.harness = {
  first: mounted('first'),
  second: mounted('second'),
  create: createProcessEditor,
  createModeler,
  service,
};
