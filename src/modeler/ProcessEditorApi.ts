import type { CatalogueConnector } from '../domain/connector/catalogue.ts';
import type { UsesByVariable } from '../domain/process/variableUses.ts';
import type { HistorySteps } from '../domain/values/historySteps.ts';
import type { PictureLook } from '../domain/values/pictureLook.ts';
import type { ElementData, ProcessModel, Variable } from '../domain/process/process.ts';
import type { Problem } from '../domain/problem.ts';
import type { ZeebeHeader, ZeebePart } from '../domain/process/zeebeParts.ts';
import type { DrawingEditing } from './DrawingEditing.ts';
import type { FlowEditing } from './FlowEditing.ts';
import type { TemplateEditing } from './TemplateEditing.ts';
import type { ShownRun } from './catalogue/RunMarks.ts';
import type { ShownAccess } from './catalogue/VariableMarks.ts';
import type { ElementView, MultiInstanceView, ReferenceKind, TimerKind } from './ElementView.ts';

/** What the view is brought to: a step, the whole diagram, what is selected, or its own size. */
export type ZoomTo = 'in' | 'out' | 'fit' | 'selection' | '100';

/** Immutable; a new object after every change of the diagram, the selection or the history, and only then. */
export interface ProcessSnapshot {
  /** grows with every change of the document (not of the selection) */
  readonly version: number;
  readonly ready: boolean;
  /** the one selected element; the process when nothing is selected; null when several are */
  readonly selected: ElementView | null;
  readonly selectedIds: readonly string[];
  /** of the selected element's process */
  readonly variables: readonly Variable[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** what Undo takes back, for its tooltip: 'Choose action'; '' when unknown */
  readonly undoLabel: string;
  readonly redoLabel: string;
  /** what the newest change of the document was: a step of its own, or one taken back or brought back */
  readonly lastChange: LastChange | null;
  /** false while the document is what `open` was given */
  readonly changed: boolean;
  readonly zoom: number;
}

export interface LastChange {
  readonly kind: 'edit' | 'undo' | 'redo';
  /** what the step is called; '' when unknown */
  readonly label: string;
}

/** What a document is when opened and saved: text, and what each element carries. */
export interface EditorDocument {
  readonly xml: string;
  /** by element id; processes are elements too */
  readonly data: ReadonlyMap<string, ElementData>;
  /** of a saved document: why its text had to be written anew, where the edits could not be made in it */
  readonly rewritten?: string;
  /** of a saved document: what is inside a collapsed sub-process has a diagram of its own in it, and had none in the file */
  readonly isMoved?: true;
}

/** A document to keep at once. */
export interface SavedSoon {
  readonly document: EditorDocument;
  /**
   * Finds out whether its text leaves nothing out; where it does, `save` gives another one. It takes as long as reading
   * the text, so it is asked when there is time. null for one known to be whole.
   */
  readonly isWhole: (() => Promise<boolean>) | null;
}

/**
 * The only door to bpmn-js. Values in, one snapshot out; every method that edits is one command on the
 * one undo stack. Nothing of bpmn-js, diagram-js or moddle is seen through it.
 */
export interface ProcessEditorApi {
  /** null in a process for an engine without element templates */
  readonly templates: TemplateEditing | null;
  readonly drawing: DrawingEditing;
  /** building without pointing */
  readonly flow: FlowEditing;
  mount(container: HTMLElement): void;
  unmount(): void;
  destroy(): void;
  /** @returns import warnings as problems; @throws Error with a sentence for the user when it cannot be drawn at all */
  open(document: EditorDocument): Promise<readonly Problem[]>;
  /** xml is the very text `open` got while nothing in the XML changed, also after undo; where it is edited meanwhile, newer edits may be in it */
  save(): Promise<EditorDocument>;
  /** the same without waiting until it is sure that a large text says all that the model says */
  saveSoon(): Promise<SavedSoon>;
  /** in light and without paper unless said otherwise */
  svg(look?: PictureLook): Promise<string>;
  /** the diagram as a whole for paper, at once: it stands on this page alone, whose colours it has; null for none */
  printed(): Element | null;

