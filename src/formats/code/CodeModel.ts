import type { ApiOrigin } from '../../domain/api/ApiOrigin.ts';
import type { Action, ConfigVariable, Connector, Parameter } from '../../domain/connector/connector.ts';
import { implementationOf } from '../../domain/connector/implementation.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, member } from '../../domain/values/jsonValue.ts';
import { requestPlan, type RequestPlan } from './RequestPlan.ts';
import { environmentNames } from './environmentNames.ts';
import { exampleValue } from './exampleValue.ts';
import { shapeOf, type ValueShape } from './ValueShape.ts';

/** A version of a connector as every target reads it: what engines call, with an example of every value. */
export interface CodeModel {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly actions: readonly CodeAction[];
  readonly config: readonly CodeSetting[];
  readonly errors: readonly CodeError[];
  /** names of its events: no target of ours sends them */
  readonly events: readonly string[];
}

export interface CodeAction {
  readonly name: string;
  /** what a service task names: the bean, or the job type */
  readonly implementation: string;
  readonly description: string;
  readonly inputs: readonly CodeValue[];
  readonly outputs: readonly CodeValue[];
  /** the request it is, where it came from the description of an API */
  readonly request?: RequestPlan;
  /** why it is one that code cannot send by itself */
  readonly noRequest?: string;
}

export interface CodeValue {
  /** as engines call it */
  readonly name: string;
  readonly kind: ValueKind;
  readonly required: boolean;
  readonly description: string;
  /** texts that are allowed; empty: any */
  readonly allowed: readonly string[];
  readonly example: JsonValue;
  /** of the top of it: `any` where the kind says all */
  readonly shape: ValueShape;
}

export type ValueKind =
  'text' | 'integer' | 'decimal' | 'flag' | 'date' | 'datetime' | 'list' | 'object' | 'json';

export interface CodeSetting extends Pick<ConfigVariable, 'name'> {
  readonly environment: string;
  readonly description: string;
  readonly required: boolean;
  readonly secure: boolean;
  /** what is used where the environment says nothing; a secure one has none */
  readonly value?: string;
}

interface CodeError {
  readonly code: string;
  readonly text: string;
}

export function codeModel(connector: Connector, version: string, origin?: ApiOrigin): CodeModel {
  const { name, description = '', config, events } = connector;
  const variables = environmentNames(
    config.map((one) => one.name),
    name,
  );
  return {
    name,
    version,
    description,
    actions: connector.actions.map((action) => codeAction(connector, action, origin)),
    config: config.map(
      ({ name: own, value, description: text = '', required = false, secure = false }, at) => ({
        name: own,
        environment: variables[at] ?? own,
        description: text,
        required,
        secure,
        ...(!secure && value !== undefined && value !== '' && { value }),
      }),
    ),
    errors: codeErrors(connector),
    events: events.map((event) => event.name),
  };
}

function codeAction(connector: Connector, action: Action, origin: ApiOrigin | undefined): CodeAction {
  const { name, description = '', inputs, outputs } = action;
  const request = requestPlan(origin, connector, action);
  return {
    name,
    implementation: implementationOf(connector.name, name),
    ...(request && 'plan' in request && { request: request.plan }),
    ...(request && 'refused' in request && { noRequest: request.refused }),
    description,
    inputs: inputs.map(codeValue),
    outputs: outputs.map(codeValue),
  };
}

const KINDS: ReadonlyMap<string, ValueKind> = new Map([
  ['string', 'text'],
  ['integer', 'integer'],
  ['bigdecimal', 'decimal'],
  ['boolean', 'flag'],
  ['date', 'date'],
  ['datetime', 'datetime'],
  ['array', 'list'],
  ['file', 'object'],
  ['folder', 'object'],
  ['content', 'object'],
]);

function codeValue(parameter: Parameter): CodeValue {
  const { name, type, model, description, label, required = false } = parameter;
  const kind = KINDS.get(type) ?? jsonKind(model);
  const shape = valueShape(kind, type, model);
  const allowed = kind === 'text' ? allowedTexts(model) : [];
  return {
    name,
    kind,
    required,
    description: description ?? label ?? '',
    allowed,
    example: exampleValue(parameter, shape, allowed),
    shape,
  };
}

function valueShape(kind: ValueKind, type: string, model: JsonValue | undefined): ValueShape {
  const told = shapeOf(model);
  if (kind === 'list') return told.kind === 'list' ? told : { kind: 'list', item: { kind: 'any' } };
  if (kind !== 'object') return { kind: 'any' };
  // What a file is, engines say.
  return told.kind === 'object' && !KINDS.has(type) ? told : { kind: 'object', members: [] };
}

function jsonKind(model: JsonValue | undefined): ValueKind {
  const type = member(model, 'type');
  return type === 'object' ? 'object' : type === 'array' ? 'list' : 'json';
}

const MAX_ALLOWED = 100;
const MAX_ALLOWED_LENGTH = 200;

function allowedTexts(model: JsonValue | undefined): readonly string[] {
  const allowed = member(model, 'enum');
  if (!isJsonArray(allowed) || allowed.length > MAX_ALLOWED) return [];
  const texts = allowed.flatMap((one) =>
    typeof one === 'string' && one.length <= MAX_ALLOWED_LENGTH ? [one] : [],
  );
  return texts.length === allowed.length ? [...new Set(texts)] : [];
}

/** The first of two with one code: engines compare codes alone. */
function codeErrors({ errors }: Connector): readonly CodeError[] {
  const texts = new Map<string, string>();
  for (const { code = '', name, description } of errors) {
    if (code !== '' && !texts.has(code)) texts.set(code, description ?? name);
  }
  return Array.from(texts, ([code, text]) => ({ code, text }));
}
