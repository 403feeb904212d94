import type { ComponentType } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { ContentPatch } from './ConnectorState.ts';

/** What a part of the connector page that lives in another room gets to know and may do. */
export interface ConnectorPartProps {
  readonly connectorId: string;
  readonly content: ConnectorContent;
  /** null while the stored text cannot be read */
  readonly connector: Connector | null;
  /** no published version has the number of this content */
  readonly isDraft: boolean;
  /** one undoable step on the page's stack; edits with the same `typing` and no pause between them are one */
  readonly onEditContent: (label: string, patch: ContentPatch, typing?: string) => void;
  /** to be awaited before the stored document is read or saved by others */
  readonly flush: () => Promise<void>;
  /** to be awaited after the stored document was saved by others, before a person can go on editing */
  readonly reload: () => Promise<void>;
  /** to a tab of the page, and there to a place: ['actions', 'a1', 'inputs', 0, 'description'] */
  readonly onGoTo: (tab: string, path?: readonly (string | number)[]) => void;
}

/** A tab that app puts into the page. */
interface ConnectorTabPart {
  readonly id: string;
  readonly label: string;
  /** shown in the tab; a hook of its own may count */
  readonly Count?: ComponentType<{ readonly connectorId: string }>;
  readonly Body: ComponentType<ConnectorPartProps>;
}

/** All that app adds to the page of a connector. */
export interface ConnectorParts {
  /** between Configuration and JSON */
  readonly tabs: readonly ConnectorTabPart[];
  /** buttons at the end of the head */
  readonly HeadActions?: ComponentType<ConnectorPartProps>;
  /** a line between the head and the tabs */
  readonly UnderHead?: ComponentType<ConnectorPartProps>;
}
