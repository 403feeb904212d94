import TextRenderer from 'bpmn-js/lib/draw/TextRenderer';
import type { TextRendererConfig } from 'bpmn-js/lib/draw/TextRenderer';

/** Far more than can be read in a shape. */
const MOST = 2_000;

/**
 * Breaking a text into lines takes a time that grows with the square of its length: a name of 200,000 letters freezes
 * the page for minutes. Only its beginning is drawn; the element keeps all of it.
 */
export class ShortTextRenderer extends TextRenderer {
  static override $inject = ['config.textRenderer'];

  constructor(config?: TextRendererConfig) {
    super(config);
    // bpmn-js makes its methods anew for each object: there is nothing to override.
    const { createText, getDimensions, getExternalLabelBounds, getTextAnnotationBounds } = this;
    this.createText = (text, options) => createText(shortened(text), options);
    this.getDimensions = (text, options) => getDimensions(shortened(text), options);
    this.getExternalLabelBounds = (bounds, text) => getExternalLabelBounds(bounds, shortened(text));
    this.getTextAnnotationBounds = (bounds, text) => getTextAnnotationBounds(bounds, shortened(text));
  }
}

function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
