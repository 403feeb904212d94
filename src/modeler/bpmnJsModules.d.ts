/** Packages that ship no types: modules of diagram-js, only ever handed to the modeler. */
declare module 'bpmn-js-create-append-anything' {
  import type { DiagramModule } from './canvas/DiagramModule.ts';
  export const CreateAppendAnythingModule: DiagramModule;
}

declare module 'diagram-js-minimap' {
  import type { DiagramModule } from './canvas/DiagramModule.ts';
  const minimapModule: DiagramModule;
  export default minimapModule;
}
