const IMAGE = /^data:image\/(?:png|svg\+xml|jpeg|gif|webp|x-icon|vnd\.microsoft\.icon)[;,]/i;

/** An icon of a file, where it can be shown: a picture in the file itself. Nothing is loaded from elsewhere. */
export function safeIcon(icon: unknown): string | null {
  return typeof icon === 'string' && IMAGE.test(icon) ? icon : null;
}
