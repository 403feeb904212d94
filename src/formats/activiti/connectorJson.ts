import { rememberLast } from '../../bpmn/rememberLast.ts';
import type { Action, ConfigVariable, Connector, ConnectorError } from '../../domain/connector/connector.ts';
import type { Problem } from '../../domain/problem.ts';
import { allAtOnce, type Steps } from '../../domain/values/inTurns.ts';
import { t } from '../../language/t.ts';
import { JsonMembers, JsonReading } from '../json/JsonMembers.ts';
import type { JsonNode } from '../json/JsonNode.ts';
import { entriesOf } from '../json/JsonNode.ts';
import type { JsonPath } from '../json/jsonStyle.ts';
import { inFile, type readJson, readJsonOnce } from '../json/readJson.ts';
import { readJsonInSteps } from '../json/readJsonInSteps.ts';
import { readParameters } from './parameterLists.ts';

export { writeConnector } from './writeConnector.ts';

export interface ReadConnector {
  /** null: the text is no connector, and a problem says where and why */
  readonly connector: Connector | null;
  readonly problems: readonly Problem[];
}

/** Reads a definition of any age. What is not as the format has it is kept in `rest` and reported. */
export function readConnector(text: string, file?: string): ReadConnector {
  if (file === undefined) return readOnce(text);
  return allAtOnce(connectorOf(inFile(readJsonOnce(text), file), text, file));
}

/** The page of a connector asks for it in several places. */
const readOnce = rememberLast((text) => allAtOnce(connectorOf(readJsonOnce(text), text)));

/** The same for a page that goes on meanwhile: a connector of a thousand actions is megabytes. */
export function* readConnectorInSteps(text: string): Steps<ReadConnector> {
  const json = readJsonOnce.learn(text, yield* readJsonInSteps(text));
  return readOnce.learn(text, yield* connectorOf(json, text));
}

function* connectorOf(read: ReturnType<typeof readJson>, text: string, file?: string): Steps<ReadConnector> {
  if (!('node' in read)) return { connector: null, problems: read.problems };
  const reading = new JsonReading(text, file, read.problems);
  if (read.node.kind !== 'object') {
    reading.report(
      'error',
      'not-a-connector',
      t('A connector is a JSON object: { "name": … }.'),
      [],
      read.node.start,
    );
    return { connector: null, problems: reading.problems };
  }
  const members = new JsonMembers(reading, read.node, []);
  const id = members.text('id');
  const name = members.required('name', t('The connector has no name.'));
  const description = members.text('description');
  const template = members.text('template');
  const connector: Connector = {
    ...(id !== undefined && { id }),
    name,
    ...(description !== undefined && { description }),
    ...(template !== undefined && { template }),
    actions: yield* readActions(reading, members, 'actions'),
    events: yield* readActions(reading, members, 'events'),
    config: readList(reading, members, 'config', readConfig),
    errors: readList(reading, members, 'errors', readError),
    rest: members.rest((key) => t`The format has no “${key}” here. It is kept; engines do not read it.`),
  };
  return { connector, problems: reading.problems };
}

function* readActions(
  reading: JsonReading,
  members: JsonMembers,
  key: 'actions' | 'events',
): Steps<readonly Action[]> {
  const node = members.member(key, 'object', t('an object with one member for each'));
  const actions: Action[] = [];
  for (const entry of entriesOf(node)) {
    const path = [...members.path, key, entry.key];
    if (entry.value.kind === 'object') actions.push(readAction(reading, entry.key, entry.value, path));
    else {
      reading.report(
        'warning',
        'wrong-type',
        t`“${entry.key}” should be an object. It is kept as it is.`,
        path,
        entry.value.start,
      );
    }
    yield;
  }
  return actions;
}

function readAction(reading: JsonReading, key: string, node: JsonNode, path: JsonPath): Action {
  const members = new JsonMembers(reading, node, path);
  const id = members.text('id');
  const name = members.required('name', t`“${key}” has no name: no task can call it.`);
  const description = members.text('description');
  const inputs = readParameters(reading, members, 'inputs');
  const outputs = readParameters(reading, members, 'outputs');
  const model = members.any('model');
  return {
    key,
    ...(id !== undefined && { id }),
    name,
    ...(description !== undefined && { description }),
    inputs,
    outputs,
    ...(model !== undefined && { model }),
    rest: members.rest(
      (unknown) => t`The format has no “${unknown}” in an action. It is kept; engines do not read it.`,
    ),
  };
}

function readList<T>(
  reading: JsonReading,
  members: JsonMembers,
  key: string,
  readOne: (members: JsonMembers) => T,
): readonly T[] {
  const node = members.peek(key);
  if (!node) return [];
  if (node.kind !== 'array' || node.items.some(({ kind }) => kind !== 'object')) {
    members.wrong(key, t('a list of objects'));
    return [];
  }
  members.any(key);
  return node.items.map((item, at) => readOne(new JsonMembers(reading, item, [...members.path, key, at])));
}

function readConfig(members: JsonMembers): ConfigVariable {
  const name = members.required('name', t('The configuration variable has no name.'));
  const description = members.text('description');
  const value = members.text('value');
  const required = members.flag('required');
  const secure = members.flag('secure');
  return {
    name,
    ...(description !== undefined && { description }),
    ...(value !== undefined && { value }),
    ...(required !== undefined && { required }),
    ...(secure !== undefined && { secure }),
    rest: members.rest((key) => t`The format has no “${key}” in a configuration variable. It is kept.`),
  };
}

function readError(members: JsonMembers): ConnectorError {
  const name = members.required('name', t('The error has no name.'));
  const description = members.text('description');
  const code = members.text('code');
  return {
    name,
    ...(description !== undefined && { description }),
    ...(code !== undefined && { code }),
    rest: members.rest((key) => t`The format has no “${key}” in an error. It is kept.`),
  };
}
