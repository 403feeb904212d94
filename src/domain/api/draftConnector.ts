import type { Action, Connector, ConnectorError } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import { connectorNameFrom } from '../values/names.ts';
import type { Problem } from '../problem.ts';
import type { ApiDescription, ApiOperation } from './ApiDescription.ts';
import type { ApiDraft, DraftChoice } from './ApiDraft.ts';
import type { ActionCall } from './ApiOrigin.ts';
import { draftEvents } from './draftEvents.ts';
import { GRAPHQL_REQUEST, graphqlInput, graphqlOutputs } from './draftGraphql.ts';
import { draftInputs } from './draftInputs.ts';
import { draftOutputs } from './draftOutputs.ts';
import { draftServers } from './draftServers.ts';
import { draftSecurity } from './draftSettings.ts';
import { followExisting } from './followExisting.ts';
import { readable } from './plainKeywords.ts';
import { plainTitle } from './apiNames.ts';
import { SchemaGraph } from './SchemaGraph.ts';

/**
 * A connector of the operations that were chosen: actions with typed inputs and outputs, errors, configuration. How
 * the actions are requests stands beside it.
 * @param rest is called between two actions, and may wait
 */
export async function draftConnector(
  description: ApiDescription,
  choice: DraftChoice = {},
  rest: () => Promise<void> = () => Promise.resolve(),
  onAction: (done: number, total: number) => void = () => undefined,
): Promise<ApiDraft> {
  const api = (choice.asApplication === true ? description.asApplication : undefined) ?? description;
  const chosen = chosenOperations(api, choice);
  const graph = new SchemaGraph(api);
  const all = [api, ...api.operations].flatMap((one) => one.events ?? []);
  const sent = [api, ...chosen].flatMap((one) => one.events ?? []);
  const taken = choice.events === false ? [] : sent;
  const servers = draftServers([...api.operations, ...all], [...chosen, ...taken]);
  const nameOf = ({ key, name }: ApiOperation) => choice.actionNames?.[key] ?? name;
  const security = draftSecurity(api, chosen, (operation) => operation.name, taken);
  const actions: Action[] = [];
  const calls: ActionCall[] = [];
  const problems: Problem[] = [...api.problems];
  const errors = new Map<string, ConnectorError>();
  for (const [at, operation] of chosen.entries()) {
    await rest();
    if (at % 50 === 0) onAction(at, chosen.length);
    const made = draftAction(operation, graph, nameOf(operation), servers.of(operation));
    actions.push(made.action);
    calls.push(made.call);
    problems.push(...operation.problems, ...made.problems);
    for (const error of made.raised)
      errors.set(error.code ?? '', bothErrors(errors.get(error.code ?? ''), error));
  }
  const events = draftEvents(all, new Set(taken), graph);
  problems.push(...(choice.events === false ? sent.map(({ leftOut }) => leftOut) : events.problems));
  const connector: Connector = {
    name: choice.connectorName ?? connectorNameFrom(plainTitle(api.title), choice.taken),
    ...described(api),
    actions,
    events: events.events,
    config: [...servers.config, ...security.config],
    errors: [...errors.values()].toSorted((a, b) => compared(a.code ?? '', b.code ?? '')),
    rest: {},
  };
  const about = aboutOf(api, {
    ...(security.security.ways.length > 0 || security.security.note !== undefined || security.security.scopes
      ? { security: security.security }
      : {}),
    api: {
      ...{ format: api.format, title: api.title, version: api.version, servers: servers.servers },
      ...{ schemes: security.schemes, calls },
    },
  });
  return followExisting(api, { connector, about, problems, changes: [], gone: [] }, choice.existing);
}

function chosenOperations(api: ApiDescription, { operations }: DraftChoice): readonly ApiOperation[] {
  const wanted = operations && new Set(operations);
  return api.operations.filter(({ key, refused }) => refused === undefined && (!wanted || wanted.has(key)));
}

interface MadeAction {
  readonly action: Action;
  readonly call: ActionCall;
  readonly raised: readonly ConnectorError[];
  readonly problems: readonly Problem[];
}

function draftAction(operation: ApiOperation, graph: SchemaGraph, name: string, server: string): MadeAction {
  const inputs = draftInputs(operation, graph);
  const { key, id, method, path, body, security, tags, byHand, graphql } = operation;
  const plain = draftOutputs(operation, graph);
  const outputs = graphql ? graphqlOutputs(plain, graphql) : plain;
  const description = actionText(operation);
  // The same in every workspace, so that a description read again is told from another one.
  const own = operation.name;
  return {
    action: {
      ...{ key: own, id: own, name },
      ...(description !== '' && { description }),
      ...{ inputs: inputs.parameters, outputs: outputs.parameters, rest: {} },
    },
    call: {
      action: own,
      operation: key,
      ...(id !== undefined && { id }),
      ...{ method, path, server, ...(graphql && GRAPHQL_REQUEST) },
      ...(tags.length > 0 && { tags }),
      inputs: graphql ? [graphqlInput(graphql), ...inputs.inputs] : inputs.inputs,
      ...(body && {
        body: {
          mediaType: body.mediaType,
          ...(body.others.length > 0 && { others: body.others }),
          ...(body.required && { required: true }),
        },
      }),
      outputs: outputs.outputs,
      errors: outputs.errors,
      ...(security && { security }),
      ...(byHand !== undefined && { byHand }),
    },
    raised: outputs.raised,
    problems: [...inputs.problems, ...outputs.problems].map((problem): Problem => ({
      ...problem,
      place: { label: key },
    })),
  };
}

function actionText({ summary = '', description = '', deprecated }: ApiOperation): string {
  const [short, long] = [summary.trim(), description.trim()];
  const both = long.startsWith(short.replace(/\.$/, ''))
    ? long
    : [short, long].filter((one) => one !== '').join('\n\n');
  const isTold = /deprecated/i.test(both.slice(0, 80));
  return readable(deprecated && !isTold ? `Deprecated. ${both}` : both, 800);
}

/** What several operations say of one status; different words only as far as they fit. */
function bothErrors(known: ConnectorError | undefined, error: ConnectorError): ConnectorError {
  if (known?.description === undefined) return error;
  const { description } = error;
  if (description === undefined || known.description.includes(description)) return known;
  const both = `${known.description} / ${description}`;
  return both.length > 300 ? known : { ...known, description: both };
}

function described({ description = '', title }: ApiDescription): { readonly description?: string } {
  const [first = ''] = description.trim().split(/\n\s*\n/);
  const text = readable(first === '' || first.startsWith('#') ? title : first, 500);
  return text === '' ? {} : { description: text };
}

const MAX_TAGS = 12;

function aboutOf(api: ApiDescription, more: ConnectorAbout): ConnectorAbout {
  const { documentation, description = '', licence, tags } = api;
  const text = description.trim().slice(0, 20_000);
  return {
    ...(tags.length > 0 && { tags: tags.slice(0, MAX_TAGS).map(({ name }) => name) }),
    protocol: api.protocol ?? 'rest',
    ...(text !== '' && { documentation: text }),
    ...(documentation !== undefined && { links: { documentation } }),
    ...(licence !== undefined && { licence }),
    ...more,
  };
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
