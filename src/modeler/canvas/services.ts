import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { JsonObject } from '../../domain/values/json.ts';
import type { DiagramElement, DiagramShape } from './DiagramElement.ts';

/**
 * The services of bpmn-js and diagram-js as far as this room uses them; their own types are full of `any`. Ours are
 * added where they are written.
 */
export interface Services {
  readonly eventBus: EventBus;
  readonly canvas: Canvas;
  readonly commandStack: CommandStack;
  readonly elementRegistry: ElementRegistry;
  readonly elementFactory: { createShape(attributes: Readonly<Record<string, unknown>>): DiagramShape };
  readonly selection: {
    get(): readonly DiagramElement[];
    select(elements: DiagramElement | readonly DiagramElement[]): void;
  };
  readonly modeling: Modeling;
  readonly bpmnFactory: {
    create(type: string, attributes?: Readonly<Record<string, unknown>>): ModdleElement;
  };
  readonly bpmnReplace: {
    replaceElement(element: DiagramElement, target: { readonly type: string }): DiagramElement;
  };
  readonly moddle: Moddle;
  readonly moddleCopy: { copyElement(source: ModdleElement, target: ModdleElement): ModdleElement };
  readonly overlays: Overlays;
  readonly zoomScroll: { stepZoom(delta: number): void };
  readonly minimap: { toggle(open?: boolean): void };
  readonly editorActions: { trigger(action: string): unknown };
  readonly alignElements: { trigger(elements: readonly DiagramShape[], how: string): void };
  readonly distributeElements: { trigger(elements: readonly DiagramShape[], axis: string): unknown };
  readonly dragging: { cancel(): void };
  readonly autoPlace: { append(source: DiagramElement, shape: DiagramShape): DiagramShape };
  readonly spaceTool: SpaceTool;
  readonly create: {
    start(event: Event, shape: DiagramShape, context?: { readonly source: DiagramElement }): void;
  };
  readonly mouse: { getLastMoveEvent(): MouseEvent };
  readonly popupMenu: PopupMenu;
  readonly palette: { registerProvider(provider: PaletteProvider): void };
  readonly contextPad: { registerProvider(provider: ContextPadProvider): void };
  readonly textRenderer: { getExternalLabelBounds(bounds: Box, text: string): Box };
  readonly bpmnUpdater: BpmnUpdater;
  readonly rules: { allowed(rule: string, context: object): unknown };
  readonly bpmnRenderer: BpmnRenderer;
  /** the ones below are in processes for Camunda only */
  readonly elementTemplates: ElementTemplates;
  readonly elementTemplatesLoader: ElementTemplatesLoader;
  readonly elementTemplatesConditionalBehavior: TemplateConditions;
}

/** The template library; templates are the JSON of their files. */
export interface ElementTemplates {
  set(templates: readonly JsonObject[]): void;
  get(element: DiagramElement): JsonObject | null;
  getAll(element?: DiagramElement): readonly JsonObject[];
  getLatest(element?: DiagramElement): readonly JsonObject[];
  applyTemplate(
    element: DiagramElement,
    template: JsonObject,
    options?: { readonly presetId?: string },
  ): DiagramElement;
  createElement(template: JsonObject, options?: { readonly presetId?: string }): DiagramShape;
  unlinkTemplate(element: DiagramElement): DiagramElement;
  removeTemplate(element: DiagramElement): DiagramElement;
}

/** Private there: the check of one template, and what of a template is left by its conditions. */
export interface ElementTemplatesLoader {
  _createValidator(): TemplateValidator;
}

interface TemplateValidator {
  add(template: JsonObject): TemplateValidator;
  getErrors(): readonly { readonly message: string }[];
}

interface TemplateConditions {
  _ensureConditional(context: { readonly element: DiagramElement; newTemplate: JsonObject }): void;
}

export interface EventBus {
  on(events: string | readonly string[], listener: (event: DiagramEvent) => unknown): void;
  on(events: string | readonly string[], priority: number, listener: (event: DiagramEvent) => unknown): void;
  off(events: string | readonly string[], listener: (event: DiagramEvent) => unknown): void;
  fire(type: string, event?: object): unknown;
}

/** Every event carries something else: read it with a check. */
export type DiagramEvent = Readonly<Record<string, unknown>>;

export interface Canvas {
  zoom(to?: number | 'fit-viewport', center?: 'auto'): number;
  viewbox(box?: Box): Viewbox;
  getContainer(): HTMLElement;
  getRootElement(): DiagramElement;
  /** one for each plane */
  getRootElements(): readonly DiagramElement[];
  setRootElement(root: DiagramElement): void;
  findRoot(element: DiagramElement | string): DiagramElement | undefined;
  /** in pixels of the screen */
  scroll(by: { readonly dx: number; readonly dy: number }): void;
  scrollToElement(element: DiagramElement, padding?: number): void;
  /** a class on what is drawn: nothing of the document */
  addMarker(id: string, marker: string): void;
  removeMarker(id: string, marker: string): void;
  resized(): void;
  focus(): void;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Viewbox extends Box {
  readonly scale: number;
  /** bounds of what is drawn */
  readonly inner: Box;
  /** size of the canvas on the screen */
  readonly outer: { readonly width: number; readonly height: number };
}

export interface CommandStack {
  execute(command: string, context: object): void;
  registerHandler(command: string, handler: unknown): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** private there; what an undo step is called and whether all is undone cannot be learned otherwise */
  readonly _stack: readonly { readonly command: string; readonly id?: number }[];
  readonly _stackIdx: number;
}

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined;
  find(test: (element: DiagramElement) => boolean): DiagramElement | undefined;
  filter(test: (element: DiagramElement) => boolean): DiagramElement[];
  getGraphics(element: DiagramElement): SVGElement;
}

