import { base64Of } from '../../domain/values/base64Of.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject } from '../../domain/values/jsonValue.ts';
import { parseJson } from '../../domain/values/parseJson.ts';
import { t } from '../../language/t.ts';
import type { PlannedOutput, RequestPlan } from '../code/RequestPlan.ts';

/** A response as it was pasted or saved. */
export interface PastedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** What a task would get of it: outputs and, where the status stands for one, an error of the connector. */
export interface ReadAnswer {
  readonly outputs: JsonObject;
  readonly error?: string;
  /** why generated code would fail for it */
  readonly failure?: string;
}

/** As generated code reads a response: a test compares the two. */
export function readAnswer(plan: RequestPlan, response: PastedResponse): ReadAnswer {
  const { status, body } = response;
  const isJson = /\bjson\b/i.test(response.headers.get('Content-Type') ?? '');
  const content = body === '' ? undefined : isJson ? parseJson(body) : body;
  if (body !== '' && content === undefined)
    return { outputs: {}, failure: t('Its body is no JSON, and its Content-Type says it is.') };
  const outputs = outputsOf(plan, response, content);
  const complaints = inBody(content, 'errors');
  const told =
    isJsonArray(complaints) && complaints.length > 0
      ? plan.errors.find((one) => one.status === 'errors')
      : undefined;
  if (told) return { outputs, error: told.code };
  const error = bestStatus(plan.errors, status);
  const isSuccess = status >= 200 && status < 300;
  if (error !== undefined && (!isSuccess || error.status !== 'default'))
    return { outputs, error: error.code };
  if (status >= 400)
    return { outputs, failure: t`No error of the connector stands for the status ${status}.` };
  return { outputs };
}

function outputsOf(
  { outputs }: RequestPlan,
  response: PastedResponse,
  body: JsonValue | undefined,
): JsonObject {
  const { status, headers } = response;
  const declared = outputs.flatMap(({ statuses = [] }) => statuses);
  const isOther = !isOneOf(declared, status);
  return Object.fromEntries(
    outputs.flatMap(({ output, in: place, name = '', statuses, as, isFile }): [string, JsonValue][] => {
      const fits =
        statuses === undefined || isOneOf(statuses, status) || (statuses.includes('default') && isOther);
      if (!fits) return [];
      if (place === 'status') return [[output, status]];
      if (place === 'body' && isFile) return response.body === '' ? [] : [[output, fileOf(response)]];
      if (place === 'body') return body === undefined ? [] : [[output, body]];
      if (place === 'data' || place === 'errors') {
        const value = place === 'data' ? inBody(inBody(body, 'data'), name) : inBody(body, 'errors');
        return value === undefined ? [] : [[output, value]];
      }
      const header = headers.get(name);
      const read = header === null ? undefined : headerValue(header, as);
      return read === undefined ? [] : [[output, read]];
    }),
  );
}

/** A response that is no text is pasted as a data: address. */
const DATA =
  /^data:([^,;]*)[^,]*;base64,((?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?)\s*$/;

function fileOf({ headers, body }: PastedResponse): JsonObject {
  const [, told = '', content] = DATA.exec(body) ?? [];
  const type = headers.get('Content-Type') ?? told;
  return {
    mimeType: type === '' ? 'application/octet-stream' : type,
    content: content ?? base64Of(new TextEncoder().encode(body)),
  };
}

function inBody(body: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(body) && Object.hasOwn(body, name) ? body[name] : undefined;
}

/** Undefined for what is no number and should be one: a process that waits for a number must get none but that. */
function headerValue(text: string, as: PlannedOutput['as']): JsonValue | undefined {
  if (as === 'flag') return text === 'true';
  if (as !== 'number') return text;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function isOneOf(statuses: readonly string[], status: number): boolean {
  const named = statuses.filter((one) => one !== 'default').map((one) => ({ status: one }));
  return bestStatus(named, status) !== undefined;
}

function bestStatus<T extends { readonly status: string }>(all: readonly T[], status: number): T | undefined {
  const wanted = [String(status), `${String(status).charAt(0)}XX`, 'default'];
  return wanted
    .map((one) => all.find((it) => it.status.toUpperCase() === one.toUpperCase()))
    .find((one) => one !== undefined);
}
