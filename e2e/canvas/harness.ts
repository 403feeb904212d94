import '../../src/ui/tokens.css';
import { createProcessEditor } from '../../src/modeler/ProcessEditor.ts';
import type { ProcessEditorApi } from '../../src/modeler/ProcessEditorApi.ts';

export interface Harness {
  readonly first: ProcessEditorApi;
  readonly second: ProcessEditorApi;
  readonly create: () => ProcessEditorApi;
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

window.harness = { first: mounted('first'), second: mounted('second'), create: createProcessEditor };
