import { t } from '../../language/t.ts';
import type { CodeModel } from './CodeModel.ts';

const MAX_PARAMETERS = 2_000;
const MAX_ACTIONS = 2_000;
const MAX_NAME = 2_000;

/** Why no code can be made of a connector: a sentence that says what to do, or null. */
export function codeRefusal({ name, actions, config, errors }: CodeModel): string | null {
  if (name === '') return t('Give the connector a name: service tasks call it by that.');
  if (actions.length === 0) return t('Add an action first: code answers the actions of a connector.');
  if (actions.length > MAX_ACTIONS) return t`Code is made of at most ${MAX_ACTIONS} actions.`;
  const names = [name, ...config.map((one) => one.name), ...errors.map(({ code }) => code)];
  const seen = new Set<string>();
  for (const action of actions) {
    if (action.name === '') return t('An action has no name: service tasks call it by that.');
    if (seen.has(action.name))
      return t`Two actions are called “${shown(action.name)}”: engines find one of them.`;
    seen.add(action.name);
    names.push(action.name);
    const inAction = shown(action.name);
    for (const list of [action.inputs, action.outputs]) {
      const areInputs = list === action.inputs;
      if (list.length > MAX_PARAMETERS)
        return areInputs
          ? t`“${inAction}” has more than ${MAX_PARAMETERS} inputs.`
          : t`“${inAction}” has more than ${MAX_PARAMETERS} outputs.`;
      const own = new Set(list.map((one) => one.name));
      if (own.has(''))
        return areInputs
          ? t`One of the inputs of “${inAction}” has no name.`
          : t`One of the outputs of “${inAction}” has no name.`;
      if (own.size < list.length)
        return areInputs
          ? t`Two inputs of “${inAction}” have the same name.`
          : t`Two outputs of “${inAction}” have the same name.`;
      names.push(...own);
    }
  }
  const long = names.find((one) => one.length > MAX_NAME);
  return long === undefined ? null : t`“${shown(long)}” is longer than ${MAX_NAME} characters.`;
}

function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
