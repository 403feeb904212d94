/** A template with what the journey of templates is about: groups, expressions, a condition, a key nobody knows. */
export const PARCEL_TEMPLATE = `{
  "$schema": "https://unpkg.com/@camunda/zeebe-element-templates-json-schema/resources/schema.json",
  "name": "Create parcel label",
  "id": "parcel-tracker.createLabel",
  "version": 3,
  "description": "Books one parcel with the carrier",
  "appliesTo": ["bpmn:Task", "bpmn:SendTask"],
  "elementType": { "value": "bpmn:ServiceTask" },
  "x-team": { "owner":"shipping" },
  "groups": [
    { "id": "parcel", "label": "Parcel" },
    { "id": "result", "label": "Result" }
  ],
  "properties": [
    {
      "type": "Hidden",
      "value": "parcel-tracker.createLabel",
      "binding": { "type": "zeebe:taskDefinition", "property": "type" }
    },
    {
      "id": "orderId",
      "label": "Order number",
      "group": "parcel",
      "type": "String",
      "feel": "required",
      "constraints": { "notEmpty": true },
      "binding": { "type": "zeebe:input", "name": "orderId" }
    },
    {
      "id": "weight",
      "label": "Weight in grams",
      "group": "parcel",
      "type": "Number",
      "feel": "static",
      "value": 1200,
      "binding": { "type": "zeebe:input", "name": "weight" }
    },
    {
      "id": "service",
      "label": "Service",
      "group": "parcel",
      "type": "Dropdown",
      "value": "express",
      "choices": [
        { "name": "Express", "value": "express" },
        { "name": "Standard", "value": "standard" }
      ],
      "binding": { "type": "zeebe:input", "name": "service" }
    },
    {
      "id": "deadline",
      "label": "Deadline",
      "group": "parcel",
      "type": "String",
      "optional": true,
      "binding": { "type": "zeebe:input", "name": "deadline" },
      "condition": { "property": "service", "equals": "express", "type": "simple" }
    },
    {
      "id": "resultVariable",
      "label": "Result variable",
      "group": "result",
      "type": "String",
      "value": "label",
      "binding": { "type": "zeebe:taskHeader", "key": "resultVariable" }
    }
  ]
}
`;
