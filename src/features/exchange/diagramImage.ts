import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { PictureLook } from '../../domain/values/pictureLook.ts';
import type { ProcessContent } from '../../domain/document.ts';
import { openProcess } from '../../formats/activiti/workingProcess.ts';
import { t } from '../../language/t.ts';

/** Canvases larger than this come out empty in some browsers. */
const MAX_SIDE = 16_000;
const MAX_AREA = 120_000_000;

/**
 * The diagram as SVG text, drawn on a canvas that nobody sees. The modeler is loaded for it.
 * @throws Error with a sentence for the user when it cannot be drawn
 */
export async function drawDiagram(
  content: ProcessContent,
  catalogue: readonly CatalogueConnector[],
  look?: PictureLook,
): Promise<string> {
  const { createProcessEditor } = await import('../../modeler/ProcessEditor.ts');
  const container = document.createElement('div');
  container.setAttribute('aria-hidden', 'true');
  container.inert = true;
  // Not `display: none`: without a size texts cannot be measured and labels come out in the wrong place.
  Object.assign(container.style, {
    position: 'fixed',
    left: '-20000px',
    top: '0',
    width: '1600px',
    height: '1200px',
  });
  document.body.append(container);
  const editor = await createProcessEditor(content.sidecar.target);
  try {
    editor.mount(container);
    editor.setCatalogue(catalogue); // icons on the tasks
    await editor.open(await openProcess(content));
    return await editor.svg(look);
  } finally {
    editor.destroy();
    container.remove();
  }
}

/** Draws an SVG at so many times its size, or as large as browsers can. */
export async function pngOf(svg: string, wanted: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const scale = Math.min(
      wanted,
      MAX_SIDE / Math.max(width, height),
      Math.sqrt(MAX_AREA / (width * height)),
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * scale));
    canvas.height = Math.max(1, Math.round(height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error(t('This browser cannot draw the picture. Export the SVG image instead.'));
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!blob) throw new Error(t('The diagram is too large for a PNG image. Export the SVG image instead.'));
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}
