const OF_ITS_OWN = /^(none|transparent|currentcolor|inherit|url\(|var\(|oklch\(|color-mix\()/i;

export type Paint = 'fill' | 'stroke';

/**
 * A colour of a file as it is shown: in dark the same hue with another lightness, pale fills become deep ones and dark
 * lines light ones. By tokens, so that a change of theme repaints without code; the file keeps what it says.
 */
export function themedColour(colour: string, paint: Paint): string {
  if (colour === '' || OF_ITS_OWN.test(colour)) return colour;
  return `oklch(from ${colour} calc(var(--file-${paint}-base) + l * var(--file-${paint}-scale)) c h)`;
}

const SHOWN = /oklch\(from (.+?) calc\((-?[\d.]+) \+ l \* (-?[\d.]+)\) c h\)/g;

/** The same in a text whose tokens are values by now, as every program reads colours. */
export function withPlainColours(text: string): string {
  const known = new Map<string, string>();
  return text.replace(SHOWN, (shown, colour: string, base: string, scale: string) => {
    if (Number(base) === 0 && Number(scale) === 1) return colour;
    const plain = known.get(shown) ?? plainColour(shown);
    known.set(shown, plain);
    return plain;
  });
}

function plainColour(shown: string): string {
  const pen = new OffscreenCanvas(1, 1).getContext('2d');
  if (!pen) return shown;
  pen.fillStyle = shown;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
