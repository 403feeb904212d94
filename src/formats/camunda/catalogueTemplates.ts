import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import type { ShelvedTemplate } from '../../domain/templates/TemplateShelf.ts';
import { isPrerelease } from '../../domain/versions/versions.ts';
import { templatesOfConnector } from './connectorTemplates.ts';

/** Made once for each version: what the catalogue holds is immutable, and it is asked for after every save. */
const made = new WeakMap<Connector, readonly ElementTemplate[]>();

/**
 * The templates of every version in the catalogue. A pre-release has the number of its release: of two with one
 * number the release comes first, so that it is the one that is used.
 */
export function catalogueTemplates(catalogue: readonly CatalogueConnector[]): readonly ShelvedTemplate[] {
  const releases = catalogue.filter(({ version }) => !isPrerelease(version));
  const others = catalogue.filter(({ version }) => isPrerelease(version));
  return [...releases, ...others].flatMap((connector) =>
    templatesOf(connector).map((template) => ({ template, connector })),
  );
}

/** The template of an action, or of an event in one of its places. */
export function templateOfAction(
  connector: CatalogueConnector,
  implementation: string,
): ElementTemplate | undefined {
  return templatesOf(connector).find(({ id }) => id === implementation);
}

function templatesOf({ connector, version, icon, about }: CatalogueConnector): readonly ElementTemplate[] {
  const known = made.get(connector);
  if (known) return known;
  const templates = templatesOfConnector({ connector, version, icon, about });
  made.set(connector, templates);
  return templates;
}
