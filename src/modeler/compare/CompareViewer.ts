import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { isModdleElement } from '../../bpmn/moddleTypes.ts';
import { CHANGE_SIGNS, changeWord } from '../../domain/process/changeWords.ts';
import type { ProcessChange } from '../../domain/process/processChanges.ts';
import { addDiagram, hasDiagram } from '../arrange/addDiagram.ts';
import { layOutToLookAt } from '../arrange/layOutToLookAt.ts';
import { diagramLook, nameDrawing } from '../canvas/diagramLook.ts';
import type { Box } from '../canvas/services.ts';
import { service, type ServiceSource } from '../canvas/services.ts';
import { TRANSLATE } from '../canvas/translate.ts';
import '../canvas/canvas.css';
import './compare.css';

type Mark = Pick<ProcessChange, 'id' | 'kind'>;

interface Viewer extends ServiceSource {
  importXML(xml: string): Promise<unknown>;
  attachTo(container: HTMLElement): void;
  destroy(): void;
}

/** A diagram to look at, its changes marked by colour and by a sign. Nothing in it can be edited. */
export class CompareViewer {
  readonly #viewer: Viewer;
  #focused: string | null = null;
  #isFollowing = false;
  #isLaidOut = false;

  constructor(container: HTMLElement, label: string) {
    this.#viewer = new NavigatedViewer({
      ...diagramLook(),
      additionalModules: [TRANSLATE],
    });
    service(this.#viewer, 'eventBus').on('import.parse.complete', ({ definitions }) => {
      this.#isLaidOut =
        isModdleElement(definitions) && !hasDiagram(definitions) && addDiagram(this.#viewer, definitions);
    });
    container.dir = 'ltr';
    this.#viewer.attachTo(container);
    nameDrawing(this.#viewer, 'img', label);
  }

  /**
   * A file without a diagram is laid out for looking at it.
   * @returns whether it was
   * @throws Error when it cannot be drawn
   */
  async show(xml: string, marks: readonly Mark[]): Promise<boolean> {
    await this.#viewer.importXML(xml);
    if (this.#isLaidOut) await layOutToLookAt(this.#viewer);
    service(this.#viewer, 'canvas').zoom('fit-viewport', 'auto');
    for (const mark of marks) this.#mark(mark);
    return this.#isLaidOut;
  }

  /** Brings the element into view; one that is not here leaves the view as it is. */
  focus(id: string | null): void {
    if (this.#focused !== null)
      service(this.#viewer, 'canvas').removeMarker(this.#focused, 'compare-focused');
    this.#focused = null;
    const element = id === null ? undefined : service(this.#viewer, 'elementRegistry').get(id);
    if (!element || id === null) return;
    const canvas = service(this.#viewer, 'canvas');
    const root = canvas.findRoot(element);
    if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
    if (root !== element) canvas.scrollToElement(element, 80);
    service(this.#viewer, 'canvas').addMarker(id, 'compare-focused');
    this.#focused = id;
  }

  /** Calls back when a person moves or zooms the view. */
  onView(listener: (box: Box) => void): void {
    service(this.#viewer, 'eventBus').on('canvas.viewbox.changed', () => {
      if (this.#isFollowing) return;
      const { x, y, width, height } = service(this.#viewer, 'canvas').viewbox();
      listener({ x, y, width, height });
    });
  }

  /** Shows the same part as the other side. */
  follow(box: Box): void {
    this.#isFollowing = true;
    service(this.#viewer, 'canvas').viewbox(box);
    this.#isFollowing = false;
  }

  zoom(step: 1 | -1 | 'fit'): void {
    if (step === 'fit') service(this.#viewer, 'canvas').zoom('fit-viewport', 'auto');
    else service(this.#viewer, 'zoomScroll').stepZoom(step);
  }

  destroy(): void {
    this.#viewer.destroy();
  }

  #mark({ id, kind }: Mark): void {
    const element = service(this.#viewer, 'elementRegistry').get(id);
    if (!element || element === service(this.#viewer, 'canvas').getRootElement()) return;
    service(this.#viewer, 'canvas').addMarker(id, `compare-${kind}`);
    const sign = document.createElement('span');
    sign.className = 'compare-sign';
    sign.dataset.kind = kind;
    sign.title = changeWord(kind);
    sign.textContent = CHANGE_SIGNS[kind];
    service(this.#viewer, 'overlays').add(element, 'compare', {
      position: { top: -10, left: -10 },
      html: sign,
    });
  }
}
