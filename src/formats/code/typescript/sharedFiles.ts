import type { CodeModel, CodeSetting } from '../CodeModel.ts';
import { inLine } from '../CodeText.ts';
import { identifiersFor } from '../identifiers.ts';
import type { ActionNames } from './ActionNames.ts';
import { ts, tsDoc, tsName, tsString, type TypeScript } from './typescriptText.ts';

/** What the environment says: `src/contract/configuration.ts`. */
export function configurationFile({ config }: CodeModel): TypeScript {
  const names = settingNames(config);
  return ts`
    /** Set where the connector is deployed, in environment variables. */
    export interface Configuration {
      ${config.map(
        (setting, at) => ts`
          ${tsDoc(setting.description, setting.secure ? 'Secret.' : '')}
          readonly ${tsName(names[at] ?? '')}${setting.required ? ts`` : ts`?`}: string;
        `,
      )}
    }

    type Environment = Readonly<Record<string, string | undefined>>;

    /** @throws Error that names what is missing */
    export function configurationOf(environment: Environment): Configuration {
      const missing = REQUIRED.filter((name) => (environment[name] ?? '') === '');
      if (missing.length > 0) throw new Error('Set in the environment: ' + missing.join(', '));
      const setting = (name: string, value?: string): string | undefined => environment[name] || value;
      const given = Object.entries({
        ${config.map((setting, at) => ts`${tsName(names[at] ?? '')}: setting(${settingArguments(setting)}),`)}
      }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(given) as unknown as Configuration;
    }

    const REQUIRED: readonly string[] = [${inLine(
      'typescript',
      config
        .filter(({ required, value }) => required && value === undefined)
        .map(({ environment }) => tsString(environment)),
    )}];

    /** For tests: every variable has its own name as its value. */
    export function exampleConfiguration(changes: Environment = {}): Configuration {
      const names: readonly string[] = [${inLine(
        'typescript',
        config.map(({ environment }) => tsString(environment)),
      )}];
      return configurationOf({ ...Object.fromEntries(names.map((name) => [name, name])), ...changes });
    }
  `;
}

export function settingNames(config: readonly CodeSetting[]): readonly string[] {
  return identifiersFor(
    config.map(({ name }) => name),
    { style: 'camel', fallback: 'setting', reserved: new Set(['constructor', 'tostring', 'valueof']) },
  );
}

function settingArguments({ environment, value }: CodeSetting): TypeScript {
  return value === undefined
    ? tsString(environment)
    : inLine('typescript', [tsString(environment), tsString(value)]);
}

/** The codes a boundary event can catch: `src/contract/errors.ts`. */
export function errorsFile({ errors }: CodeModel): TypeScript {
  const names = identifiersFor(
    errors.map(({ code }) => code),
    { style: 'constant', fallback: 'error' },
  );
  return ts`
    /** The error codes of the definition: an error boundary event with the same code catches it. */
    export const ERROR_CODES = {
      ${errors.map(
        ({ code, text }, at) => ts`
          ${tsDoc(text)}
          ${tsName(names[at] ?? '')}: ${tsString(code)},
        `,
      )}
    } as const;

    export type ErrorCode = ${errors.length === 0 ? ts`string` : ts`(typeof ERROR_CODES)[keyof typeof ERROR_CODES]`};

    /** Something a process can catch. Anything else that is thrown fails the job, and it is tried again. */
    export class ConnectorError extends Error {
      readonly code: ErrorCode;
      /** what the place that catches it gets to know */
      readonly outputs: Readonly<Record<string, unknown>>;

      constructor(code: ErrorCode, message: string, outputs: Readonly<Record<string, unknown>> = {}) {
        super(message);
        this.code = code;
        this.outputs = outputs;
      }
    }
  `;
}

/** Every action of the connector by its job type: `src/actions.ts`. */
export function actionsFile(names: readonly ActionNames[]): TypeScript {
  const parts = names.map(({ file, type, constant }) => ({
    file: tsName(file),
    type: tsName(type),
    constant: tsName(constant),
  }));
  return ts`
    ${parts.map(({ file }) => ts`import { ${file} } from './actions/${file}.js';`)}
    import type { Configuration } from './contract/configuration.js';
    ${parts.map(
      ({ file, type, constant }) => ts`
        import {
          ${constant}_INPUTS,
          ${constant}_JOB_TYPE,
          read${type}Inputs,
        } from './contract/${file}.js';
      `,
    )}
    import type { Variables } from './contract/values.js';

    export interface Action {
      readonly jobType: string;
      readonly inputs: readonly string[];
      readonly run: (variables: Variables, configuration: Configuration) => Promise<object>;
    }

    export const ACTIONS: readonly Action[] = [
      ${parts.map(
        ({ file, type, constant }) => ts`
          {
            jobType: ${constant}_JOB_TYPE,
            inputs: ${constant}_INPUTS,
            run: async (variables, configuration) => ${file}(read${type}Inputs(variables), configuration),
          },
        `,
      )}
    ];
  `;
}
