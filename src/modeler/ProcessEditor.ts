import { textOf } from '../bpmn/moddleTypes.ts';
import type { CatalogueConnector } from '../domain/catalogue.ts';
import type { VariableUse } from '../domain/editVariables.ts';
import type { HistorySteps } from '../domain/historySteps.ts';
import type { PictureLook } from '../domain/pictureLook.ts';
import type { Problem } from '../domain/problem.ts';
import type { ElementData, ProcessModel } from '../domain/process.ts';
import type { Target as EngineTarget } from '../domain/target.ts';
import { createModeler } from './canvas/createModeler.ts';
import type { BpmnModeler, EngineModules } from './canvas/createModeler.ts';
import { BROKEN_EVENT } from './canvas/GuardedCommandStack.ts';
import { service } from './canvas/services.ts';
import { themedSvg, USUAL_LOOK } from './canvas/themedSvg.ts';
import { Viewport } from './canvas/Viewport.ts';
import { ProblemDiscs } from './catalogue/ProblemDiscs.ts';
import { RunMarks, type ShownRun } from './catalogue/RunMarks.ts';
import type { DrawingEditing } from './DrawingEditing.ts';
import { drawingEditing } from './drawing/drawingEditing.ts';
import { DocumentSession } from './DocumentSession.ts';
import { attributeProblem, attributesOf, setAttribute } from './edits/attributes.ts';
import { chooseAction } from './edits/chooseAction.ts';
import { setData, step } from './edits/commands.ts';
import { conditionOf, setCondition, setReference, setTimer, timerOf } from './edits/events.ts';
import type { ReferenceChoice } from './edits/events.ts';
import { setExtensionElements } from './edits/extensionElements.ts';
import { setMultiInstance } from './edits/multiInstance.ts';
import { flowEditing } from './flow/flowEditing.ts';
import type { FlowEditing } from './FlowEditing.ts';
import { documentationOf, idProblem, rename, setDocumentation, setId } from './edits/names.ts';
import { renameInProcess, usesInTexts } from './edits/renameVariable.ts';
import { findTarget } from './edits/Target.ts';
import type { Target } from './edits/Target.ts';
import type { ElementView, MultiInstanceView, ReferenceKind, TimerKind } from './ElementView.ts';
import type { EditorDocument, ProcessEditorApi, ProcessSnapshot, ZoomTo } from './ProcessEditorApi.ts';
import { SnapshotSource } from './SnapshotSource.ts';
import type { TemplateEditing } from './TemplateEditing.ts';
import { nameOf, viewOf } from './viewOf.ts';
import { templateEditing } from './templates/templateEditing.ts';
import { templateOf } from './templates/templateOf.ts';
import { setZeebeHeaders, setZeebePart } from './edits/zeebeParts.ts';
import { zeebePartsOf } from '../bpmn/zeebeParts.ts';
import { partLabel, type ZeebeHeader, type ZeebePart } from '../domain/zeebeParts.ts';

/** What an engine's processes need of their own is loaded with the first of them. */
export async function createProcessEditor(target: EngineTarget): Promise<ProcessEditorApi> {
  if (target === 'activiti') return new ProcessEditor();
  const { camundaEngine } = await import('./templates/camundaEngine.ts');
  return new ProcessEditor(await camundaEngine());
}

class ProcessEditor implements ProcessEditorApi {
  readonly templates: TemplateEditing | null;
  readonly drawing: DrawingEditing;
  readonly flow: FlowEditing;
  readonly #modeler: BpmnModeler;
  readonly #session: DocumentSession;
  readonly #source: SnapshotSource;
  readonly #viewport: Viewport;
  readonly #discs: ProblemDiscs;
  readonly #run: RunMarks;
  #destroyed = false;

