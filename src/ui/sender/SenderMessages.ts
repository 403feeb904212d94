// What a page and its sender say to each other.

/** A request, whole: what is shown and what is sent is the same. */
export interface SenderRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** instead of a body: a form of several parts */
  readonly parts?: readonly SenderPart[];
}

interface SenderPart {
  readonly name: string;
  readonly filename?: string;
  readonly type?: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** How the sender looks and what is written on it; the host it asks is written by itself. */
export interface SenderLook {
  readonly send: string;
  readonly cancel: string;
  readonly language: string;
  readonly direction: string;
  readonly scheme: string;
  /** custom properties of its style sheet */
  readonly colours: Readonly<Record<string, string>>;
}

/** To the sender. */
export interface SenderTask {
  readonly request: SenderRequest;
  readonly look: SenderLook;
  /** of the response's body, in bytes */
  readonly limit: number;
}

export interface SenderAnswer {
  readonly status: number;
  /** what the service lets a page see of them */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array<ArrayBuffer>;
  readonly ms: number;
}

/** `unreached`: also where the service allows no page to ask it; a browser does not tell these apart. */
export type SenderFailure = 'unreached' | 'late' | 'redirected' | 'large' | 'cancelled' | 'impossible';

/** From the sender. */
export type SenderNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'began' }
  | { readonly kind: 'answered'; readonly answer: SenderAnswer }
  | { readonly kind: 'failed'; readonly failure: SenderFailure; readonly detail: string };
