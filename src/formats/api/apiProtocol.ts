import type { ApiDraft, DraftChoice } from '../../domain/api/ApiDraft.ts';
import type { ActionCall } from '../../domain/api/ApiOrigin.ts';
import type { ApiOutline, OperationOutline } from '../../domain/api/ApiOutline.ts';
import type { ConnectorAbout } from '../../domain/connector/connectorAbout.ts';
import type { Problem } from '../../domain/problem.ts';
import type { RawFile } from '../RawFile.ts';

/** Where a description comes from. A text may be any of the formats; commands and messages have no other place. */
export type ApiSource =
  | { readonly kind: 'file'; readonly file: RawFile }
  | { readonly kind: 'text'; readonly text: string }
  /** HTTP messages, or a cURL command for the request; of either the body alone will do */
  | { readonly kind: 'sample'; readonly request: string; readonly response: string };

export interface ApiProgress {
  /** a sentence without its end: "Reading the operations" */
  readonly what: string;
  readonly done: number;
  /** 0: nobody knows */
  readonly total: number;
}

export interface ApiWatch {
  readonly onProgress: (progress: ApiProgress) => void;
  readonly signal: AbortSignal;
}

/** How far reading is, from inside of it. */
export type Tell = (what: string, done?: number, total?: number) => void;

/** As `DraftChoice`; the connector that is followed comes as the text of its definition. */
export type DraftRequest = Omit<DraftChoice, 'existing'> & {
  readonly existing?: { readonly text: string; readonly about?: ConnectorAbout };
};

/** A draft without the parts that are too large to be handed over one by one. */
export interface PostedDraft extends Omit<ApiDraft, 'connector' | 'problems'> {
  readonly name: string;
  /** the definition, as it is stored */
  readonly text: string;
  readonly actions: readonly DraftRow[];
  /** names of its events */
  readonly events: readonly string[];
  readonly problems: readonly Problem[];
}

/** An action of a draft in a list. */
export interface DraftRow {
  /** of the action */
  readonly key: string;
  /** of the operation it is made of; '' of one that people added to the connector that is followed */
  readonly operation: string;
  readonly name: string;
  readonly description?: string;
  readonly inputs: number;
  readonly outputs: number;
}

export type ApiQuestion =
  | { readonly kind: 'read'; readonly id: number; readonly source: ApiSource }
  | { readonly kind: 'draft'; readonly id: number; readonly request: DraftRequest }
  | { readonly kind: 'stop'; readonly id: number };

export type ApiAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ApiProgress }
  /** operations of an outline, in their order, some at a time */
  | { readonly kind: 'operations'; readonly id: number; readonly operations: readonly OperationOutline[] }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly outline: Omit<ApiOutline, 'operations'> | null;
      readonly problems: readonly Problem[];
    }
  /** parts of a draft, in their order, some at a time */
  | {
      readonly kind: 'rows';
      readonly id: number;
      readonly actions: readonly DraftRow[];
      readonly calls: readonly ActionCall[];
    }
  /** its actions and calls came before it */
  | { readonly kind: 'draft'; readonly id: number; readonly draft: PostedDraft }
  | { readonly kind: 'stopped'; readonly id: number }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
