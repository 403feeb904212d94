import type { JsonObject, JsonValue } from '../values/json.ts';

/** Camunda 8 and Camunda 7 read different keys and bindings under the same words; `$schema` tells them apart. */
export type TemplateFlavour = 'camunda8' | 'camunda7';

/**
 * A Camunda element template, read from its JSON as far as we know it. `json` is all of it, unknown keys too:
 * that is what the template library gets and what goes back out.
 * Keys: https://docs.camunda.io/docs/components/modeler/element-templates/template-properties/
 */
export interface ElementTemplate {
  readonly flavour: TemplateFlavour;
  readonly id: string;
  readonly name: string;
  /** whole number; `id` and `version` together are unique, one without is a version of its own */
  readonly version?: number;
  readonly description?: string;
  readonly documentationRef?: string;
  readonly keywords: readonly string[];
  readonly category?: { readonly id: string; readonly name: string };
  /** a `data:` or http(s) URL */
  readonly icon?: string;
  readonly deprecated?: { readonly message?: string; readonly documentationRef?: string };
  /** moddle types: 'bpmn:Task' */
  readonly appliesTo: readonly string[];
  /** what the element becomes */
  readonly elementType?: { readonly value: string; readonly eventDefinition?: string };
  /** semver ranges by engine: camunda, camundaDesktopModeler … */
  readonly engines: ReadonlyMap<string, string>;
  readonly groups: readonly TemplateGroup[];
  readonly properties: readonly TemplateProperty[];
  readonly steps: readonly TemplateStep[];
  readonly presets: readonly TemplatePreset[];
  readonly json: JsonObject;
}

export interface TemplateGroup {
  readonly id: string;
  readonly label: string;
  readonly tooltip?: string;
  readonly openByDefault?: boolean;
}

export type TemplateValue = string | number | boolean;

export interface TemplateProperty {
  /** in `properties`: what a property without an id is known by */
  readonly index: number;
  readonly id?: string;
  readonly label?: string;
  /** HTML of the template's author: sanitised before it is shown */
  readonly description?: string;
  /** HTML as well */
  readonly tooltip?: string;
  /** String, Text, Number, Boolean, Dropdown, Hidden, Configuration; others are kept and not shown */
  readonly type: string;
  readonly value?: TemplateValue;
  /** gets a new UUID when it is applied */
  readonly generated: boolean;
  readonly group?: string;
  readonly binding: TemplateBinding;
  readonly feel?: 'required' | 'optional' | 'static';
  readonly optional: boolean;
  readonly editable: boolean;
  readonly placeholder?: string;
  readonly constraints: TemplateConstraints;
  readonly condition?: TemplateCondition;
  readonly choices: readonly TemplateChoice[];
  readonly language?: string;
  readonly secret: boolean;
  readonly json: JsonObject;
}

/** `type` says which of the others it has. */
export interface TemplateBinding {
  readonly type: string;
  readonly name?: string;
  readonly key?: string;
  readonly source?: string;
  readonly property?: string;
  readonly bindingType?: string;
  readonly linkName?: string;
  readonly eventType?: string;
}

export interface TemplateConstraints {
  readonly notEmpty?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: { readonly value: string; readonly message?: string };
}

export type TemplateCondition =
  | { readonly kind: 'equals'; readonly property: string; readonly value: TemplateValue }
  | { readonly kind: 'oneOf'; readonly property: string; readonly values: readonly TemplateValue[] }
  | { readonly kind: 'isActive'; readonly property: string; readonly value: boolean }
  | { readonly kind: 'isEmpty'; readonly property: string; readonly value: boolean }
  | { readonly kind: 'allMatch'; readonly conditions: readonly TemplateCondition[] };

export interface TemplateChoice {
  readonly name: string;
  readonly value: string;
  /** in the schema and read by no modeler of Camunda's; expanded on export */
  readonly condition?: TemplateCondition;
}

/** A tree of operations; a leaf names the preset it stands for. */
export interface TemplateStep {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly keywords: readonly string[];
  readonly presetId?: string;
  readonly steps: readonly TemplateStep[];
}

export interface TemplatePreset {
  readonly id: string;
  /** by property id */
  readonly values: ReadonlyMap<string, JsonValue>;
}

export type TemplateRef = Pick<ElementTemplate, 'id' | 'version'>;
