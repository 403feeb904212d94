declare module 'bpmn-js-properties-panel' {
  export const BpmnPropertiesPanelModule: Record<string, never>;
  export const BpmnPropertiesProviderModule: Record<string, never>;
  export const ZeebePropertiesProviderModule: Record<string, never>;
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: Record<string, never>;
}
declare module 'camunda-bpmn-js-behaviors/lib/camunda-cloud' {
  const module: Record<string, never>;
  export default module;
}
