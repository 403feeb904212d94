import type { ProcessContent } from '../../domain/document.ts';
import type { SearchHit } from '../../domain/search/SearchPlace.ts';
import type { SearchOptions, SearchQuery } from '../../domain/search/SearchQuery.ts';

export interface FindRequest {
  readonly query: SearchQuery;
  readonly options: SearchOptions;
  /** what takes the place of what is found; null: nothing */
  readonly by: string | null;
  /** ids of the documents to look in */
  readonly within: readonly string[];
  /** so many are told, the others only counted */
  readonly most: number;
}

export interface Found {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** what could not be looked at, and why */
  readonly unread: readonly { readonly documentId: string; readonly why: string }[];
}

/** A task or a variable, by its name. */
export interface LookedUp {
  readonly kind: 'element' | 'variable';
  readonly documentId: string;
  /** of a variable: its process */
  readonly elementId: string;
  readonly type: string;
  readonly name: string;
  readonly implementation?: string;
}

export interface LookUpRequest {
  readonly text: string;
  /** its elements come first, and are told where nothing is typed */
  readonly first: string | null;
  readonly most: number;
}

export type SearchWork =
  | { readonly kind: 'put'; readonly documentId: string; readonly content: ProcessContent }
  | { readonly kind: 'drop'; readonly documentIds: readonly string[] }
  | ({ readonly kind: 'find' } & FindRequest)
  | ({ readonly kind: 'lookUp' } & LookUpRequest);

export type SearchRequest = SearchWork & { readonly id: number };

export type SearchResult = Found | readonly LookedUp[] | null;

export type SearchAnswer =
  { readonly id: number; readonly result: SearchResult } | { readonly id: number; readonly failure: string };
