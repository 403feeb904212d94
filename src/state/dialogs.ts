import { useStore as useZustand } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { PictureLook } from '../domain/values/pictureLook.ts';
import type { CategoryKind } from '../domain/connector/categories.ts';
import type { ConnectorAbout } from '../domain/connector/connectorAbout.ts';
import type { DocumentContent } from '../domain/document.ts';
import type { Problem } from '../domain/problem.ts';

/** Of two versions of one document: this tab's, the other's, or both. */
export type ConflictChoice = 'mine' | 'theirs' | 'copy';

/** A dialog a feature asks for without knowing who draws it. */
export type DialogRequest =
  | {
      readonly kind: 'import';
      /** processes without a project of their own go into this one */
      readonly projectId?: string;
      /** dropped already: the dialog starts with them */
      readonly files?: readonly File[];
      /** pasted text to start with */
      readonly text?: string;
    }
  | {
      readonly kind: 'export';
      readonly projectId?: string;
      readonly processId?: string;
      readonly connectorIds?: readonly string[];
      /** ids of the documents of published versions: their packages */
      readonly versionIds?: readonly string[];
      /** ids of the documents of element templates */
      readonly templateIds?: readonly string[];
      /** the diagram as drawn, where one is open */
      readonly svg?: (look?: PictureLook) => Promise<string>;
    }
  /** a process or a connector, small enough to be in an address */
  | { readonly kind: 'share'; readonly processId: string }
  | {
      readonly kind: 'share';
      readonly connectorId: string;
      /** the published one to start with */
      readonly version?: string;
    }
  | {
      readonly kind: 'print';
      readonly processId: string;
      /** the diagram as drawn, where it is open */
      readonly svg?: (look?: PictureLook) => Promise<string>;
    }
  | {
      readonly kind: 'new-connector';
      /** to start with */
      readonly name?: string;
      readonly onCreated?: (documentId: string) => void;
    }
  /** a connector made of the description of an API, or one that follows it */
  | {
      readonly kind: 'api-import';
      /** chosen or dropped already: the dialog starts with it */
      readonly file?: File;
      /** pasted text to start with */
      readonly text?: string;
      readonly existing?: {
        readonly name: string;
        /** its definition, as it is now */
        readonly text: string;
        readonly about?: ConnectorAbout | undefined;
        /** as one step that undo takes back */
        readonly onUpdate: (text: string, about: ConnectorAbout, label: string) => void;
      };
    }
  | { readonly kind: 'categories'; readonly of: CategoryKind }
  | {
      readonly kind: 'move-to-category';
      readonly of: CategoryKind;
      /** what they are called together */
      readonly what: string;
      readonly ids: readonly string[];
      /** where they are now; '' for none, or for several */
      readonly category: string;
    }
  | { readonly kind: 'new-process'; readonly projectId: string }
  /** a connector made of an element template */
  | { readonly kind: 'template-connector'; readonly templateId: string }
  /** a project that answers the actions of a connector */
  | {
      readonly kind: 'code';
      readonly connectorId: string;
      /** the one to start with; absent: the newest published one */
      readonly version?: string;
    }
  /** a connector of its own, made of some actions of another */
  | { readonly kind: 'derive'; readonly connectorId: string }
  /** a copy of a process for the other engine */
  | { readonly kind: 'convert'; readonly processId: string }
  | {
      readonly kind: 'history';
      readonly documentId: string;
      /** what people call the document */
      readonly name: string;
      /** as one step that Undo takes back; the label names the step */
      readonly onRestore: (content: DocumentContent, label: string) => Promise<void>;
    }
  | {
      readonly kind: 'conflict';
      readonly name: string;
      readonly mine: DocumentContent;
      readonly theirs: DocumentContent;
      /** whose the other version is; absent: another tab's */
      readonly with?: 'folder';
      /** absent: yes */
      readonly hasCopy?: boolean;
      readonly onKeep: (choice: ConflictChoice) => Promise<void>;
    }
  | { readonly kind: 'release'; readonly projectId: string }
  /** what the connectors of a project are told where it is deployed */
  | { readonly kind: 'environments'; readonly projectId: string }
  /** how a project wants its processes checked */
  | { readonly kind: 'rules'; readonly projectId: string }
  /** a backup of the workspace, before it is handed out with what looks like secrets */
  | {
      readonly kind: 'backup';
      readonly file: { readonly path: string; readonly bytes: Uint8Array };
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'new-project' }
  /** what is kept and cannot be read */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'settings' }
  /** of the sample project, or of another */
  | { readonly kind: 'tour'; readonly projectId: string }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'command-palette' };

const store = createStore<{ readonly open: readonly DialogRequest[] }>(() => ({ open: [] }));

/** One dialog at a time: a new one takes the place of the one on top. */
export function openDialog(dialog: DialogRequest): void {
  store.setState({ open: [...store.getState().open.slice(0, -1), dialog] });
}

/** Over the open one, which stays as it is and comes back when this one closes. */
export function openDialogOver(dialog: DialogRequest): void {
  store.setState({ open: [...store.getState().open, dialog] });
}

/** The one on top. */
export function closeDialog(): void {
  store.setState({ open: store.getState().open.slice(0, -1) });
}

/** The page they were asked from is left: dialogs that hold something of it go, too. */
export function leavePlace(): void {
  store.setState({ open: store.getState().open.filter(isOfNoPlace) });
}

/** What people picked or typed in there is nowhere else, and needs no page. */
function isOfNoPlace(dialog: DialogRequest): boolean {
  return dialog.kind === 'import' || (dialog.kind === 'api-import' && dialog.existing === undefined);
}

/** The one on top; for what is not React. */
export function currentDialog(): DialogRequest | null {
  return store.getState().open.at(-1) ?? null;
}

/** From the lowest to the one on top. */
export function useDialogs(): readonly DialogRequest[] {
  return useZustand(store, (state) => state.open);
}
