import { AUTHENTICATION_NAMES, type Authentication } from '../../domain/connector/authentication.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import { neededEntries } from '../../domain/connector/connectorSecurity.ts';
import { freeName } from '../../domain/values/names.ts';
import type { TemplateCondition } from '../../domain/templates/ElementTemplate.ts';
import { configurationProperties, type SettingBinding } from './commonProperties.ts';
import type { NewProperty } from './GeneratedTemplate.ts';

export const AUTHENTICATION_GROUP = { id: 'authentication', label: 'Authentication' };
/** Which of several ways is used: chosen in the form, and told to the job like the configuration. */
export const AUTHENTICATION_CHOICE = 'authentication.type';

/**
 * The configuration of a connector as fields: first what it authenticates with, in a group of its own. Of several ways
 * one is chosen, and only its values are asked for.
 */
export function settingProperties(
  connector: Connector,
  about: ConnectorAbout | undefined,
  bindTo: SettingBinding,
): readonly NewProperty[] {
  const { config } = connector;
  const ways = about?.security?.ways ?? [];
  const users = new Map<string, Authentication[]>();
  for (const way of ways) {
    for (const { config: name, variable } of neededEntries(connector, way)) {
      if (variable === undefined) continue;
      const known = users.get(name);
      if (known === undefined) users.set(name, [way.type]);
      else if (!known.includes(way.type)) known.push(way.type);
    }
  }
  const isOf = ({ name }: { readonly name: string }) => users.has(name);
  const credentials = configurationProperties({ ...connector, config: config.filter(isOf) }, bindTo);
  return [
    ...choice(connector, ways, bindTo),
    ...credentials.map((property): NewProperty => {
      const condition = conditionOf(users.get(property.label ?? '') ?? [], ways.length);
      return { ...property, group: AUTHENTICATION_GROUP.id, ...(condition && { condition }) };
    }),
    ...configurationProperties({ ...connector, config: config.filter((one) => !isOf(one)) }, bindTo),
  ];
}

function choice(
  { config }: Connector,
  ways: readonly { readonly type: Authentication }[],
  bindTo: SettingBinding,
): readonly NewProperty[] {
  const [first] = ways;
  if (first === undefined || ways.length < 2) return [];
  const taken = config.map(({ name }) => name);
  return [
    {
      id: AUTHENTICATION_CHOICE,
      label: 'Authentication',
      type: 'Dropdown',
      value: first.type,
      choices: ways.map(({ type }) => ({ name: AUTHENTICATION_NAMES[type], value: type })),
      constraints: { notEmpty: true },
      group: AUTHENTICATION_GROUP.id,
      binding: bindTo(freeName('authenticationType', taken)),
    },
  ];
}

/** None for what every way needs. */
function conditionOf(users: readonly Authentication[], count: number): TemplateCondition | null {
  const [only] = users;
  if (users.length === count || only === undefined) return null;
  return users.length === 1
    ? { kind: 'equals', property: AUTHENTICATION_CHOICE, value: only }
    : { kind: 'oneOf', property: AUTHENTICATION_CHOICE, values: users };
}
