import { messageOf } from '../../domain/values/messageOf.ts';
import type {
  ElementTemplate,
  TemplateFlavour,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';
import { elementXml, withoutFlows } from './elementXml.ts';
import { PREVIEW_ID, previewProcess } from './previewProcess.ts';
import { withDefaultsOf } from './previewValues.ts';

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

/** Where it is drawn. */
type Canvas = Pick<ProcessEditorApi, 'mount' | 'unmount' | 'zoom' | 'destroy'>;
type Draw = (request: PreviewRequest) => Promise<PreviewResult>;

/** The real modeler on a process of one element: what it draws and saves is what a person would get. */
export class TemplatePreview {
  readonly editor: Canvas;
  readonly #draw: Draw;
  readonly #listeners = new Set<() => void>();
  #result: PreviewResult = { xml: '', becomes: '', problem: null };
  #wanted: PreviewRequest | null = null;
  #running = false;
  #destroyed = false;

  private constructor(editor: Canvas, draw: Draw) {
    this.editor = editor;
    this.#draw = draw;
  }

  static async create(flavour: TemplateFlavour): Promise<TemplatePreview> {
    if (flavour === 'camunda7') {
      const { Camunda7Canvas } = await import('../../modeler/templates/Camunda7Canvas.ts');
      const canvas = new Camunda7Canvas();
      return new TemplatePreview(canvas, async ({ template, type, values }) => {
        const json = withDefaultsOf(template, values)(template.json);
        const { xml, becomes } = await canvas.apply(previewProcess(type, flavour), PREVIEW_ID, json);
        return { xml: shownXml(xml), becomes, problem: null };
      });
    }
    const { createProcessEditor } = await import('../../modeler/ProcessEditor.ts');
    const editor = await createProcessEditor('camunda8');
    return new TemplatePreview(editor, (request) => drawIn(editor, request));
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
}

async function drawIn(
  editor: ProcessEditorApi,
  { template, type, values }: PreviewRequest,
): Promise<PreviewResult> {
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
    xml: shownXml(xml),
    becomes: editor.view(PREVIEW_ID)?.typeLabel ?? '',
    problem: null,
  };
}

function shownXml(xml: string): string {
  return withoutFlows(elementXml(xml, PREVIEW_ID) ?? '');
}
