import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { EditingState } from '../../state/EditingSession.ts';

/** What the editor shows; a new object after every change. */
export interface ConnectorState extends EditingState<ConnectorContent> {
  /** the definition in force; null when even the stored text cannot be read */
  readonly connector: Connector | null;
  /** no published version has this number */
  readonly isDraft: boolean;
}

/** '' takes the category away. A function, where what is typed may be taken over before it. */
export type ContentPatch = Patch | ((now: ConnectorContent) => Patch);

type Patch = Partial<Pick<ConnectorContent, 'category' | 'icon' | 'about' | 'cases'>>;
