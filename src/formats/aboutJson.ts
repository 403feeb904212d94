import { AUTHENTICATIONS } from '../domain/connector/authentication.ts';
import { PROTOCOLS, SUPPORT_LEVELS } from '../domain/connector/connectorAbout.ts';
import type {
  ConnectorAbout,
  ConnectorDependency,
  ConnectorLinks,
  ConnectorSecurity,
} from '../domain/connector/connectorAbout.ts';
import type { JsonObject } from '../domain/values/json.ts';
import { t } from '../language/t.ts';
import { apiOriginJson, readApiOrigin } from './apiOriginJson.ts';
import { given } from './given.ts';
import type { StrictObject } from './json/StrictObject.ts';

/** What is said about a connector, without what is a file of its own in a package. */
export type ToldAbout = Omit<ConnectorAbout, 'documentation' | 'attachments'>;

const LINKS = ['documentation', 'video', 'source', 'support'] as const;

/** Keys in a fixed order, so that the same is always the same bytes; those without a value are undefined. */
export function aboutJson(about: ToldAbout): Readonly<Record<keyof ToldAbout, unknown>> {
  const { tags, licence, authors, visibility, compatibility, dependencies } = about;
  const { protocol, support, relation, privateActions, security, links, reconstructed, api } = about;
  return {
    ...{ tags, licence, authors, visibility, compatibility },
    dependencies: dependencies?.map(({ name: on, range, reason: why }) => ({ name: on, range, reason: why })),
    ...{ protocol, support, relation, privateActions },
    security: security && securityJson(security),
    links: links && Object.fromEntries(LINKS.map((key) => [key, links[key]])),
    reconstructed,
    api: api && apiOriginJson(api),
  };
}

/** What is not as it has to be is a complaint of the object. */
export function readAbout(object: StrictObject): ToldAbout {
  const dependencies = object.objects('dependencies')?.map((one): ConnectorDependency => {
    return {
      name: one.required('name'),
      range: one.required('range'),
      ...given('reason', one.text('reason')),
    };
  });
  return {
    ...given('tags', object.texts('tags')),
    ...given('protocol', object.oneOf('protocol', PROTOCOLS)),
    ...given('support', object.oneOf('support', SUPPORT_LEVELS)),
    ...given('relation', object.oneOf('relation', ['internal', 'third-party'])),
    ...given('privateActions', object.texts('privateActions')),
    ...given('security', readSecurity(object.object('security'))),
    ...given('links', readLinks(object.object('links'))),
    ...given('licence', object.text('licence')),
    ...given('authors', object.texts('authors')),
    ...given('visibility', object.oneOf('visibility', ['public', 'company'])),
    ...given('compatibility', object.text('compatibility')),
    ...given('dependencies', dependencies),
    ...given('reconstructed', object.flag('reconstructed')),
    ...given('api', readApiOrigin(object.object('api'))),
  };
}

function securityJson({ ways, scopes, note }: ConnectorSecurity): JsonObject {
  return {
    ways: ways.map(({ type, entries }) => ({
      type,
      entries: entries.map(({ role, config }) => ({ role, config })),
    })),
    ...(scopes && { scopes: scopes.map(({ action, names }) => ({ action, names })) }),
    ...(note !== undefined && { note }),
  };
}

function readSecurity(object: StrictObject | undefined): ConnectorSecurity | undefined {
  if (!object) return undefined;
  const ways = object.objects('ways')?.flatMap((one): ConnectorSecurity['ways'] => {
    one.required('type');
    const type = one.oneOf('type', AUTHENTICATIONS);
    const entries = one.objects('entries') ?? [];
    if (type === undefined) return [];
    return [
      {
        type,
        entries: entries.map((entry) => ({ role: entry.required('role'), config: entry.required('config') })),
      },
    ];
  });
  const scopes = object.objects('scopes')?.map((one) => ({
    action: one.required('action'),
    names: one.texts('names') ?? [],
  }));
  return { ways: ways ?? [], ...given('scopes', scopes), ...given('note', object.text('note')) };
}

function readLinks(object: StrictObject | undefined): ConnectorLinks | undefined {
  if (!object) return undefined;
  const links = LINKS.flatMap((key) => {
    const link = object.text(key, linkProblem);
    return link === undefined ? [] : [[key, link] as const];
  });
  return Object.fromEntries(links);
}

function linkProblem(text: string): string | null {
  return /^https?:\/\//i.test(text) ? null : t('Only links that start with http:// or https:// are taken.');
}
