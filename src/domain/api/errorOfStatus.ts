import type { ConnectorError } from '../connector/connector.ts';
import { shortened } from './plainKeywords.ts';

const PHRASES: ReadonlyMap<string, string> = new Map([
  ['400', 'Bad request'],
  ['401', 'Not authenticated'],
  ['402', 'Payment required'],
  ['403', 'Forbidden'],
  ['404', 'Not found'],
  ['405', 'Method not allowed'],
  ['406', 'Not acceptable'],
  ['408', 'Request timeout'],
  ['409', 'Conflict'],
  ['410', 'Gone'],
  ['412', 'Precondition failed'],
  ['413', 'Content too large'],
  ['415', 'Unsupported media type'],
  ['422', 'Unprocessable content'],
  ['423', 'Locked'],
  ['424', 'Failed dependency'],
  ['429', 'Too many requests'],
  ['451', 'Unavailable for legal reasons'],
  ['500', 'Server error'],
  ['501', 'Not implemented'],
  ['502', 'Bad gateway'],
  ['503', 'Service unavailable'],
  ['504', 'Gateway timeout'],
  ['4XX', 'Wrong request (4XX)'],
  ['5XX', 'Server failed (5XX)'],
  ['default', 'Any other failure'],
]);

/** What a boundary event can catch: the code is the status, or the name of the failure. */
export function errorOfStatus(status: string, description = '', fault?: string): ConnectorError {
  const text = shortened(description, 300);
  return {
    name: fault ?? PHRASES.get(status) ?? `Status ${status}`,
    ...(text !== '' && { description: text }),
    code: fault ?? status,
    rest: {},
  };
}
