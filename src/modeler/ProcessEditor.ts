import { textOf } from '../bpmn/moddleTypes.ts';
import type { CatalogueConnector } from '../domain/connector/catalogue.ts';
import type { HistorySteps } from '../domain/values/historySteps.ts';
import type { PictureLook } from '../domain/values/pictureLook.ts';
import type { Problem } from '../domain/problem.ts';
import type { ProcessModel } from '../domain/process/process.ts';
import type { Target as EngineTarget } from '../domain/process/target.ts';
import type { UsesByVariable } from '../domain/process/variableUses.ts';
import { createModeler, packagesOf } from './canvas/createModeler.ts';
import type { EngineModules } from './canvas/createModeler.ts';
import { BROKEN_EVENT } from './canvas/GuardedCommandStack.ts';
import { printedDiagram } from './canvas/printedDiagram.ts';
import { service } from './canvas/services.ts';
import { themedSvg, USUAL_LOOK } from './canvas/themedSvg.ts';
import { Viewport } from './canvas/Viewport.ts';
import { ProblemDiscs } from './catalogue/ProblemDiscs.ts';
import { RunMarks, type ShownRun } from './catalogue/RunMarks.ts';
import { type ShownAccess, VariableMarks } from './catalogue/VariableMarks.ts';
import type { DrawingEditing } from './DrawingEditing.ts';
import { drawingEditing } from './drawing/drawingEditing.ts';
import { DocumentSession } from './DocumentSession.ts';
import { ElementEdits } from './edits/ElementEdits.ts';
import { flowEditing } from './flow/flowEditing.ts';
import type { FlowEditing } from './FlowEditing.ts';
import { usesInTexts } from './edits/renameVariable.ts';
import type { ElementView } from './ElementView.ts';
import type {
  EditorDocument,
  ProcessEditorApi,
  ProcessSnapshot,
  SavedSoon,
  ZoomTo,
} from './ProcessEditorApi.ts';
import { SnapshotSource } from './SnapshotSource.ts';
import type { TemplateEditing } from './TemplateEditing.ts';
import { viewOf } from './viewOf.ts';
import { templateEditing } from './templates/templateEditing.ts';
import { templateOf } from './templates/templateOf.ts';

/** What an engine's processes need of their own is loaded with the first of them. */
export async function createProcessEditor(target: EngineTarget): Promise<ProcessEditorApi> {
  if (target === 'activiti') return new ProcessEditor();
  const { camundaEngine } = await import('./templates/camundaEngine.ts');
  return new ProcessEditor(await camundaEngine());
}

class ProcessEditor extends ElementEdits implements ProcessEditorApi {
  readonly templates: TemplateEditing | null;
  readonly drawing: DrawingEditing;
  readonly flow: FlowEditing;
  readonly #source: SnapshotSource;
  readonly #viewport: Viewport;
  readonly #discs: ProblemDiscs;
  readonly #run: RunMarks;
  readonly #variable: VariableMarks;

