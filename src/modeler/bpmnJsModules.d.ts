/** Packages that ship no types: modules of diagram-js, only ever handed to the modeler. */
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: Readonly<Record<string, unknown>>;
}

declare module 'bpmn-js-element-templates/core' {
  export const CloudElementTemplatesCoreModule: Readonly<Record<string, unknown>>;
  /** for Camunda 7 */
  export const ElementTemplatesCoreModule: Readonly<Record<string, unknown>>;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const behaviors: Readonly<Record<string, unknown>>;
  export default behaviors;
}

declare module 'camunda-bpmn-js-behaviors/lib/camunda-platform' {
  const behaviors: Readonly<Record<string, unknown>>;
  export default behaviors;
}

declare module 'diagram-js-minimap' {
  const minimapModule: Readonly<Record<string, unknown>>;
  export default minimapModule;
}
