import fc from 'fast-check';
import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import type { ApiDraft, DraftChoice } from '../../domain/api/ApiDraft.ts';
import { draftConnector } from '../../domain/api/draftConnector.ts';
import { connectorProblems } from '../../domain/problems/connectorProblems.ts';
import { readConnector, writeConnector } from '../activiti/connectorJson.ts';
import { templatesOfConnector } from '../camunda/connectorTemplates.ts';
import { templateTextProblems } from '../camunda/templateTextProblems.ts';
import { HOSTILE } from '../code/testing.ts';
import { describeApi } from './describeApi.ts';

/** For tests: what a text describes. @throws where it cannot be read */
export async function described(text: string): Promise<ApiDescription> {
  const { api, problems } = await describeApi({ kind: 'text', text });
  if (!api) throw new Error(problems.map(({ message }) => message).join(' '));
  return api;
}

export async function drafted(text: string, choice?: DraftChoice): Promise<ApiDraft> {
  return draftConnector(await described(text), choice);
}

/** Names from anyone: some that mean something to a program, some that are nothing but characters. */
export const hostileName = fc.oneof(
  fc.constantFrom(...HOSTILE, 'hasOwnProperty', 'valueOf', 'a', 'A', 'ä', 'null'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
);

/** What keeps a made connector from being used by an engine or kept by us; none: it is sound. */
export function flawsOf({ connector, about }: ApiDraft): readonly string[] {
  const text = writeConnector(connector);
  const read = readConnector(text);
  // Events have templates of their own, several each.
  const actions = { ...connector, events: [] };
  const templates = templatesOfConnector({ connector: actions, version: '1.0.0', about });
  return [
    ...connectorProblems(connector, [], about)
      .filter(({ severity }) => severity !== 'note')
      .map(({ message }) => message),
    ...read.problems.map(({ message }) => message),
    ...(read.connector && writeConnector(read.connector, text) === text ? [] : ['read as something else']),
    ...(new Set(templates.map(({ id }) => id)).size === connector.actions.length ? [] : ['ids of templates']),
    ...templates.flatMap(({ json }) =>
      templateTextProblems(JSON.stringify(json, null, 2))
        .filter(({ severity }) => severity !== 'note')
        .map(({ message }) => message),
    ),
  ];
}
