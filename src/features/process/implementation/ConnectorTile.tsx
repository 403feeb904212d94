import type { CatalogueConnector } from '../../../domain/connector/catalogue.ts';
import { iconPath } from '../../../domain/connector/iconPaths.ts';
import { Tile } from '../../../ui/Tile.tsx';

export function ConnectorTile({ connector }: { readonly connector: CatalogueConnector }) {
  return (
    <Tile
      hue={connector.icon.hue}
      path={iconPath(connector.icon.name)}
      image={connector.icon.image}
      size="small"
    />
  );
}
