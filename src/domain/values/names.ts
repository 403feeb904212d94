import { t } from '../../language/t.ts';

const CONNECTOR_NAME = /^[a-z]([-a-z0-9]{0,24}[a-z0-9])?$/;
const VARIABLE_NAME = /^[a-z][a-z0-9_]*$/i;
const XML_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}._\-·]*$/u;
const CONNECTOR_NAME_MAX = 26;

/** What the engine sets itself in a multi-instance. */
export const RESERVED_VARIABLES: readonly string[] = [
  'nrOfInstances',
  'nrOfActiveInstances',
  'nrOfCompletedInstances',
  'loopCounter',
];

/** Each of these returns a sentence for the user, or null when the name is fine. */
export function connectorNameProblem(name: string, others: readonly string[] = []): string | null {
  if (name === '') return t('Give the connector a name.');
  if (others.includes(name)) return t`Another connector is called “${name}”.`;
  if (CONNECTOR_NAME.test(name)) return null;
  if (name.length > CONNECTOR_NAME_MAX) {
    return t`A connector name has at most ${CONNECTOR_NAME_MAX} characters, this one has ${name.length}.`;
  }
  if (!/^[a-z]/.test(name)) return t('A connector name starts with a lower-case letter.');
  if (name.endsWith('-')) return t('A connector name ends with a letter or a digit.');
  return t('A connector name is made of lower-case letters, digits and “-”.');
}

export function actionNameProblem(name: string, others: readonly string[] = []): string | null {
  if (name === '') return t('Give the action a name.');
  if (name.includes('.')) return t('An action name has no dot: the dot stands between connector and action.');
  if (/\s/.test(name)) return t('An action name has no spaces.');
  return others.includes(name) ? t`Another action of this connector is called “${name}”.` : null;
}

export function parameterNameProblem(name: string, others: readonly string[] = []): string | null {
  if (name === '') return t('Give the parameter a name.');
  if (name !== name.trim()) return t('A parameter name has no spaces at its ends.');
  return others.includes(name) ? t`Another parameter of this table is called “${name}”.` : null;
}

export function variableNameProblem(name: string, others: readonly string[] = []): string | null {
  if (name === '') return t('Give the variable a name.');
  if (RESERVED_VARIABLES.includes(name)) return t`“${name}” is a name the engine uses itself.`;
  if (others.includes(name)) return t`Another variable of this process is called “${name}”.`;
  if (VARIABLE_NAME.test(name)) return null;
  return /^[a-z]/i.test(name)
    ? t('A variable name is made of letters, digits and “_”.')
    : t('A variable name starts with a letter.');
}

export function elementIdProblem(id: string, taken: (id: string) => boolean): string | null {
  if (id === '') return t('Give the element an id.');
  if (!XML_NAME.test(id)) {
    return /^[\p{L}_]/u.test(id)
      ? t('An id is made of letters, digits, “_”, “-” and “.”.')
      : t('An id starts with a letter or “_”.');
  }
  return taken(id) ? t`Another element has the id “${id}”.` : null;
}

/** The wanted name when it is free, else the first of `name2`, `name3` … that is. */
export function freeName(wanted: string, taken: readonly string[] | ReadonlySet<string>): string {
  const all: ReadonlySet<string> = taken instanceof Set ? taken : new Set(taken);
  if (!all.has(wanted)) return wanted;
  const stem = wanted.replace(/\d+$/, '');
  const digits = wanted.slice(stem.length);
  // A number too long to count with is part of the name: `x99999999999999999999` becomes `…2`.
  const counts = digits !== '' && digits.length < 15 && stem !== '';
  let number = counts ? Number(digits) + 1 : 2;
  const base = counts ? stem : wanted;
  while (all.has(`${base}${number}`)) number += 1;
  return `${base}${number}`;
}

/** A valid connector name made of any text, not one of `taken`. */
export function connectorNameFrom(text: string, taken: readonly string[] = []): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '');
  const fit = (room: number) => plain.slice(0, room).replace(/-+$/, '') || 'connector';
  const name = fit(CONNECTOR_NAME_MAX);
  if (!taken.includes(name)) return name;
  let number = 2;
  while (taken.includes(`${fit(CONNECTOR_NAME_MAX - 1 - String(number).length)}-${number}`)) number += 1;
  return `${fit(CONNECTOR_NAME_MAX - 1 - String(number).length)}-${number}`;
}

/** A valid action name made of any text, not one of `taken`. */
export function actionNameFrom(text: string, taken: readonly string[] = []): string {
  return freeName(text.trim().replace(/[\s.]+/g, '-') || 'action', taken);
}

/** A valid variable name made of any text, not one of `taken`: `input-name 1` becomes `input_name_1`. */
export function variableNameFrom(text: string, taken: readonly string[] = []): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9_]+/gi, '_')
    .replace(/^[^a-z]+/i, '')
    .replace(/_+$/, '');
  return freeName(plain || 'variable', [...taken, ...RESERVED_VARIABLES]);
}