  /** @param engine what processes for another engine than Activiti need */
  constructor(engine?: EngineModules) {
    this.#modeler = createModeler(engine);
    this.#session = new DocumentSession(this.#modeler);
    this.#source = new SnapshotSource(this.#modeler, this.#session);
    this.#viewport = new Viewport(this.#modeler);
    this.drawing = drawingEditing(this.#modeler);
    this.#discs = new ProblemDiscs(this.#modeler);
    this.#run = new RunMarks(this.#modeler);
    this.flow = flowEditing(this.#modeler, (id) => this.#find(id));
    this.templates = engine ? this.#templateEditing() : null;
    service(this.#modeler, 'eventBus').on(BROKEN_EVENT, () => void this.#restore());
  }

  mount(container: HTMLElement): void {
    if (!this.#destroyed) this.#viewport.mount(container);
  }

  unmount(): void {
    this.#viewport.unmount();
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#viewport.unmount();
    this.#source.destroy();
    this.#modeler.destroy();
  }

  /** What was selected stays so where the document has it as well: often it is a newer text of the same process. */
  async open(document: EditorDocument): Promise<readonly Problem[]> {
    const [selected, ...others] = this.#source.snapshot().selectedIds;
    this.#source.ready = false;
    try {
      const problems = await this.#session.open(document);
      if (this.#destroyed) return [];
      this.#source.restored = false;
      this.#viewport.fit();
      if (selected !== undefined && others.length === 0) this.select(selected);
      return problems;
    } catch (error) {
      // nobody is there any more to hear of it
      if (this.#destroyed) return [];
      throw error;
    } finally {
      this.#source.ready = !this.#destroyed && this.#session.definitions !== undefined;
      this.#source.documentChanged();
    }
  }

  save(): Promise<EditorDocument> {
    return this.#session.save();
  }

  async svg(look: PictureLook = USUAL_LOOK): Promise<string> {
    const { svg } = await this.#run.without(() => this.#modeler.saveSVG());
    return themedSvg(svg, look);
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

  view(elementId: string): ElementView | null {
    const target = this.#find(elementId);
    return target ? viewOf(target.businessObject, templateOf(this.#modeler, target.businessObject)) : null;
  }

  variableUses(processId: string, name: string): readonly VariableUse[] {
    const target = this.#find(processId);
    return target ? usesInTexts(target.businessObject, name) : [];
  }

  setCatalogue(connectors: readonly CatalogueConnector[]): void {
    service(this.#modeler, 'catalogueStore').set(connectors);
  }

  setProblems(problems: readonly Problem[]): void {
    this.#discs.show(problems);
  }

  showRun(run: ShownRun | null): void {
    if (!this.#destroyed) this.#run.show(run);
  }

  undo(): void {
    service(this.#modeler, 'commandStack').undo();
  }

  redo(): void {
    service(this.#modeler, 'commandStack').redo();
  }

  steps(): HistorySteps {
    return this.#source.steps();
  }

  select(elementId: string | null, options?: { readonly reveal?: boolean }): void {
    const target = elementId === null ? undefined : this.#find(elementId);
    this.#viewport.select(target?.carrier, options?.reveal ?? false);
  }

  zoom(to: ZoomTo): void {
    this.#viewport.zoom(to);
  }

  showMinimap(isShown: boolean): void {
    service(this.#modeler, 'minimap').toggle(isShown);
  }

  find(): void {
    service(this.#modeler, 'editorActions').trigger('find');
  }

  focus(): void {
    service(this.#modeler, 'canvas').focus();
  }

  rename(elementId: string, name: string): void {
    this.#edit(elementId, 'Rename', (target) => {
      if (nameOf(target.businessObject) !== name) return () => rename(this.#modeler, target, name);
      return null;
    });
  }

  setId(elementId: string, id: string): string | null {
    const target = this.#find(elementId);
    const { definitions } = this.#session;
    if (!target || !definitions) return 'This element is not in the diagram any more.';
    if (textOf(target.businessObject, 'id') === id) return null;
    const problem = idProblem(definitions, target, id);
    if (problem === null) this.#step('Change id', () => setId(this.#modeler, definitions, target, id));
    return problem;
  }

  setDocumentation(elementId: string, text: string): void {
    this.#edit(elementId, 'Change documentation', (target) =>
      documentationOf(target.businessObject) === text
        ? null
        : () => setDocumentation(this.#modeler, target, text),
    );
  }

  setAttribute(elementId: string, name: string, value: string): void {
    this.#edit(elementId, `Change ${name.replace(/^.*:/, '')}`, (target) => {
      if ((attributesOf(target.businessObject)[name] ?? '') === value) return null;
      const problem = attributeProblem(this.#modeler, target, name);
      if (problem !== null) throw new Error(problem);
      return () => setAttribute(this.#modeler, target, name, value);
    });
  }

  renameAttribute(elementId: string, from: string, to: string): void {
    this.#edit(elementId, `Rename ${from.replace(/^.*:/, '')}`, (target) => {
      const attributes = attributesOf(target.businessObject);
      const value = attributes[from];
      if (value === undefined || from === to) return null;
      const taken = (attributes[to] ?? '') === '' ? null : `There is an attribute “${to}” already.`;
      const problem = taken ?? attributeProblem(this.#modeler, target, to);
      if (problem !== null) throw new Error(problem);
      return () => {
        setAttribute(this.#modeler, target, from, '');
        setAttribute(this.#modeler, target, to, value);
      };
    });
  }

  setCondition(elementId: string, expression: string): void {
    this.#edit(elementId, 'Change condition', (target) =>
      (conditionOf(target.businessObject) ?? '') === expression
        ? null
        : () => setCondition(this.#modeler, target, expression),
    );
  }

  setTimer(elementId: string, kind: TimerKind, value: string): void {
    this.#edit(elementId, 'Change timer', (target) => {
      const now = timerOf(target.businessObject);
      if (!now || (now.kind === kind && now.value === value)) return null;
      return () => setTimer(this.#modeler, target, kind, value);
    });
  }

  setReference(elementId: string, kind: ReferenceKind, to: ReferenceChoice): void {
    this.#edit(elementId, `Change ${kind}`, (target) => () => setReference(this.#modeler, target, to));
  }

  setMultiInstance(elementId: string, value: MultiInstanceView | null): void {
    this.#edit(
      elementId,
      'Change repetition',
      (target) => () => setMultiInstance(this.#modeler, target, value),
    );
  }

  setZeebePart(elementId: string, part: ZeebePart, value: string): void {
    this.#edit(elementId, `Change ${partLabel(part)}`, (target) =>
      (zeebePartsOf(target.businessObject).texts[part] ?? '') === value
        ? null
        : () => setZeebePart(this.#modeler, target, part, value),
    );
  }

  setZeebeHeaders(elementId: string, headers: readonly ZeebeHeader[]): void {
    this.#edit(
      elementId,
      'Change headers',
      (target) => () => setZeebeHeaders(this.#modeler, target, headers),
    );
  }

  setExtensionElements(elementId: string, xml: readonly string[]): string | null {
    const target = this.#find(elementId);
    if (!target) return 'This element is not in the diagram any more.';
    const edit = setExtensionElements(this.#modeler, target, xml);
    if (typeof edit === 'string') return edit;
    this.#step('Change extensions', edit);
    return null;
  }

  chooseAction(elementId: string, implementation: string, data: ElementData, label?: string): void {
    const usual = implementation === '' ? 'Take action off' : 'Choose action';
    this.#edit(elementId, label ?? usual, (target) =>
      chooseAction(this.#modeler, target, implementation, data),
    );
  }

  setData(changes: ReadonlyMap<string, ElementData>, label: string): void {
    const targets = this.#dataChanges(changes);
    if (targets.length === 0) return;
    this.#step(label, () => setData(service(this.#modeler, 'commandStack'), targets));
  }

  renameVariable(processId: string, from: string, to: string, data: ReadonlyMap<string, ElementData>): void {
    this.#edit(processId, 'Rename variable', ({ businessObject }) => () => {
      setData(service(this.#modeler, 'commandStack'), this.#dataChanges(data));
      renameInProcess(this.#modeler, businessObject, from, to);
    });
  }

  #templateEditing(): TemplateEditing {
    return templateEditing(service(this.#modeler, 'templateEditor'), {
      find: (elementId) => this.#find(elementId),
      edit: (elementId, label, plan) => this.#edit(elementId, label, plan),
    });
  }

  #dataChanges(changes: ReadonlyMap<string, ElementData>): (Target & { readonly data: ElementData })[] {
    return [...changes].flatMap(([id, data]) => {
      const target = this.#find(id);
      return target ? [{ ...target, data }] : [];
    });
  }

  #find(elementId: string): Target | undefined {
    return this.#destroyed ? undefined : findTarget(this.#modeler, this.#session.definitions, elementId);
  }

  /** `plan` says what to do; null for nothing, so that no empty step gets on the stack. */
  #edit(elementId: string, label: string, plan: (target: Target) => (() => void) | null): void {
    const target = this.#find(elementId);
    const run = target ? plan(target) : null;
    if (run) this.#step(label, run);
  }

  #step(label: string, run: () => void): void {
    step(service(this.#modeler, 'commandStack'), label, run);
  }

  async #restore(): Promise<void> {
    const { lastGood } = this.#session;
    if (!lastGood || this.#destroyed) return;
    const changed = this.#source.snapshot().changed;
    service(this.#modeler, 'dragging').cancel();
    await this.open(lastGood);
    this.#source.restored = changed;
    this.#source.documentChanged();
  }
}
