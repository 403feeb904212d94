import type { Action, Connector, Parameter } from './connector.ts';
import type { ConnectorAbout } from './connectorAbout.ts';
import type { JsonValue } from './json.ts';
import { actionNameProblem } from './names.ts';
import { findSecrets } from './secrets/findSecrets.ts';
import { parseLiteral, valueProblem } from './types.ts';

/** What a derived connector takes of an action. */
export interface DerivedAction {
  /** of the action in the other connector; it keeps it, so that what is known of its request stays true */
  readonly key: string;
  readonly name: string;
  /** what was typed for the inputs that are fixed, by the place of the input */
  readonly fixed: ReadonlyMap<number, string>;
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
  const actions = chosen.flatMap((one) => {
    const action = connector.actions.find(({ key }) => key === one.key);
    return action ? [{ ...action, name: one.name, inputs: fixedInputs(action, one.fixed) }] : [];
  });
  const keys = new Set(actions.map(({ key }) => key));
  const { tags, protocol, relation, security, links, compatibility, api } = about ?? {};
  const scopes = security?.scopes?.filter(({ action }) => keys.has(action));
  const dependency = { name: connector.name, range: `^${version}`, reason: 'It is derived from it.' };
  return {
    connector: {
      ...{ id, name, template: connector.name, description: `Derived from ${connector.name} ${version}` },
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

function fixedInputs(action: Action, fixed: ReadonlyMap<number, string>): readonly Parameter[] {
  return action.inputs.map((input, at) => {
    const text = fixed.get(at);
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
  if (text.trim() === '') return `Say what “${input.name}” always is.`;
  const value = parsed(text, input);
  const wrong = valueProblem(value ?? text, input.type);
  if (wrong !== null) return wrong;
  const [secret] = findSecrets(JSON.stringify({ [input.name]: text }));
  return secret ? `This looks like ${secret.what}: everybody who has the connector could read it.` : null;
}

/** The first reason why nothing can be derived yet, or null. */
export function derivedProblem(connector: Connector, chosen: readonly DerivedAction[]): string | null {
  if (chosen.length === 0) return 'Choose an action';
  for (const [at, one] of chosen.entries()) {
    const others = chosen.filter((_, index) => index !== at).map(({ name }) => name);
    const name = actionNameProblem(one.name, others);
    if (name !== null) return name;
    const inputs = connector.actions.find(({ key }) => key === one.key)?.inputs ?? [];
    for (const [index, text] of one.fixed) {
      const input = inputs[index];
      const problem = input ? fixedProblem(input, text) : null;
      if (problem !== null) return problem;
    }
  }
  return null;
}
