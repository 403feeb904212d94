import type { StoredDocument } from './DocumentStore.ts';
import type { SaveJob } from './writeChanges.ts';

/** Why nothing was written, as far as a message between threads can say it. */
export type Refusal =
  | { readonly kind: 'conflict'; readonly ids: readonly string[] }
  | { readonly kind: 'final-version' | 'final-release'; readonly id: string }
  | { readonly kind: 'full' };

export type SaveAnswer =
  /** without their contents, which the page has */
  | { readonly saved: readonly Omit<StoredDocument, 'content'>[] }
  | { readonly refused: Refusal }
  /** not from here, and nothing was written: the page has a database of its own */
  | { readonly unable: true };

export type Asked = { readonly open: string } | { readonly number: number; readonly job: SaveJob };
export type Told = { readonly isOpen: true } | { readonly number: number; readonly answer: SaveAnswer };

/** Between the page and its worker: a Worker, or in tests a port. */
export interface SavePort {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
