import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { expressionFinding } from '../mapping/expressionFinding.ts';
import { isBeforeM10 } from '../process/engineVersions.ts';
import { RESERVED_VARIABLES, freeName, variableNameFrom, variableNameProblem } from '../values/names.ts';
import type { Fix, Problem } from '../problem.ts';
import type { ProcessInfo, Variable } from '../process/process.ts';
import { aType, isKnownType, valueProblem } from '../connector/types.ts';
import type { ModelContext } from './ElementContext.ts';
import { labelOf } from './ElementContext.ts';

const ANALYTICS_TYPES: readonly string[] = ['integer', 'string', 'boolean', 'date'];
/** Types whose default the parser of 7.1.0.M6 has no code for. */
const NO_DEFAULT_IN_M6: readonly string[] = ['folder', 'array', 'content', 'bigdecimal'];

type Said = Pick<Problem, 'code' | 'severity' | 'message'> & { readonly fix?: Fix };
type VariableRule = (variable: Variable, process: ProcessInfo, context: ModelContext) => Said | null;

const RULES: readonly VariableRule[] = [
  nameRule,
  typeRule,
  defaultRule,
  defaultInOldEnginesRule,
  displayRule,
  analyticsRule,
];

/** Each variable by itself; and each name once. */
export function variableProblems(process: ProcessInfo, context: ModelContext): readonly Problem[] {
  return problemsOf(process, context, RULES);
}

/** Where variables are nothing but names to map with: Camunda 8. */
export function variableNameProblems(process: ProcessInfo, context: ModelContext): readonly Problem[] {
  return problemsOf(process, context, [nameRule]);
}

function problemsOf(
  process: ProcessInfo,
  context: ModelContext,
  all: readonly VariableRule[],
): readonly Problem[] {
  const seen = new Set<string>();
  return process.variables.flatMap((variable) => {
    const again = seen.has(variable.name) && variable.name !== '';
    seen.add(variable.name);
    const rules = again ? [duplicateRule, ...all] : all;
    return rules.flatMap((rule) => {
      const said = rule(variable, process, context);
      const label = `${labelOf(process)} › ${variable.name === '' ? t('variable without a name') : variable.name}`;
      const place = { element: process.id, path: ['properties', variable.id], label };
      return said === null ? [] : [{ ...said, place }];
    });
  });
}

function duplicateRule(variable: Variable, process: ProcessInfo): Said {
  return {
    code: 'variable-name-duplicate',
    severity: 'error',
    message: t`Several variables are called “${variable.name}”.`,
    fix: renameFix(variable, process, freeName(variable.name, namesOf(process))),
  };
}

function nameRule(variable: Variable, process: ProcessInfo): Said | null {
  const problem = variableNameProblem(variable.name);
  if (problem === null) return null;
  const reserved = RESERVED_VARIABLES.includes(variable.name);
  return {
    code: reserved ? 'variable-name-reserved' : 'variable-name-invalid',
    severity: 'error',
    message:
      reserved || variable.name === ''
        ? problem
        : t`“${variable.name}” cannot be a variable: ${inSentence(problem)}`,
    fix: renameFix(variable, process, variableNameFrom(variable.name, namesOf(process))),
  };
}

function typeRule(variable: Variable, _process: ProcessInfo, { engineVersion }: ModelContext): Said | null {
  // Activiti 8 knows one more than the modeling service.
  const isNew = engineVersion === '8' && variable.type === 'bigdecimal';
  if (isNew || isKnownType(variable.type)) return null;
  return {
    code: 'variable-type-unknown',
    severity: 'warning',
    message: t`“${variable.name}” has the type “${variable.type}”, which not all engines know.`,
  };
}

function defaultRule(variable: Variable, process: ProcessInfo, context: ModelContext): Said | null {
  if (variable.value === undefined) return null;
  const wrong = valueProblem(variable.value, variable.type);
  if (wrong !== null) {
    return {
      code: 'variable-default-invalid',
      severity: 'error',
      message: t`The default of “${variable.name}” is not ${aType(variable.type)}. ${wrong}`,
    };
  }
  return expressionFinding(variable.value, {
    target: context.target,
    variables: context.process(process.id).variables,
    others: new Set(),
    open: false,
    hasConstant: () => false,
    allInputs: false,
    allOutputs: false,
  });
}

function defaultInOldEnginesRule(
  variable: Variable,
  _process: ProcessInfo,
  { engineVersion }: ModelContext,
): Said | null {
  const { value, type } = variable;
  const isOld = isBeforeM10(engineVersion);
  if (isOld === false) return null;
  if (value === undefined || value === null || !NO_DEFAULT_IN_M6.includes(type)) return null;
  return {
    code: 'variable-default-in-old-engines',
    severity: isOld ? 'error' : 'note',
    message: t`The engine 7.1.0.M6 cannot start with a default for “${variable.name}”: it knows none of the type ${type}.`,
  };
}

function displayRule(variable: Variable): Said | null {
  if (variable.display !== true || (variable.displayName ?? '') !== '') return null;
  return {
    code: 'variable-without-display-name',
    severity: 'warning',
    message: t`“${variable.name}” is to be shown in the web app but has no display name.`,
  };
}

function analyticsRule(variable: Variable): Said | null {
  if (variable.analytics !== true || ANALYTICS_TYPES.includes(variable.type)) return null;
  return {
    code: 'variable-analytics-type',
    severity: 'warning',
    message: t`“${variable.name}” cannot be used for analytics: it is ${aType(variable.type)}, not a string, integer, boolean or date.`,
  };
}

function renameFix(variable: Variable, process: ProcessInfo, name: string): Fix {
  return {
    label: t`Rename to ${name}`,
    action: { kind: 'rename-variable', process: process.id, variable: variable.id, name },
  };
}

function namesOf(process: ProcessInfo): string[] {
  return process.variables.map((variable) => variable.name);
}
