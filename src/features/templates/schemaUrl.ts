/** What says that a template is for Camunda 8; Camunda's own modelers refuse one without it. */
export const SCHEMA_URL =
  'https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json';
