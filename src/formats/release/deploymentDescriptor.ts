import type { ConfigVariable } from '../../domain/connector/connector.ts';
import { connectorNameFrom } from '../../domain/values/names.ts';
import { t } from '../../language/t.ts';
import { patchJson } from '../json/patchJson.ts';

export interface DeployedConnector {
  readonly name: string;
  readonly version: string;
  readonly config: readonly ConfigVariable[];
}

/** The image of a connector: what the generated project builds, where a registry is named there. */
export function imageOf(
  registry: string,
  { name, version }: Pick<DeployedConnector, 'name' | 'version'>,
): string {
  const place = registry.trim().replace(/\/+$/, '');
  return `${place === '' ? '' : `${place}/`}${name}:${version}`;
}

/** null: it can stand before the name of an image. */
export function registryProblem(registry: string): string | null {
  const text = registry.trim();
  if (text === '' || /^[a-z0-9]+([._-][a-z0-9]+)*(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*\/?$/i.test(text))
    return null;
  return t('An image registry is a host and a path, like registry.example.com/team.');
}

/**
 * What a deployment has to know: which image answers for each connector, and its variables, in the words that the
 * deployment service of Alfresco reads them in (`infrastructure.connectors`, `variables`). A secure variable is named
 * under `secrets` and never has a value here.
 */
export function deploymentDescriptor(
  application: { readonly name: string; readonly version: string },
  connectors: readonly DeployedConnector[],
  registry: string,
): string {
  const withPlain = connectors.filter(({ config }) => config.some(({ secure }) => secure !== true));
  const withSecure = connectors.filter(({ config }) => config.some(({ secure }) => secure === true));
  return patchJson('', {
    name: connectorNameFrom(application.name),
    version: application.version,
    infrastructure: {
      connectors: Object.fromEntries(
        connectors.map((one) => [one.name, { image: imageOf(registry, one) }] as const),
      ),
      bridges: {},
    },
    variables: Object.fromEntries(
      withPlain.map(({ name, config }) => [
        name,
        Object.fromEntries(
          config.filter(({ secure }) => secure !== true).map((one) => [one.name, one.value ?? ''] as const),
        ),
      ]),
    ),
    secrets: Object.fromEntries(
      withSecure.map(({ name, config }) => [
        name,
        config.filter(({ secure }) => secure === true).map((one) => one.name),
      ]),
    ),
  });
}
