/** `orders/ship.bpmn20.xml` → `ship.bpmn20.xml` */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `orders/ship.bpmn20.xml` → `orders/`; '' for none */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The name of the model in a BPMN file: what the file is called, never what the process inside is. */
export function modelName(path: string): string {
  return baseName(path).replace(/\.(bpmn20\.xml|bpmn\.xml|bpmn2\.xml|bpmn2|bpmn|xml)$/i, '');
}

export const EXTENSIONS_SUFFIX = '-extensions.json';

/** The model an extensions file says it is for. */
export function extensionsOwner(path: string): string {
  const name = baseName(path);
  return name.toLowerCase().endsWith(EXTENSIONS_SUFFIX)
    ? name.slice(0, -EXTENSIONS_SUFFIX.length)
    : name.replace(/\.json$/i, '');
}

export function stem(path: string): string {
  return baseName(path).replace(/\.[^.]*$/, '');
}

// With lone halves of surrogate pairs: no encoding of a file name has them.
// eslint-disable-next-line no-control-regex -- that is what may not be in a file name
const UNSAFE = /[\u0000-\u001f\u007f\\/:*?"<>|\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]/gu;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_LENGTH = 120;
/** Systems take 255 bytes at most. */
const MAX_KEPT_LENGTH = 200;

/** A name a person gave, as a file name that every system takes. */
export function safeFileName(name: string, fallback: string): string {
  const safe = Array.from(name.replace(UNSAFE, '_'))
    .slice(0, MAX_LENGTH)
    .join('')
    .replace(/^\.+|[. ]+$/g, '')
    .trim();
  if (safe === '') return fallback;
  return DEVICE.test(safe) ? `_${safe}` : safe;
}

/** Whether a name that a file came with is one that every system takes. */
export function isSafeFileName(name: string): boolean {
  const isPlain = name.search(UNSAFE) < 0 && !DEVICE.test(name) && !/^\.|[. ]$/.test(name);
  return isPlain && name !== '' && name.length <= MAX_KEPT_LENGTH;
}

/** The path, or the first of `name (2).xml`, `name (3).xml` … that is free; on disks that know no capitals, too. */
export function freePath(path: string, taken: ReadonlySet<string>): string {
  if (!taken.has(path.toLowerCase())) return path;
  const dot = path.indexOf('.', path.lastIndexOf('/') + 1);
  const [start, end] = dot < 0 ? [path, ''] : [path.slice(0, dot), path.slice(dot)];
  for (let number = 2; ; number += 1) {
    const other = `${start} (${number})${end}`;
    if (!taken.has(other.toLowerCase())) return other;
  }
}
