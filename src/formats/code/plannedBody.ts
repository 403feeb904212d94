import type { ActionCall } from '../../domain/api/ApiOrigin.ts';
import type { Action, Parameter } from '../../domain/connector/connector.ts';
import type { Say } from './Say.ts';

/** `file`: the bytes of one. */
type BodyKind = 'json' | 'form' | 'text' | 'multipart' | 'file';

export interface PlannedBody {
  readonly kind: BodyKind;
  readonly mediaType: string;
  /** of a file: what else the service takes */
  readonly others?: readonly string[];
}

/** How the body of a call is made, or why code cannot make it; null: it has none. */
export function plannedBody(
  { method, body, inputs }: ActionCall,
  action: Action,
  t: Say,
): PlannedBody | { readonly refused: string } | null {
  // What clients refuse to send.
  if (!body || /^(GET|HEAD|TRACE)$/i.test(method)) return null;
  const { mediaType, others } = body;
  const named = new Map(action.inputs.flatMap((one) => (one.id === undefined ? [] : [[one.id, one]])));
  const whole = inputs.find((one) => one.in === 'body');
  const kind = bodyKind(mediaType, whole && named.get(whole.parameter));
  if (kind === null)
    return {
      refused: /^multipart\//i.test(mediaType)
        ? t`Its body is ${mediaType}, and nothing says how its parts are put together: write the request in the handler of the action.`
        : t`Its body is ${mediaType}, which generated code does not put together: write the request in the handler of the action.`,
    };
  const hasMembers = inputs.some(
    ({ in: place, parameter, constant }) =>
      (place === 'field' || place === 'others') && (constant !== undefined || named.has(parameter)),
  );
  if (kind === 'text' && hasMembers)
    return {
      refused: t`Its body is ${mediaType} made of several inputs: write the request in the handler of the action.`,
    };
  return {
    kind,
    mediaType: oneOf(mediaType, kind),
    ...(kind === 'file' && others && others.length > 0 && { others }),
  };
}

function bodyKind(mediaType: string, whole: Parameter | undefined): BodyKind | null {
  if (/^application\/x-www-form-urlencoded\b/i.test(mediaType)) return 'form';
  if (/^multipart\//i.test(mediaType)) return /^multipart\/form-data\b/i.test(mediaType) ? 'multipart' : null;
  if (whole?.type === 'file') return 'file';
  const isAny = /^(\*|application)\/\*/.test(mediaType);
  if (isJson(mediaType) || (isAny && whole?.type !== 'string')) return 'json';
  return TEXTS.test(mediaType) || whole?.type === 'string' ? 'text' : null;
}

/** What is sent is of one type: JSON where anything is taken. Of a file it is known when there is one. */
function oneOf(mediaType: string, kind: BodyKind): string {
  if (!mediaType.includes('*') || kind === 'file') return mediaType;
  return kind === 'text' ? 'text/plain' : 'application/json';
}

export function isJson(mediaType: string | undefined): boolean {
  return mediaType !== undefined && /^[\w.+-]+\/([\w.-]+\+)?json\b/i.test(mediaType);
}

/** What a text is sent as it is: XML, SOAP and the like as well. */
const TEXTS = /^(text\/|application\/([\w.-]+\+)?(xml|yaml)\b|application\/(x-yaml|graphql|javascript)\b)/i;