  /** @param engine what processes for another engine than Activiti need */
  constructor(engine?: EngineModules) {
    const modeler = createModeler(engine);
    super(modeler, new DocumentSession(modeler, packagesOf(engine)));
    this.#source = new SnapshotSource(this.modeler, this.session);
    this.#viewport = new Viewport(this.modeler);
    this.drawing = drawingEditing(this.modeler);
    this.#discs = new ProblemDiscs(this.modeler);
    this.#run = new RunMarks(this.modeler);
    this.#variable = new VariableMarks(this.modeler);
    this.flow = flowEditing(this.modeler, (id) => this.targetOf(id));
    this.templates = engine ? this.#templateEditing() : null;
    service(this.modeler, 'eventBus').on(BROKEN_EVENT, () => void this.#restore());
  }

  mount(container: HTMLElement): void {
    if (!this.isDestroyed) this.#viewport.mount(container);
  }

  unmount(): void {
    this.#viewport.unmount();
  }

  destroy(): void {
    if (this.isDestroyed) return;
    this.isDestroyed = true;
    this.#viewport.unmount();
    this.#source.destroy();
    this.session.destroy();
    this.modeler.destroy();
  }

  /** What was selected stays so where the document has it as well: often it is a newer text of the same process. */
  async open(document: EditorDocument): Promise<readonly Problem[]> {
    const [selected, ...others] = this.#source.snapshot().selectedIds;
    this.#source.ready = false;
    try {
      const problems = await this.session.open(document);
      if (this.isDestroyed) return [];
      this.#source.restored = false;
      this.#viewport.fit();
      if (selected !== undefined && others.length === 0) this.select(selected);
      return problems;
    } catch (error) {
      // nobody is there any more to hear of it
      if (this.isDestroyed) return [];
      throw error;
    } finally {
      this.#source.ready = !this.isDestroyed && this.session.definitions !== undefined;
      this.#source.documentChanged();
    }
  }

  save(): Promise<EditorDocument> {
    return this.session.save();
  }

  saveSoon(): Promise<SavedSoon> {
    return this.session.saveSoon();
  }

  async svg(look: PictureLook = USUAL_LOOK): Promise<string> {
    const { svg } = await this.#run.without(() => this.modeler.saveSVG());
    return themedSvg(svg, look);
  }

  printed(): Element | null {
    return this.isDestroyed ? null : printedDiagram(this.modeler);
  }

  subscribe(listener: () => void): () => void {
    return this.#source.subscribe(listener);
  }

  snapshot(): ProcessSnapshot {
    return this.#source.snapshot();
  }

  model(): ProcessModel {
    return this.#source.model();
  }

  ids(): ReadonlyMap<object, string> {
    const drawn = service(this.modeler, 'elementRegistry').filter(() => true);
    return new Map(drawn.map(({ businessObject }) => [businessObject, textOf(businessObject, 'id') ?? '']));
  }

  view(elementId: string): ElementView | null {
    const target = this.targetOf(elementId);
    return target ? viewOf(target.businessObject, templateOf(this.modeler, target.businessObject)) : null;
  }

  variableUses(processId: string): UsesByVariable {
    const target = this.targetOf(processId);
    return target ? usesInTexts(target.businessObject) : new Map();
  }

  setCatalogue(connectors: readonly CatalogueConnector[]): void {
    service(this.modeler, 'catalogueStore').set(connectors);
  }

  setProblems(problems: readonly Problem[]): void {
    this.#discs.show(problems);
  }

  showRun(run: ShownRun | null): void {
    if (!this.isDestroyed) this.#run.show(run);
  }

  showVariable(marks: readonly ShownAccess[], { reveal = false }: { readonly reveal?: boolean } = {}): void {
    if (this.isDestroyed) return;
    this.#variable.show(marks);
    if (reveal) this.#viewport.reveal(marks.map(({ id }) => id));
  }

  undo(): void {
    service(this.modeler, 'commandStack').undo();
  }

  redo(): void {
    service(this.modeler, 'commandStack').redo();
  }

  steps(): HistorySteps {
    return this.#source.steps();
  }

  select(elementId: string | null, options?: { readonly reveal?: boolean }): void {
    const target = elementId === null ? undefined : this.targetOf(elementId);
    this.#viewport.select(target?.carrier, options?.reveal ?? false);
  }

  zoom(to: ZoomTo): void {
    this.#viewport.zoom(to);
  }

  showMinimap(isShown: boolean): void {
    service(this.modeler, 'minimap').toggle(isShown);
  }

  find(): void {
    service(this.modeler, 'editorActions').trigger('find');
  }

  focus(): void {
    service(this.modeler, 'canvas').focus();
  }

  together(label: string, edits: () => void): void {
    const { selectedIds } = this.#source.snapshot();
    // A change of type selects what it makes.
    if (this.editSteps.together(label, edits)) this.#viewport.keepSelected(selectedIds);
  }

  #templateEditing(): TemplateEditing {
    return templateEditing(service(this.modeler, 'templateEditor'), {
      find: (elementId) => this.targetOf(elementId),
      edit: (elementId, label, plan) => this.edit(elementId, label, plan),
    });
  }

  async #restore(): Promise<void> {
    const { lastGood } = this.session;
    if (!lastGood || this.isDestroyed) return;
    const changed = this.#source.snapshot().changed;
    service(this.modeler, 'dragging').cancel();
    await this.open(lastGood);
    this.#source.restored = changed;
    this.#source.documentChanged();
  }
}
