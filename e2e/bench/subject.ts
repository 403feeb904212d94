/** What every page of the bench puts on `window.subject`, so that one script measures them all alike. */
export interface Subject {
  /** imports and resolves when the diagram has been painted; ms from the call */
  importToPaint(xml: string): Promise<number>;
  /** moves a shape by 10 px for the first time; ms to paint */
  firstMove(elementId: string): Promise<number>;
  /** first export after the last change, ms */
  exportXml(): Promise<number>;
  fit(): void;
  select(elementId: string): void;
  /** null where the subject has no element templates */
  readonly templates: TemplateSubject | null;
}

/** Element templates as their JSON. */
export interface TemplateSubject {
  /** ms until they can be applied */
  load(templates: readonly object[]): Promise<number>;
  /** applies, or updates to that version; the element is selected, as for a person; ms to paint */
  apply(elementId: string, id: string, version: number): Promise<number>;
  xml(): Promise<string>;
}

declare global {
  interface Window {
    subject: Subject;
  }
}

/** Two frames: the first one after the change has been laid out, the second one after it has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  await painted();
  return performance.now() - start;
}