  subscribe(listener: () => void): () => void;
  snapshot(): ProcessSnapshot;
  /** the whole document as plain values; built when asked, kept until the next change */
  model(): ProcessModel;
  /** the id each drawn element has now, by what stays the same when it gets another: until the document is opened anew */
  ids(): ReadonlyMap<object, string>;
  view(elementId: string): ElementView | null;
  /** texts of the XML itself that name variables and that `renameVariable` rewrites; the mappings are in the model */
  variableUses(processId: string): UsesByVariable;

  /** for the append menu, the palette and the icons on tasks */
  setCatalogue(connectors: readonly CatalogueConnector[]): void;
  /** discs on shapes */
  setProblems(problems: readonly Problem[]): void;
  /** marks where a scenario was and is; null takes them away. No step, and in no file and no picture */
  showRun(run: ShownRun | null): void;
  /** marks who writes and who reads one variable; [] takes them away. The same is true of these. `reveal`: one of them comes into view */
  showVariable(marks: readonly ShownAccess[], options?: { readonly reveal?: boolean }): void;

  undo(): void;
  redo(): void;
  /** the names of all steps that undo and redo would go through, nearest first */
  steps(): HistorySteps;
  select(elementId: string | null, options?: { readonly reveal?: boolean }): void;
  zoom(to: ZoomTo): void;
  showMinimap(isShown: boolean): void;
  find(): void;
  focus(): void;

  /**
   * All that `edits` does through this interface, as one step; what is selected stays selected. Each element once: every
   * edit starts from what is there before the first. Where one of them throws, none is made.
   */
  together(label: string, edits: () => void): void;
  rename(elementId: string, name: string): void;
  /** @returns what is wrong with the id (empty, not an XML name, taken); null when it is set */
  setId(elementId: string, id: string): string | null;
  setDocumentation(elementId: string, text: string): void;
  /** why it cannot be the name of an attribute of that element: a sentence, or null */
  attributeProblem(elementId: string, name: string): string | null;
  /** qualified name as in ElementView.attributes; '' removes. @throws Error with a sentence where name or value cannot be one */
  setAttribute(elementId: string, name: string, value: string): void;
  /** Keeps the value; one step. @throws Error with a sentence when the new name cannot be one, or is taken */
  renameAttribute(elementId: string, from: string, to: string): void;
  setCondition(elementId: string, expression: string): void;
  setTimer(elementId: string, kind: TimerKind, value: string): void;
  /** an id of ElementView.reference.choices, or what a new message, signal or error is to be called; null removes */
  setReference(
    elementId: string,
    kind: ReferenceKind,
    to: { readonly id: string } | { readonly name: string; readonly code?: string } | null,
  ): void;
  setMultiInstance(elementId: string, value: MultiInstanceView | null): void;
  /** Camunda 8: one text of its extension elements; '' takes it out */
  setZeebePart(elementId: string, part: ZeebePart, value: string): void;
  setZeebeHeaders(elementId: string, headers: readonly ZeebeHeader[]): void;
  /** each element as XML text; @returns what is wrong with the text, null when set */
  setExtensionElements(elementId: string, xml: readonly string[]): string | null;

  /**
   * Attaches an action (or, with '', takes it off): implementation, data and, on a plain task, the type, in one step.
   * `data` is what domain/attachAction.ts or planUpgrade.ts computed; `label` is for the undo tooltip.
   */
  chooseAction(elementId: string, implementation: string, data: ElementData, label?: string): void;
  /** one step over any number of elements; `label` is for the undo tooltip */
  setData(changes: ReadonlyMap<string, ElementData>, label: string): void;
  /**
   * One step: the variable, and every mapping, constant, condition, attribute and text of this process that names it.
   * `data` is what domain/editVariables.ts computed for the elements; `from`/`to` rewrite `${…}` in the XML's own texts.
   */
  renameVariable(processId: string, from: string, to: string, data: ReadonlyMap<string, ElementData>): void;
}
