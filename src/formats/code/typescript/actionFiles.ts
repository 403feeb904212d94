import type { CodeAction } from '../CodeModel.ts';
import { requestText } from '../RequestPlan.ts';
import type { ActionNames } from './ActionNames.ts';
import { ts, tsDoc, tsName, tsString, type TypeScript } from './typescriptText.ts';

/** The place for a person's own work: `src/actions/<action>.ts`. */
export function handlerFile(action: CodeAction, names: ActionNames): TypeScript {
  const [file, type] = [tsName(names.file), tsName(names.type)];
  if (action.request) {
    return ts`
      import { ${tsName(names.constant)}_REQUEST, type ${type}Handler } from '../contract/${file}.js';
      import { send as sendRequest } from '../contract/request.js';

      ${tsDoc(
        action.description,
        `Sends ${requestText(action.request)}. What is special about it can stand before or behind.`,
      )}
      export const ${file}: ${type}Handler = (inputs, configuration) =>
        sendRequest(${tsName(names.constant)}_REQUEST, inputs, configuration);
    `;
  }
  return ts`
    import { example${type}Outputs, type ${type}Handler } from '../contract/${file}.js';

    ${tsDoc(
      action.description,
      action.noRequest ?? '',
      'Put the work of the action here. Throw a ConnectorError with one of the codes in contract/errors.ts for what a process should catch; anything else that is thrown fails the job, and it is tried again.',
      'As it stands it answers with the example of the definition, so that processes can be tried at once.',
    )}
    export const ${file}: ${type}Handler = async (inputs, configuration) => {
      void inputs;
      void configuration;
      return example${type}Outputs();
    };
  `;
}

/** `test/<action>.test.ts` */
export function handlerTestFile(action: CodeAction, names: ActionNames): TypeScript {
  const [file, type] = [tsName(names.file), tsName(names.type)];
  const needed = action.inputs.find(({ required }) => required);
  return ts`
    import assert from 'node:assert/strict';
    import { test } from 'node:test';
    import { ${file} } from '../src/actions/${file}.js';
    import { exampleConfiguration } from '../src/contract/configuration.js';
    import { example${type}Inputs, example${type}Outputs, read${type}Inputs } from '../src/contract/${file}.js';
    ${needed === undefined ? [] : ts`import { InputError } from '../src/contract/values.js';`}

    test(${tsString(`${action.implementation} takes its inputs from the variables of a job`)}, () => {
      const variables = { ...example${type}Inputs(), somethingElse: true };
      assert.deepEqual(read${type}Inputs(variables), example${type}Inputs());
    });

    test(${tsString(`${action.implementation} gives what its definition promises`)}, async () => {
      const outputs = await ${file}(example${type}Inputs(), exampleConfiguration());
      assert.deepEqual(Object.keys(outputs).toSorted(), Object.keys(example${type}Outputs()).toSorted());
    });

    ${
      needed === undefined
        ? []
        : ts`
            test(${tsString(`${action.implementation} says which input is missing`)}, () => {
              const variables = { ...example${type}Inputs(), ${keyOf(needed.name)}: undefined };
              assert.throws(() => read${type}Inputs(variables), InputError);
            });
          `
    }
  `;
}

function keyOf(name: string): TypeScript {
  return ts`[${tsString(name)}]`;
}
