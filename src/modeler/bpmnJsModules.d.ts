/** Packages that ship no types: modules of diagram-js, only ever handed to the modeler. */
declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from 'didi';
  export const CreateAppendAnythingModule: ModuleDeclaration;
}

declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from 'didi';
  const minimapModule: ModuleDeclaration;
  export default minimapModule;
}
