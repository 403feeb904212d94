import { setTexts } from '../../src/language/texts.ts';
import '../../src/ui/tokens.css';
import { createModeler } from '../../src/modeler/canvas/createModeler.ts';
import { service } from '../../src/modeler/canvas/services.ts';
import { createProcessEditor } from '../../src/modeler/ProcessEditor.ts';
import type { Target } from '../../src/domain/process/target.ts';
import { folderContract } from './folderContract.ts';
import { replaceTexts } from './replaceTexts.ts';
import { TemplateOracle } from './TemplateOracle.ts';
import { templateFrom } from './templateFrom.ts';
import { watchModel } from './watchModel.ts';
import { CompareViewer } from '../../src/modeler/compare/CompareViewer.ts';
import type { ProcessEditorApi } from '../../src/modeler/ProcessEditorApi.ts';

export interface Harness {
  readonly first: ProcessEditorApi;
  readonly second: ProcessEditorApi;
  readonly create: (target?: Target) => Promise<ProcessEditorApi>;
  /** an editor for Camunda 8, in the place of the first one */
  readonly camunda: () => Promise<ProcessEditorApi>;
  readonly templateFrom: typeof templateFrom;
  readonly oracle: () => TemplateOracle;
  /** behind the editor's door, for what cannot be seen through it */
  readonly createModeler: typeof createModeler;
  readonly service: typeof service;
  readonly createViewer: (container: HTMLElement, label: string) => CompareViewer;
  readonly watchModel: typeof watchModel;
  readonly folderContract: typeof folderContract;
  readonly replaceTexts: typeof replaceTexts;
  readonly setTexts: typeof setTexts;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

async function mounted(id: string, target: Target = 'activiti'): Promise<ProcessEditorApi> {
  const editor = await createProcessEditor(target);
  const stage = document.getElementById(id);
  if (stage) editor.mount(stage);
  return editor;
}

window.harness = {
  first: await mounted('first'),
  second: await mounted('second'),
  create: (target = 'activiti') => createProcessEditor(target),
  camunda: async () => {
    window.harness.first.destroy();
    const first = await mounted('first', 'camunda8');
    window.harness = { ...window.harness, first };
    return first;
  },
  templateFrom,
  oracle: () => new TemplateOracle(),
  createModeler,
  service,
  createViewer: (container, label) => new CompareViewer(container, label),
  watchModel,
  folderContract,
  replaceTexts,
  setTexts,
};
