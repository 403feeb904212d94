/** Packages that ship no types: modules of diagram-js, only ever handed to the modeler. */
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: Readonly<Record<string, unknown>>;
}

declare module 'diagram-js-minimap' {
  const minimapModule: Readonly<Record<string, unknown>>;
  export default minimapModule;
}
