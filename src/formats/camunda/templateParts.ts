import type { ElementTemplate, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import { writtenValue } from '../../domain/templates/writtenValue.ts';

/** What a template writes on its element, as plain texts. */
export interface TemplateParts {
  readonly taskDefinition: { readonly type?: string; readonly retries?: string };
  readonly inputs: readonly { readonly source: string; readonly target: string }[];
  readonly outputs: readonly { readonly source: string; readonly target: string }[];
  readonly headers: readonly { readonly key: string; readonly value: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
  readonly message: { readonly name?: string; readonly correlationKey?: string };
}

/** The defaults of a template, as a modeler finds them. @param uuid for what gets a new id when it is applied */
export function defaultValues(
  template: ElementTemplate,
  uuid: () => string,
): ReadonlyMap<number, TemplateValue> {
  return new Map(
    template.properties.flatMap(({ index, value, generated }) => {
      const first = generated ? uuid() : value;
      return first === undefined ? [] : [[index, first] as const];
    }),
  );
}

/**
 * What is written for these values. An input without a source is left out, for Camunda deploys none.
 * @param active the properties whose conditions are met
 */
export function templateParts(
  template: ElementTemplate,
  values: ReadonlyMap<number, TemplateValue>,
  active: ReadonlySet<number>,
): TemplateParts {
  const written = template.properties.flatMap((property) => {
    const value = active.has(property.index) ? values.get(property.index) : undefined;
    if (value === undefined || value === '') return [];
    return [{ binding: property.binding, text: writtenValue(property, value) }];
  });
  const of = (type: string) => written.filter(({ binding }) => binding.type === type);
  const taskDefinition = new Map(
    of('zeebe:taskDefinition').map(({ binding, text }) => [binding.property, text]),
  );
  const [type, retries] = [taskDefinition.get('type'), taskDefinition.get('retries')];
  const messageName = of('bpmn:Message#property').find(({ binding }) => binding.name === 'name')?.text;
  const correlationKey = of('bpmn:Message#zeebe:subscription#property').find(
    ({ binding }) => binding.name === 'correlationKey',
  )?.text;
  return {
    taskDefinition: { ...(type !== undefined && { type }), ...(retries !== undefined && { retries }) },
    inputs: of('zeebe:input').map(({ binding, text }) => ({ source: text, target: binding.name ?? '' })),
    outputs: of('zeebe:output').map(({ binding, text }) => ({ source: binding.source ?? '', target: text })),
    headers: of('zeebe:taskHeader').map(({ binding, text }) => ({ key: binding.key ?? '', value: text })),
    properties: of('zeebe:property').map(({ binding, text }) => ({ name: binding.name ?? '', value: text })),
    message: {
      ...(messageName !== undefined && { name: messageName }),
      ...(correlationKey !== undefined && { correlationKey }),
    },
  };
}
