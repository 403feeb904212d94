import type {
  ConnectorContent,
  ProcessContent,
  ProjectContent,
  TemplateContent,
  VersionContent,
} from '../../domain/document.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

/** What the store holds while an import is reviewed. */
export interface Workspace {
  readonly projects: readonly StoredDocument<ProjectContent>[];
  readonly processes: readonly StoredDocument<ProcessContent>[];
  readonly connectors: readonly StoredDocument<ConnectorContent>[];
  readonly versions: readonly StoredDocument<VersionContent>[];
  readonly templates: readonly StoredDocument<TemplateContent>[];
  /** of every document, those in the trash included */
  readonly takenIds: ReadonlySet<string>;
}
