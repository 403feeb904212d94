import type { Connector } from '../../domain/connector/connector.ts';
import type { OpaqueFile, VersionContent } from '../../domain/document.ts';

/** What a package holds, every checksum of it verified. */
export interface ConnectorPackage {
  readonly version: VersionContent;
  readonly connector: Connector;
  /** the files of its example process */
  readonly example: readonly OpaqueFile[];
}
