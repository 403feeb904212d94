import type { Box, Viewbox } from './services.ts';

interface MinimapInternals {
  _canvas: { viewbox(box?: Box): Viewbox };
}

/**
 * The minimap makes room for the diagram and lets the frame of what is seen run out of the picture.
 * Here both are always wholly in it: it is told that the diagram reaches as far as what is seen.
 */
export const FRAME_MINIMAP = [
  'minimap',
  (minimap: MinimapInternals): void => {
    const canvas = minimap._canvas;
    minimap._canvas = Object.assign(Object.create(canvas) as typeof canvas, {
      viewbox: (box?: Box): Viewbox => {
        const viewbox = canvas.viewbox(box);
        if (box) return viewbox;
        const inner = union(viewbox.inner, viewbox);
        return { ...viewbox, inner, outer: { width: inner.width, height: inner.height } };
      },
    });
  },
] as const;

function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