export interface Modeling {
  updateProperties(element: DiagramElement, properties: Readonly<Record<string, unknown>>): void;
  updateModdleProperties(
    element: DiagramElement,
    moddleElement: ModdleElement,
    properties: Readonly<Record<string, unknown>>,
  ): void;
  updateLabel(element: DiagramElement, label: string): void;
  moveElements(elements: readonly DiagramElement[], by: { readonly x: number; readonly y: number }): void;
  resizeShape(shape: DiagramShape, bounds: Box): void;
  setColor(
    elements: readonly DiagramElement[],
    colours: { readonly fill: string; readonly stroke: string } | null,
  ): void;
  createShape(
    shape: DiagramShape,
    middle: Point,
    parent: DiagramElement,
    hints?: { readonly attach: boolean },
  ): DiagramShape;
  /** @returns nothing where the rules allow no connection */
  connect(source: DiagramElement, target: DiagramElement): DiagramElement | undefined;
  reconnectEnd(connection: DiagramElement, target: DiagramElement, docking: Point): void;
  removeElements(elements: readonly DiagramElement[]): void;
  claimId(id: string, moddleElement: ModdleElement): void;
  unclaimId(id: string, moddleElement: ModdleElement): void;
}

export interface Moddle {
  readonly ids: { assigned(id: string): unknown };
  create(type: string, attributes?: object): ModdleElement;
  createAny(name: string, uri: string, properties?: object): ModdleElement;
  getPackage(uriOrPrefix: string): { readonly prefix: string; readonly uri: string } | undefined;
  fromXML(xml: string): Promise<{ readonly rootElement: ModdleElement }>;
  toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface SpaceTool {
  calculateAdjustments(
    elements: readonly DiagramElement[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ): { readonly movingShapes: readonly DiagramShape[]; readonly resizingShapes: readonly DiagramShape[] };
  makeSpace(
    moving: readonly DiagramShape[],
    resizing: readonly DiagramShape[],
    delta: Point,
    direction: 'e' | 's',
    start: number,
  ): void;
}

interface Overlays {
  add(
    element: DiagramElement,
    type: string,
    overlay: {
      readonly position: Readonly<Record<string, number>>;
      readonly html: HTMLElement;
      readonly scale?: { readonly min: number; readonly max: number };
    },
  ): string;
  get(id: string): unknown;
  remove(filter: string | { readonly type: string }): void;
}

interface PopupMenu {
  open(
    target: DiagramElement | readonly DiagramElement[],
    menu: string,
    position: {
      readonly x: number;
      readonly y: number;
      readonly cursor?: { readonly x: number; readonly y: number };
    },
    options: { readonly title: string; readonly width: number; readonly search?: boolean },
  ): void;
  close(): void;
  registerProvider(menu: string, provider: PopupMenuProvider): void;
}

interface PopupMenuProvider {
  getPopupMenuEntries(target: DiagramElement): (entries: MenuEntries) => MenuEntries;
  getEmptyPlaceholder?(): string;
}

export type MenuEntries = Readonly<Record<string, MenuEntry>>;

export interface MenuEntry {
  readonly label: string;
  readonly description?: string;
  /** more words it is found by */
  readonly search?: string;
  readonly imageUrl?: string;
  readonly imageHtml?: string;
  readonly group?: { readonly id: string; readonly name: string };
  readonly action: EntryAction;
}

export interface EntryAction {
  readonly click: (event: Event) => void;
  readonly dragstart?: (event: Event) => void;
}

export interface PadEntry {
  readonly group: string;
  readonly className: string;
  readonly title: string;
  readonly action: EntryAction;
}

interface PaletteProvider {
  getPaletteEntries(): (entries: Readonly<Record<string, PadEntry>>) => Readonly<Record<string, PadEntry>>;
}

interface ContextPadProvider {
  getMultiElementContextPadEntries?(
    elements: readonly DiagramElement[],
  ): (entries: Readonly<Record<string, PadEntry>>) => Readonly<Record<string, PadEntry>>;
  getContextPadEntries(
    element: DiagramElement,
  ): (entries: Readonly<Record<string, PadEntry>>) => Readonly<Record<string, PadEntry>>;
}

/** Writes what the canvas shows into the model. */
export interface BpmnUpdater {
  updateBounds(shape: DiagramShape): void;
  updateConnectionWaypoints(connection: DiagramElement): void;
}

export interface BpmnRenderer {
  readonly handlers: Readonly<
    Record<string, (graphics: SVGElement, element: DiagramElement, attributes?: object) => SVGElement>
  >;
  getShapePath(element: DiagramElement): string;
}

/** Whatever can hand out services: a bpmn-js modeler, or the injector of a module. */
export interface ServiceSource {
  get(name: string): unknown;
}

/** The one typed door to the services: the map above says what each name is. */
export function service<Name extends keyof Services>(source: ServiceSource, name: Name): Services[Name] {
  return source.get(name) as Services[Name];
}
