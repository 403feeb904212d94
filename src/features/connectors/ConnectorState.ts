import type { Connector } from '../../domain/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';

/** What the editor shows; a new object after every change. */
export interface ConnectorState {
  readonly content: ConnectorContent;
  /** the definition in force; null when even the stored text cannot be read */
  readonly connector: Connector | null;
  /** of the text the JSON tab shows */
  readonly textProblems: readonly Problem[];
  /** the step that undo would take back */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** no published version has this number */
  readonly isDraft: boolean;
  /** deleted, here or elsewhere */
  readonly gone: boolean;
}

/** '' takes the category away. A function, where what is typed may be taken over before it. */
export type ContentPatch = Patch | ((now: ConnectorContent) => Patch);

type Patch = Partial<Pick<ConnectorContent, 'category' | 'icon' | 'about' | 'cases'>>;
