import { inSentence } from '../../language/inSentence.ts';
import { t } from '../../language/t.ts';
import { AUTHENTICATION_LABELS } from '../connector/authentication.ts';
import type { Connector } from '../connector/connector.ts';
import type { ConnectorAbout } from '../connector/connectorAbout.ts';
import { neededEntries } from '../connector/connectorSecurity.ts';
import type { Problem } from '../problem.ts';

/** What the declared ways of authentication lack in the configuration. */
export function securityProblems(
  connector: Connector,
  about: ConnectorAbout | undefined,
): readonly Problem[] {
  const told = new Set<string>();
  return (about?.security?.ways ?? []).flatMap((way) =>
    neededEntries(connector, way).flatMap(({ config, label, secret, variable, value }): Problem[] => {
      if (told.has(config)) return [];
      const type = AUTHENTICATION_LABELS[way.type];
      if (variable === undefined) {
        told.add(config);
        return [
          {
            code: 'authentication-entry-missing',
            severity: 'warning',
            message: t`Authentication “${type}” needs the configuration variable “${config}” (${inSentence(label)}), and there is none.`,
            place: { path: ['config'], label: config },
            fix: {
              label: t`Create ${config}`,
              action: {
                kind: 'add-config',
                name: config,
                secure: secret,
                ...(value !== undefined && { value }),
              },
            },
          },
        ];
      }
      if (!secret || variable.secure === true) return [];
      told.add(config);
      const path = ['config', connector.config.indexOf(variable), 'secure'];
      return [
        {
          code: 'authentication-entry-not-secure',
          severity: 'error',
          message: t`“${config}” is a secret of the authentication “${type}”, and is not secure: its value would stand in the definition.`,
          place: { path, label: config },
          fix: { label: t`Make ${config} secure`, action: { kind: 'set-secure', path } },
        },
      ];
    }),
  );
}
