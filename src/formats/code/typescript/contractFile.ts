import type { CodeAction, CodeValue } from '../CodeModel.ts';
import { planValue } from '../planValue.ts';
import { inLine } from '../CodeText.ts';
import { tsDoc, tsKey, tsName, tsString, tsValue, ts, type TypeScript } from './typescriptText.ts';
import { typeOf } from './typeOf.ts';

/** What an action takes and gives, as the definition says: `src/contract/<action>.ts`. */
export function contractFile(
  action: CodeAction,
  names: { readonly type: string; readonly constant: string },
  settings: ReadonlyMap<string, string>,
): TypeScript {
  const type = tsName(names.type);
  const constant = tsName(names.constant);
  const { inputs, outputs, request } = action;
  return ts`
    import type { Configuration } from './configuration.js';
    ${request ? ts`import type { RequestPlan } from './request.js';` : []}
    import * as read from './values.js';
    import type { Variables } from './values.js';

    /** The job type that service tasks name. */
    export const ${constant}_JOB_TYPE = ${tsString(action.implementation)};

    /** The variables a job is asked for. */
    export const ${constant}_INPUTS: readonly string[] = ${namesOf(inputs)};

    ${
      request
        ? ts`
            /** The request it is. */
            export const ${constant}_REQUEST: RequestPlan = ${tsValue(planValue(request, settings))};

          `
        : []
    }
    export interface ${type}Inputs {
      ${inputs.map(member)}
    }

    export interface ${type}Outputs {
      ${outputs.map(member)}
    }

    /** Does the work of the action; a ConnectorError becomes a BPMN error that a boundary event can catch. */
    export type ${type}Handler = (inputs: ${type}Inputs, configuration: Configuration) => Promise<${type}Outputs>;

    /** Takes the inputs out of the variables of a job. @throws read.InputError for what is missing or of another type */
    export function read${type}Inputs(variables: Variables): ${type}Inputs {
      return read.present<${type}Inputs>({
        ${inputs.map((value) => reading(value, type))}
      });
    }

    /** An example of what a job brings. */
    export function example${type}Inputs(): ${type}Inputs {
      return ${exampleOf(inputs)};
    }

    /** An example of what the action gives. */
    export function example${type}Outputs(): ${type}Outputs {
      return ${exampleOf(outputs)};
    }
  `;
}

function member(value: CodeValue): TypeScript {
  return ts`
    ${tsDoc(value.description)}
    readonly ${tsKey(value.name)}${value.required ? ts`` : ts`?`}: ${typeOf(value)};
  `;
}

const READERS = {
  text: ts`text`,
  integer: ts`integer`,
  decimal: ts`decimal`,
  flag: ts`flag`,
  date: ts`date`,
  datetime: ts`dateTime`,
  list: ts`list`,
  object: ts`object`,
  json: ts`json`,
} as const;

function reading(value: CodeValue, type: TypeScript): TypeScript {
  const { name, kind, required, allowed } = value;
  const need = required ? ts`required` : ts`optional`;
  const reader =
    allowed.length > 0 ? ts`oneOf(${inLine('typescript', allowed.map(tsString))})` : READERS[kind];
  return ts`${tsKey(name)}: read.${need}(variables, ${tsString(name)}, read.${reader})${cast(value, type)},`;
}

/** The inside of lists and objects is told by the schema and not checked. */
function cast({ name, kind }: CodeValue, type: TypeScript): TypeScript {
  return kind === 'object' || kind === 'list' ? ts` as ${type}Inputs[${tsString(name)}]` : ts``;
}

/** In the order of the definition, whatever an object would make of names like `1`. */
function exampleOf(values: readonly CodeValue[]): TypeScript {
  if (values.length === 0) return ts`{}`;
  return ts`
    {
      ${values.map(({ name, example }) => ts`${tsKey(name)}: ${tsValue(example)},`)}
    }
  `;
}

function namesOf(values: readonly CodeValue[]): TypeScript {
  return ts`[${inLine(
    'typescript',
    values.map(({ name }) => tsString(name)),
  )}]`;
}
