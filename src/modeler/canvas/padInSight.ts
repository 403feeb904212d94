interface Place {
  readonly left: number;
  readonly top: number;
}

interface Pad {
  readonly _current: { readonly html: Element } | null;
  _getPosition(target: unknown): Place;
}

interface Canvas {
  getContainer(): Element;
}

const MARGIN = 4;

/** The pad beside several shapes, which can be as wide as the canvas, stays in it. */
export const PAD_IN_SIGHT = [
  'contextPad',
  'canvas',
  (pad: Pad, canvas: Canvas): void => {
    const placeOf = pad._getPosition.bind(pad);
    pad._getPosition = (target) => {
      const place = placeOf(target);
      if (!Array.isArray(target)) return place;
      const last = canvas.getContainer().clientWidth - (pad._current?.html.clientWidth ?? 0) - MARGIN;
      return { ...place, left: Math.min(place.left, last) };
    };
  },
] as const;
