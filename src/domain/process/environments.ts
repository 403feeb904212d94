import { t } from '../../language/t.ts';
import { findSecrets } from '../secrets/findSecrets.ts';

/** Where a project is deployed to ('prod'), and what the connectors are told there. */
export interface Environment {
  readonly name: string;
  readonly values: readonly EnvironmentValue[];
}

/** Of a configuration variable of a connector; both by name. */
export interface EnvironmentValue {
  readonly connector: string;
  readonly variable: string;
  /** of a variable that is not secure */
  readonly value?: string;
  /** of a secure one: what its secret is called there, never the secret */
  readonly reference?: string;
}

/** A configuration variable that can be set in each environment. */
export interface EnvironmentRow {
  readonly connector: string;
  readonly variable: string;
  readonly secure: boolean;
  readonly required: boolean;
  readonly standard: string;
  readonly description: string;
  /** no connector of the project declares it any more: what was set is kept until it is deleted */
  readonly isGone: boolean;
}

export const USUAL_ENVIRONMENTS = ['dev', 'test', 'prod'] as const;

const MAX_NAME = 40;

/** A name is also that of a file. */
export function environmentNameProblem(name: string, others: readonly string[]): string | null {
  if (name === '') return t('Give the environment a name.');
  if (others.includes(name)) return t`Another environment is called “${name}”.`;
  if (name.length > MAX_NAME) return t`The name of an environment has at most ${MAX_NAME} characters.`;
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name)
    ? null
    : t('The name of an environment is made of lower-case letters, digits and “-” between them.');
}

/** Why a text cannot be kept for a variable, or null. */
export function environmentValueProblem(
  row: Pick<EnvironmentRow, 'variable' | 'secure'>,
  text: string,
): string | null {
  if (text === '') return null;
  if (row.secure) {
    const isName = /^[A-Za-z0-9_][A-Za-z0-9_./:@-]{0,199}$/.test(text) && findSecrets(text).length === 0;
    return isName
      ? null
      : t('Give the name of the secret, like prod/mail-password; never the secret itself.');
  }
  const [found] = findSecrets(JSON.stringify({ [row.variable]: text }));
  return found === undefined
    ? null
    : t`This looks like ${found.what}. Make the variable secure in the connector, and give the name of its secret here.`;
}

export function valueIn(
  environment: Environment,
  { connector, variable }: Pick<EnvironmentRow, 'connector' | 'variable'>,
): string {
  const own = environment.values.find((one) => one.connector === connector && one.variable === variable);
  return own?.value ?? own?.reference ?? '';
}

/** '' takes it away: what the connector says itself holds there. */
export function setValueIn(
  environment: Environment,
  { connector, variable, secure }: Pick<EnvironmentRow, 'connector' | 'variable' | 'secure'>,
  text: string,
): Environment {
  const others = environment.values.filter((one) => one.connector !== connector || one.variable !== variable);
  if (text === '') return { ...environment, values: others };
  const mine = { connector, variable, ...(secure ? { reference: text } : { value: text }) };
  return { ...environment, values: sortedValues([...others, mine]) };
}

export function sortedValues(values: readonly EnvironmentValue[]): readonly EnvironmentValue[] {
  const keyOf = ({ connector, variable }: EnvironmentValue) => `${connector}\u0000${variable}`;
  return values.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/**
 * As they were where no value is of that connector. One that is there under the new name already stays: what it would
 * replace is kept under the old.
 */
export function withConnectorRenamed(
  environments: readonly Environment[],
  from: string,
  to: string,
): readonly Environment[] {
  return environments.map((environment) => {
    const { values } = environment;
    const isFree = ({ variable }: EnvironmentValue) =>
      !values.some((one) => one.connector === to && one.variable === variable);
    const isMeant = (one: EnvironmentValue) => one.connector === from && isFree(one);
    if (!values.some(isMeant)) return environment;
    const renamed = values.map((one) => (isMeant(one) ? { ...one, connector: to } : one));
    return { ...environment, values: sortedValues(renamed) };
  });
}

interface Configured {
  readonly name: string;
  readonly config: readonly {
    readonly name: string;
    readonly description?: string;
    readonly value?: string;
    readonly required?: boolean;
    readonly secure?: boolean;
  }[];
}

/** What can be set, in the order of the connectors; then what was set for something that is not there any more. */
export function environmentRows(
  connectors: readonly Configured[],
  environments: readonly Environment[],
): readonly EnvironmentRow[] {
  const rows = connectors.flatMap(({ name, config }) =>
    config.map((one): EnvironmentRow => ({
      ...{ connector: name, variable: one.name, secure: one.secure === true, isGone: false },
      ...{ required: one.required === true, standard: one.value ?? '', description: one.description ?? '' },
    })),
  );
  const gone = environments
    .flatMap(({ values }) => values)
    .filter(({ connector, variable }, at, all) => {
      const isSame = (one: { readonly connector: string; readonly variable: string }) =>
        one.connector === connector && one.variable === variable;
      return !rows.some(isSame) && all.findIndex(isSame) === at;
    })
    .map(({ connector, variable, reference }): EnvironmentRow => ({
      ...{ connector, variable, secure: reference !== undefined, isGone: true },
      ...{ required: false, standard: '', description: '' },
    }));
  return [...rows, ...gone];
}

/** Required, and nothing says what it is there. */
export function missingIn(
  environment: Environment,
  rows: readonly EnvironmentRow[],
): readonly EnvironmentRow[] {
  return rows.filter((row) => row.required && row.standard === '' && valueIn(environment, row) === '');
}
