import type { Action, Connector } from '../../domain/connector/connector.ts';
import { scopesOf } from '../../domain/connector/connectorSecurity.ts';
import { iconFor } from '../../domain/connector/iconPaths.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import type { Problem } from '../../domain/problem.ts';
import { taskName } from '../../domain/process/taskName.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { templateVersion } from '../../domain/templates/templateVersion.ts';
import { AUTHENTICATION_GROUP, settingProperties } from './authenticationProperties.ts';
import { errorProperty, outputProperties, RETRIES } from './commonProperties.ts';
import { connectorLosses } from './connectorLosses.ts';
import { eventTemplates } from './eventTemplates.ts';
import {
  generatedTemplate,
  type NewProperty,
  type NewTemplate,
  type SharedHead,
} from './GeneratedTemplate.ts';
import { ADVANCED_GROUP, inputProperty } from './inputProperty.ts';
import { templateIcon } from './templateIcon.ts';
import type { TemplateSource } from './TemplateSource.ts';

export interface TemplateOptions {
  /** beside each template one whose task type (or inbound type) a modeler may change: for connectors one runs oneself */
  readonly hybrid?: boolean;
}

/** The templates of one version of a connector, and what they cannot say of it. */
export function connectorTemplates(
  source: TemplateSource,
  options?: TemplateOptions,
): { readonly templates: readonly ElementTemplate[]; readonly problems: readonly Problem[] } {
  return { templates: templatesOfConnector(source, options), problems: connectorLosses(source) };
}

/**
 * One version of a connector as Camunda 8 reads it: a template per action, whose id and task type are the action's
 * implementation, and for every event the set of places where it can arrive.
 */
export function templatesOfConnector(
  source: TemplateSource,
  { hybrid = false }: TemplateOptions = {},
): readonly ElementTemplate[] {
  const { connector } = source;
  const head = sharedHead(source);
  const outbound = firstOfEachName(connector.actions).flatMap((action) =>
    variants(outboundTemplate(source, action, head), hybrid),
  );
  const inbound = firstOfEachName(connector.events).flatMap((event) =>
    eventTemplates(source, event, head).flatMap((template) => variants(template, hybrid)),
  );
  return [...outbound, ...inbound].map(generatedTemplate);
}

function sharedHead({ connector, version, icon, category, about }: TemplateSource): SharedHead {
  const number = templateVersion(version);
  const link = about?.links?.documentation;
  const group = category?.trim() ?? '';
  return {
    ...(number !== null && { version: number }),
    ...(link !== undefined && /^https?:\/\//.test(link) && { documentationRef: link }),
    category: group === '' ? CONNECTORS : { id: categoryId(group), name: group },
    keywords: [...new Set([connector.name, ...(about?.tags ?? [])])].filter((word) => word !== ''),
    icon: templateIcon(icon ?? iconFor(connector.name)),
  };
}

/** The category Camunda's own connectors are in. */
const CONNECTORS = { id: 'connectors', name: 'Connectors' };

function categoryId(name: string): string {
  const id = name
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return id === '' ? CONNECTORS.id : id;
}

function outboundTemplate(
  { connector, about }: TemplateSource,
  action: Action,
  head: SharedHead,
): NewTemplate {
  const implementation = implementationOf(connector.name, action.name);
  const scopes = scopesOf(about, action);
  const description = [
    action.description ?? connector.description ?? '',
    scopes.length > 0 ? `Scopes: ${scopes.join(', ')}.` : '',
  ]
    .filter((text) => text !== '')
    .join(' ');
  return {
    ...head,
    id: implementation,
    name: templateName(connector, action),
    ...(description !== '' && { description }),
    appliesTo: ['bpmn:Task'],
    elementType: { value: 'bpmn:ServiceTask' },
    groups: [
      { id: 'input', label: 'Input' },
      ADVANCED_GROUP,
      AUTHENTICATION_GROUP,
      { id: 'configuration', label: 'Configuration' },
      { id: 'output', label: 'Output' },
      { id: 'error', label: 'Error handling' },
      { id: 'retries', label: 'Retries' },
    ],
    properties: [
      {
        id: 'taskDefinitionType',
        type: 'Hidden',
        value: implementation,
        binding: { type: 'zeebe:taskDefinition', property: 'type' },
      },
      ...action.inputs.flatMap((parameter): NewProperty[] => {
        const { property } = inputProperty(parameter);
        return property === null
          ? []
          : [{ ...property, binding: { type: 'zeebe:input', name: parameter.name } }];
      }),
      ...settingProperties(connector, about, (name) => ({ type: 'zeebe:taskHeader', key: name })),
      ...outputProperties(action.outputs),
      errorProperty(connector),
      RETRIES,
    ],
  };
}

function templateName(connector: Connector, action: Action): string {
  return `${taskName(connector.name)}: ${taskName(action.name)}`;
}

/** The first of two with one name is the one engines find. */
function firstOfEachName(actions: readonly Action[]): readonly Action[] {
  const seen = new Set<string>();
  return actions.filter(({ name }) => !seen.has(name) && seen.add(name));
}

const TYPE_IDS: ReadonlySet<string | undefined> = new Set(['taskDefinitionType', 'inboundType']);

function variants(template: NewTemplate, hybrid: boolean): readonly NewTemplate[] {
  if (!hybrid) return [template];
  const properties = template.properties.map((property) =>
    TYPE_IDS.has(property.id)
      ? {
          ...property,
          type: 'String',
          label: property.id === 'inboundType' ? 'Connector type' : 'Task type',
          constraints: { notEmpty: true },
          group: 'type',
        }
      : property,
  );
  return [
    template,
    {
      ...template,
      id: `${template.id}.hybrid`,
      name: `${template.name} (hybrid)`,
      groups: [{ id: 'type', label: 'Type' }, ...template.groups],
      properties,
    },
  ];
}
