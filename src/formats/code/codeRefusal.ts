import type { CodeModel } from './CodeModel.ts';

const MAX_PARAMETERS = 2_000;
const MAX_ACTIONS = 2_000;
const MAX_NAME = 2_000;

/** Why no code can be made of a connector: a sentence that says what to do, or null. */
export function codeRefusal({ name, actions, config, errors }: CodeModel): string | null {
  if (name === '') return 'Give the connector a name: service tasks call it by that.';
  if (actions.length === 0) return 'Add an action first: code answers the actions of a connector.';
  if (actions.length > MAX_ACTIONS) return `Code is made of at most ${MAX_ACTIONS} actions.`;
  const names = [name, ...config.map((one) => one.name), ...errors.map(({ code }) => code)];
  const seen = new Set<string>();
  for (const action of actions) {
    if (action.name === '') return 'An action has no name: service tasks call it by that.';
    if (seen.has(action.name))
      return `Two actions are called “${shown(action.name)}”: engines find one of them.`;
    seen.add(action.name);
    names.push(action.name);
    for (const [list, what] of [[action.inputs, 'inputs'] as const, [action.outputs, 'outputs'] as const]) {
      if (list.length > MAX_PARAMETERS) {
        return `“${shown(action.name)}” has more than ${MAX_PARAMETERS} ${what}.`;
      }
      const own = new Set(list.map((one) => one.name));
      if (own.has('')) return `One of the ${what} of “${shown(action.name)}” has no name.`;
      if (own.size < list.length) return `Two ${what} of “${shown(action.name)}” have the same name.`;
      names.push(...own);
    }
  }
  const long = names.find((one) => one.length > MAX_NAME);
  return long === undefined ? null : `“${shown(long)}” is longer than ${MAX_NAME} characters.`;
}

function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}
