import { escapeAttribute } from '../../../bpmn/xmlText.ts';
import { isExpression } from '../../../domain/expressions/expressions.ts';
import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import type { CodeAction, CodeModel, ValueKind } from '../CodeModel.ts';
import type { CodeFile } from '../CodeProject.ts';

const PROCESS_ID = 'Process_example';
/** More make a diagram nobody reads; the tests of each action need none. */
const MAX_TASKS = 20;
/** What an implementation in XML can be, whoever reads it. */
const PLAIN = /^[\p{L}\p{N} ._-]+$/u;

interface ExampleProcess {
  readonly files: readonly CodeFile[];
  /** the variables it leaves behind */
  readonly outputs: readonly string[];
}

/** A process that calls the actions one after the other, each with its example, and keeps what they give. */
export function exampleProcess({ actions }: CodeModel): ExampleProcess {
  const tasks = actions
    // What is a request would be sent.
    .filter(({ request }) => request === undefined)
    .filter(({ implementation }) => PLAIN.test(implementation))
    // An expression would be evaluated, and there is nothing it could name.
    .filter(({ inputs }) => !inputs.some(({ example }) => isExpression(JSON.stringify(example))))
    .slice(0, MAX_TASKS)
    .map((action, index) => taskOf(action, index));
  const outputs = tasks.flatMap(({ variables }) => variables);
  const extensions: JsonObject = {
    id: 'process-example',
    name: 'example',
    type: 'PROCESS',
    extensions: {
      [PROCESS_ID]: {
        constants: {},
        mappings: Object.fromEntries(tasks.map(({ id, mapping }) => [id, mapping])),
        properties: Object.fromEntries(
          outputs.map(({ id, type }) => [id, { id, name: id, type, required: false }]),
        ),
      },
    },
  };
  return {
    files: [
      { path: 'processes/example.bpmn20.xml', text: xmlOf(tasks) },
      { path: 'processes/example-extensions.json', text: `${JSON.stringify(extensions, null, 2)}\n` },
    ],
    outputs: outputs.map(({ id }) => id),
  };
}

interface Task {
  readonly id: string;
  readonly implementation: string;
  readonly mapping: JsonObject;
  readonly variables: readonly { readonly id: string; readonly type: string }[];
}

function taskOf({ implementation, inputs, outputs }: CodeAction, index: number): Task {
  const id = `Task_${index + 1}`;
  const variables = outputs.map(({ kind }, at) => ({
    id: `task${index + 1}_output${at + 1}`,
    type: TYPES[kind],
  }));
  return {
    id,
    implementation,
    variables,
    mapping: {
      inputs: Object.fromEntries(
        inputs.map(({ name, example }) => [name, { type: 'value', value: example }]),
      ),
      outputs: Object.fromEntries(
        outputs.map(({ name }, at): [string, JsonValue] => [
          variables[at]?.id ?? '',
          { type: 'variable', value: name },
        ]),
      ),
    },
  };
}

/** The types that every engine since 7.1.0.M6 knows. */
const TYPES: Readonly<Record<ValueKind, string>> = {
  text: 'string',
  integer: 'integer',
  decimal: 'json',
  flag: 'boolean',
  date: 'date',
  datetime: 'datetime',
  list: 'json',
  object: 'json',
  json: 'json',
};

function xmlOf(tasks: readonly Task[]): string {
  const ids = ['Start_1', ...tasks.map(({ id }) => id), 'Keep_1', 'End_1'];
  const flows = ids.slice(1).map((id, at) => {
    const number = String(at + 1);
    return `    <bpmn2:sequenceFlow id="Flow_${number}" sourceRef="${ids[at] ?? ''}" targetRef="${id}" />`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<bpmn2:definitions xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL" id="example" targetNamespace="http://bpmn.io/schema/bpmn">',
    `  <bpmn2:process id="${PROCESS_ID}" name="example" isExecutable="true">`,
    '    <bpmn2:startEvent id="Start_1" />',
    ...tasks.map(
      ({ id, implementation }) =>
        `    <bpmn2:serviceTask id="${id}" implementation="${escapeAttribute(implementation)}" />`,
    ),
    '    <bpmn2:userTask id="Keep_1" name="See what they gave" />',
    '    <bpmn2:endEvent id="End_1" />',
    ...flows,
    '  </bpmn2:process>',
    '</bpmn2:definitions>',
    '',
  ].join('\n');
}
