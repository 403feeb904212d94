/** A set of services for the injector of bpmn-js: `{ name: ['type', Class] }`. */
export interface DiagramModule {
  readonly [name: string]: unknown;
  __init__?: (string | (() => void))[];
}

/** The injector calls `['a', 'b', (a, b) => …]` with the services named; its types only know the bare function. */
export function initializer(annotated: readonly unknown[]): () => void {
  return annotated as unknown as () => void;
}
