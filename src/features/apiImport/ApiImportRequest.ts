import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';

/** A connector that is to follow a description. */
export interface FollowingConnector {
  readonly name: string;
  /** its definition, as it is now */
  readonly text: string;
  readonly about?: ConnectorAbout | undefined;
  /** as one step that undo takes back */
  readonly onUpdate: (text: string, about: ConnectorAbout, label: string) => void;
}

export interface ApiImportRequest {
  /** chosen or dropped already: the dialog starts with it */
  readonly file?: File | undefined;
  /** pasted already */
  readonly text?: string | undefined;
  /** absent: a new connector is made */
  readonly existing?: FollowingConnector | undefined;
}
