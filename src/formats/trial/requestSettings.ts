import type { ConfigVariable } from '../../domain/connector/connector.ts';
import { t } from '../../language/t.ts';
import type { RequestPlan } from '../code/RequestPlan.ts';

/** What a person typed for this page alone, by name of the setting. */
export type TypedSettings = ReadonlyMap<string, string>;

/** The token that a client gets for its secret: no setting of the connector, but the request needs it. */
export const ACCESS_TOKEN = 'access token';

export interface RequestSetting {
  readonly name: string;
  readonly secure: boolean;
  readonly description?: string;
  /** its value in the definition; a secure one has none */
  readonly value?: string;
}

/** The settings a request is made of, in the order they stand in it. */
export function requestSettings(
  plan: RequestPlan,
  config: readonly ConfigVariable[],
): readonly RequestSetting[] {
  const schemes = plan.security.flat();
  const names = new Set([
    plan.server,
    ...plan.variables.map(({ setting }) => setting),
    ...schemes.flatMap(({ settings }) => settings.map(({ setting }) => setting)),
  ]);
  const known = config.filter(({ name }) => names.has(name));
  const settings = known.map(({ name, secure = false, description, value }): RequestSetting => ({
    ...{ name, secure },
    ...(description !== undefined && { description }),
    ...(!secure && value !== undefined && value !== '' && { value }),
  }));
  const needsToken = schemes.some(({ kind }) => kind === 'oauth2-client');
  const token = t('What the token address gives for the client and its secret.');
  return needsToken ? [...settings, { name: ACCESS_TOKEN, secure: true, description: token }] : settings;
}

/** What stands for a setting that has no value here. */
export function openSetting({ name, secure }: RequestSetting): string {
  return secure ? `{{secrets.${name}}}` : `{{${name}}}`;
}

/** What it is called where it is typed. */
export function settingLabel({ name }: Pick<RequestSetting, 'name'>): string {
  return name === ACCESS_TOKEN ? t('Access token') : name;
}
