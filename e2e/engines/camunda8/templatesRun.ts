import { isDeepStrictEqual } from 'node:util';
import type { CatalogueConnector } from '../../../src/domain/connector/catalogue.ts';
import { isMappingTarget } from '../../../src/domain/expressions/feelPath.ts';
import { literalOfFeel } from '../../../src/domain/expressions/feelLiteral.ts';
import { activeProperties } from '../../../src/domain/templates/activeProperties.ts';
import type {
  ElementTemplate,
  TemplateProperty,
  TemplateValue,
} from '../../../src/domain/templates/ElementTemplate.ts';
import { connectorTemplates } from '../../../src/formats/camunda/connectorTemplates.ts';
import {
  defaultValues,
  templateParts,
  type TemplateParts,
} from '../../../src/formats/camunda/templateParts.ts';
import { elementXml } from '../../../src/formats/camunda/zeebeXml.ts';
import type { CaseResult, EngineCase } from './CamundaEngine.ts';

/** A template with its form filled in, and what its job must be given. */
export interface FilledTemplate {
  readonly name: string;
  readonly case: EngineCase;
  readonly parts: TemplateParts;
  /** the product says itself that Camunda takes no such process */
  readonly isRefused: boolean;
}

/** The templates the product makes of the actions of a connector, each in a process of one task. */
export function filledTemplates(source: CatalogueConnector): readonly FilledTemplate[] {
  const { templates, problems } = connectorTemplates(source);
  return templates
    .filter(({ elementType }) => elementType?.value === 'bpmn:ServiceTask')
    .flatMap((template) =>
      [false, true].map((all): FilledTemplate => {
        const parts = filledIn(template, all);
        const action = template.id.slice(template.id.lastIndexOf('.') + 1);
        return {
          name: `${template.id}${all ? '' : ' with its defaults'}`,
          parts,
          case: caseOf(template, parts, `${template.id} ${String(all)}`),
          isRefused:
            problems.some(({ code, place }) => code === 'template-input-name' && isOf(place.label, action)) &&
            parts.inputs.some(({ target }) => !isMappingTarget(target)),
        };
      }),
    );
}

/** “send › content-type” is a place in “send”. */
function isOf(label: string | undefined, action: string): boolean {
  return label?.startsWith(`${action} ›`) === true;
}

/** @param all every field is filled in, or what is required alone */
function filledIn(template: ElementTemplate, all: boolean): TemplateParts {
  const values = new Map(defaultValues(template, () => 'uuid'));
  for (const property of template.properties) {
    if (property.type === 'Hidden' || values.has(property.index)) continue;
    if (all || property.constraints.notEmpty === true) values.set(property.index, valueFor(property));
  }
  return templateParts(template, values, activeProperties(template, values));
}

function valueFor({ type, feel, choices, binding, index }: TemplateProperty): TemplateValue {
  if (type === 'Number') return index + 0.5;
  if (type === 'Boolean') return true;
  const choice = choices.find(({ value }) => value !== '')?.value;
  if (choice !== undefined) return choice;
  if (feel === 'required') return `={"at":[${String(index)},"zwölf \\"Uhr\\""]}`;
  return binding.type === 'zeebe:output' ? `result${String(index)}` : `a “text” & <more> ${String(index)}`;
}

function caseOf(template: ElementTemplate, parts: TemplateParts, name: string): EngineCase {
  const task = elementXml(template, parts, 'The task').replace(
    'id="Task_1"',
    'id="Task_1" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"',
  );
  const xml = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
<bpmn:process id="Process_1" isExecutable="true">
<bpmn:startEvent id="Start_1" /><bpmn:sequenceFlow id="Flow_1" sourceRef="Start_1" targetRef="Task_1" />
${task}
</bpmn:process></bpmn:definitions>`;
  const answers = parts.outputs.map(({ source }, at) => [
    source.replaceAll(/[=`]/g, ''),
    `answer ${String(at)}`,
  ]);
  return {
    name,
    deploy: [{ name: 'template.bpmn', bytes: xml }],
    process: 'Process_1',
    jobs: {
      [parts.taskDefinition.type ?? '']: { outputs: Object.fromEntries(answers) as Record<string, unknown> },
    },
  };
}

/** What the engine did otherwise than the form says; null for nothing. */
export function templateMismatch({ parts }: FilledTemplate, result: CaseResult): string | null {
  if (!result.deployed) return `refused: ${result.refusal ?? ''}`;
  const [job] = result.jobs ?? [];
  if (!job) return `no job: ${(result.incidents ?? []).join(' ')}${result.notStarted ?? ''}`;
  if (job.type !== parts.taskDefinition.type) return `its job is of the type ${job.type}`;
  if (job.retries !== Number(parts.taskDefinition.retries))
    return `its job has ${String(job.retries)} retries`;
  const variables: Record<string, unknown> = {};
  for (const { source, target } of parts.inputs) put(variables, target.split('.'), said(source));
  if (!isDeepStrictEqual(job.variables, variables))
    return `it gets ${JSON.stringify(job.variables)}, the form says ${JSON.stringify(variables)}`;
  const headers = Object.fromEntries(parts.headers.map(({ key, value }) => [key, value]));
  if (!isDeepStrictEqual(job.headers, headers))
    return `its headers are ${JSON.stringify(job.headers)}, the form says ${JSON.stringify(headers)}`;
  const results = Object.fromEntries(parts.outputs.map(({ target }, at) => [target, `answer ${String(at)}`]));
  if (!isDeepStrictEqual(result.variables, results))
    return `the process gets ${JSON.stringify(result.variables)}, the form says ${JSON.stringify(results)}`;
  return result.ended === true ? null : `it does not end: ${(result.incidents ?? []).join(' ')}`;
}

function said(source: string): unknown {
  if (!source.startsWith('=')) return source;
  const literal = literalOfFeel(source.slice(1));
  // An expression over nothing that is there is null to the engine.
  return literal === undefined ? null : literal;
}

function put(into: Record<string, unknown>, [first = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) into[first] = value;
  else {
    const inner = (into[first] ??= {}) as Record<string, unknown>;
    put(inner, rest, value);
  }
}
