import { ifExpression } from '@bpmn-io/lang-feel';
import type {
  Completion,
  CompletionContext,
  CompletionResult,
  CompletionSource,
} from '@codemirror/autocomplete';
import type { FeelVariable } from './feelTypes.ts';

/** The variables that can be named where an expression begins; asked for anew at each completion. */
export function feelCompletions(variables: () => readonly (string | FeelVariable)[]): CompletionSource {
  return ifExpression((context) => namesAt(context, variables()));
}

function namesAt(
  context: CompletionContext,
  variables: readonly (string | FeelVariable)[],
): CompletionResult | null {
  const word = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*/u);
  if (word === null && !context.explicit) return null;
  return {
    from: word?.from ?? context.pos,
    options: variables.filter((one) => !nameOf(one).includes('.')).map(toCompletion),
    validFor: /^[\p{L}\p{N}_]*$/u,
  };
}

/** What is in a variable, once its dot is typed. */
export function feelFields(variables: () => readonly (string | FeelVariable)[]): CompletionSource {
  return (context) => {
    const path = context.matchBefore(/[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]*)+/u);
    if (path === null) return null;
    const owner = path.text.slice(0, path.text.lastIndexOf('.') + 1);
    const options = variables().filter((one) => nameOf(one).startsWith(owner));
    return options.length === 0
      ? null
      : { from: path.from, options: options.map(toCompletion), validFor: /^[\p{L}\p{N}_.]*$/u };
  };
}

function nameOf(variable: string | FeelVariable): string {
  return typeof variable === 'string' ? variable : variable.name;
}

/** Names of the process come before the words of the language. */
function toCompletion(variable: string | FeelVariable): Completion {
  const { name, type, detail } =
    typeof variable === 'string' ? { name: variable } : { detail: undefined, type: undefined, ...variable };
  return {
    label: name,
    type: 'variable',
    boost: 20,
    ...(type === undefined ? {} : { detail: type }),
    ...(detail === undefined || detail === '' ? {} : { info: detail }),
  };
}
