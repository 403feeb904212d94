/** For exports that take long: many diagrams. */
export interface ExportWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}
