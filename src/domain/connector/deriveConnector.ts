import { t } from '../../language/t.ts';
import type { Action, Connector, Parameter } from './connector.ts';
import type { ConnectorAbout } from './connectorAbout.ts';
import type { JsonValue } from '../values/json.ts';
import { actionNameProblem } from '../values/names.ts';
import { findSecrets } from '../secrets/findSecrets.ts';
import { parameterRef } from '../trial/TestCase.ts';
import { parseLiteral, valueProblem } from './types.ts';

/** What a derived connector takes of an action. */
export interface DerivedAction {
  /** of the action in the other connector; it keeps it, so that what is known of its request stays true */
  readonly key: string;
  readonly name: string;
  /** what was typed for the inputs that are fixed, by their `parameterRef`: another version has them elsewhere */
  readonly fixed: ReadonlyMap<string, string>;
}

/** The connector that is derived from, in one version. */
export interface DerivedFrom {
  readonly connector: Connector;
  readonly about?: ConnectorAbout | undefined;
  readonly version: string;
  /** a draft can change, so nothing can depend on it yet */
  readonly isPublished: boolean;
}

/** The actions that are chosen, with inputs that no task shows and that always send the same. */
export function deriveConnector(
  { connector, about, version, isPublished }: DerivedFrom,
  name: string,
  chosen: readonly DerivedAction[],
  id: string,
): { readonly connector: Connector; readonly about: ConnectorAbout } {
  const actions = inOrder(connector, chosen).map(([action, one]) => ({
    ...action,
    name: one.name,
    inputs: fixedInputs(action, one.fixed),
  }));
  const keys = new Set(actions.map(({ key }) => key));
  const { tags, protocol, relation, security, links, compatibility, api } = about ?? {};
  const scopes = security?.scopes?.filter(({ action }) => keys.has(action));
  const dependency = { name: connector.name, range: `^${version}`, reason: t('It is derived from it.') };
  return {
    connector: {
      ...{ id, name, template: connector.name, description: t`Derived from ${connector.name} ${version}` },
      ...{ actions, events: [], config: connector.config, errors: connector.errors, rest: {} },
    },
    about: {
      ...(tags && { tags }),
      ...(protocol && { protocol }),
      ...(relation && { relation }),
      ...(security && { security: { ...security, ...(scopes && { scopes }) } }),
      ...(links && { links }),
      ...(compatibility !== undefined && { compatibility }),
      ...(api && { api }),
      ...(isPublished && { dependencies: [dependency] }),
    },
  };
}

/** As the connector has them, whatever was chosen first. */
function inOrder(
  { actions }: Connector,
  chosen: readonly DerivedAction[],
): readonly (readonly [Action, DerivedAction])[] {
  return actions.flatMap((action) => {
    const one = chosen.find(({ key }) => key === action.key);
    return one ? [[action, one] as const] : [];
  });
}

/** What was chosen of one version, as it is chosen of another: a name that nobody typed is the name over there. */
export function chosenOf(
  from: Connector,
  to: Connector,
  chosen: readonly DerivedAction[],
): readonly DerivedAction[] {
  return chosen.map((one) => {
    const before = from.actions.find(({ key }) => key === one.key);
    const after = to.actions.find(({ key }) => key === one.key);
    return before?.name === one.name && after ? { ...one, name: after.name } : one;
  });
}

function fixedInputs(action: Action, fixed: ReadonlyMap<string, string>): readonly Parameter[] {
  return action.inputs.map((input) => {
    const text = fixed.get(parameterRef(input));
    if (text === undefined) return input;
    const { advanced: _, ...plain } = input;
    return { ...plain, hidden: true, value: parsed(text, input) ?? text };
  });
}

function parsed(text: string, { type }: Parameter): JsonValue | undefined {
  return parseLiteral(text, type);
}

/** Why an input cannot always send this, or null. */
export function fixedProblem(input: Parameter, text: string): string | null {
  if (text.trim() === '') return t`Say what “${input.name}” always is.`;
  const value = parsed(text, input);
  const wrong = valueProblem(value ?? text, input.type);
  if (wrong !== null) return wrong;
  const [secret] = findSecrets(JSON.stringify({ [input.name]: text }));
  return secret ? t`This looks like ${secret.what}: everybody who has the connector could read it.` : null;
}

export const NOTHING_CHOSEN = t('Choose an action');

/** The first reason why nothing can be derived yet, or null. */
export function derivedProblem(connector: Connector, chosen: readonly DerivedAction[]): string | null {
  const own = inOrder(connector, chosen);
  if (own.length === 0) return NOTHING_CHOSEN;
  for (const [{ inputs }, one] of own) {
    const others = own.flatMap(([, other]) => (other === one ? [] : other.name));
    const name = actionNameProblem(one.name, others);
    if (name !== null) return name;
    for (const input of inputs) {
      const text = one.fixed.get(parameterRef(input));
      const problem = text === undefined ? null : fixedProblem(input, text);
      if (problem !== null) return problem;
    }
  }
  return null;
}
