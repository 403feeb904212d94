import { messageOf } from '../../domain/messageOf.ts';
import type { ElementTemplate, TemplateValue } from '../../domain/templates/ElementTemplate.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { elementXml, withoutFlows } from './elementXml.ts';
import { PREVIEW_ID, previewProcess } from './previewProcess.ts';

export interface PreviewRequest {
  readonly template: ElementTemplate;
  /** what it is applied to */
  readonly type: string;
  readonly values: ReadonlyMap<number, TemplateValue | undefined>;
}

export interface PreviewResult {
  /** of the element alone; '' while nothing could be applied */
  readonly xml: string;
  /** what the element became: 'Service task' */
  readonly becomes: string;
  /** why it could not be applied */
  readonly problem: string | null;
}

/** The real modeler on a process of one element: what it draws and saves is what a person would get. */
export class TemplatePreview {
  readonly editor: ProcessEditorApi;
  readonly #listeners = new Set<() => void>();
  #result: PreviewResult = { xml: '', becomes: '', problem: null };
  #wanted: PreviewRequest | null = null;
  #running = false;
  #destroyed = false;

  private constructor(editor: ProcessEditorApi) {
    this.editor = editor;
  }

  static async create(): Promise<TemplatePreview> {
    const { createProcessEditor } = await import('../../modeler/ProcessEditor.ts');
    return new TemplatePreview(await createProcessEditor('camunda8'));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getResult = (): PreviewResult => this.#result;

  /** While one is drawn only the latest request waits. */
  show(request: PreviewRequest): void {
    this.#wanted = request;
    if (!this.#running) void this.#run();
  }

  destroy(): void {
    this.#destroyed = true;
    this.#listeners.clear();
    this.editor.destroy();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#wanted !== null && !this.#destroyed) {
      const request = this.#wanted;
      this.#wanted = null;
      const result = await this.#draw(request).catch((error: unknown): PreviewResult => ({
        xml: '',
        becomes: '',
        problem: messageOf(error),
      }));
      if (this.#isDestroyed()) return;
      this.#result = result;
      for (const listener of this.#listeners) listener();
    }
    this.#running = false;
  }

  // A method, because the compiler would take the flag to be the same after an await.
  #isDestroyed(): boolean {
    return this.#destroyed;
  }

  async #draw({ template, type, values }: PreviewRequest): Promise<PreviewResult> {
    const { editor } = this;
    await editor.open({ xml: previewProcess(type), data: new Map() });
    const refused = editor.templates?.set([template]) ?? [];
    const [first] = refused;
    if (first !== undefined) return { xml: '', becomes: '', problem: first.message };
    const filled = new Map(
      [...values].flatMap(([index, value]) => (value === undefined ? [] : [[index, value] as const])),
    );
    editor.templates?.apply(PREVIEW_ID, template, { values: filled });
    for (const [index, value] of values) {
      if (value === undefined) editor.templates?.setValue(PREVIEW_ID, index, undefined);
    }
    if (editor.view(PREVIEW_ID)?.name === '') editor.rename(PREVIEW_ID, template.name);
    const { xml } = await editor.save();
    editor.select(null);
    return {
      xml: withoutFlows(elementXml(xml, PREVIEW_ID) ?? ''),
      becomes: editor.view(PREVIEW_ID)?.typeLabel ?? '',
      problem: null,
    };
  }
}
