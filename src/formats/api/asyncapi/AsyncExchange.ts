import type { JsonObject, JsonValue } from '../../../domain/values/json.ts';
import type { AsyncServer } from './asyncServers.ts';

type Path = readonly (string | number)[];

/** What an application does at one channel, in whatever version of AsyncAPI it is said. */
export interface AsyncExchange {
  /** in the words of the description: `publish light/measured`, `receive onMeasured` */
  readonly key: string;
  /** the application takes the messages; else it sends them */
  readonly isTaken: boolean;
  /** its own name */
  readonly id?: string;
  readonly channelName: string;
  /** with `{names}`; '' where it is only known when the application runs */
  readonly address: string;
  /** with its traits */
  readonly operation: JsonObject;
  readonly channel: JsonObject;
  readonly servers: readonly AsyncServer[];
  readonly messages: readonly AsyncMessageAt[];
  /** what is answered to each message */
  readonly reply?: { readonly messages: readonly AsyncMessageAt[]; readonly address: string };
  readonly where: Path;
  /** why nothing can be made of it */
  readonly refused?: string;
}

/** A message as it is named where it is used. */
export interface AsyncMessageAt {
  /** '' where it has no name of its own */
  readonly name: string;
  readonly value: JsonValue;
  readonly where: Path;
}

/** The name at the end of a reference; '' for none. */
export function referredName(reference: string | undefined): string {
  const part = reference === undefined ? '' : reference.slice(reference.lastIndexOf('/') + 1);
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
