import type { ApiOrigin } from '../api/ApiOrigin.ts';
import type { Authentication } from './authentication.ts';

/**
 * What people say about a connector, beside its definition. Engines do not read any of it; packages carry it.
 * All of it may be missing.
 */
export interface ConnectorAbout {
  readonly tags?: readonly string[];
  readonly protocol?: Protocol;
  readonly support?: SupportLevel;
  /** whose system it talks to: our own, or somebody else's */
  readonly relation?: 'internal' | 'third-party';
  /** keys of actions that no new task is offered */
  readonly privateActions?: readonly string[];
  readonly security?: ConnectorSecurity;
  /** Markdown, without HTML */
  readonly documentation?: string;
  /** http and https only */
  readonly links?: ConnectorLinks;
  /** an SPDX identifier, or an address */
  readonly licence?: string;
  readonly authors?: readonly string[];
  /** who a package is for; fixed by the first one */
  readonly visibility?: 'public' | 'company';
  /** what it needs to run: 'Activiti 7.1.0.M6 or newer' */
  readonly compatibility?: string;
  readonly dependencies?: readonly ConnectorDependency[];
  /** libraries and resources that go along in packages: opaque, never run */
  readonly attachments?: readonly Attachment[];
  /** it was made from the tasks that named it, because its definition was missing */
  readonly reconstructed?: boolean;
  /** it was made of the description of an API: which request each action is */
  readonly api?: ApiOrigin;
}

/** How the connector proves who it is, and what it has to be allowed. Lists, for keys and names are people's. */
export interface ConnectorSecurity {
  /** any one of them will do */
  readonly ways: readonly AuthenticationWay[];
  readonly scopes?: readonly ActionScopes[];
  /** Markdown, without HTML */
  readonly note?: string;
}

export interface AuthenticationWay {
  readonly type: Authentication;
  /** which configuration variable holds what it needs */
  readonly entries: readonly { readonly role: string; readonly config: string }[];
}

interface ActionScopes {
  /** key of the action */
  readonly action: string;
  readonly names: readonly string[];
}

export interface ConnectorLinks {
  readonly documentation?: string;
  readonly video?: string;
  readonly source?: string;
  readonly support?: string;
}

export interface ConnectorDependency {
  readonly name: string;
  /** a semantic version range */
  readonly range: string;
  readonly reason?: string;
}

interface Attachment {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const PROTOCOLS = [
  'rest',
  'soap',
  'odata',
  'graphql',
  'grpc',
  'messaging',
  'mail',
  'database',
  'file',
  'iot',
  'custom',
] as const;
export type Protocol = (typeof PROTOCOLS)[number];

export const SUPPORT_LEVELS = ['platform', 'partner', 'community', 'custom'] as const;
export type SupportLevel = (typeof SUPPORT_LEVELS)[number];
