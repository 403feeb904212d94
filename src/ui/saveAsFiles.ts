import { oneDecimal } from '../language/oneDecimal.ts';

/** A file to hand out: its path, of which the last part is its name. */
interface OutFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const MEDIA_TYPES: readonly (readonly [string, string])[] = [
  ['.xml', 'application/xml'],
  ['.bpmn', 'application/xml'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.zip', 'application/zip'],
];

export function mediaTypeOf(path: string): string {
  return MEDIA_TYPES.find(([end]) => path.endsWith(end))?.[1] ?? 'application/octet-stream';
}

export function blobOf(file: OutFile): Blob {
  return new Blob([new Uint8Array(file.bytes)], { type: mediaTypeOf(file.path) });
}

/** Hands files to the browser's downloads, each under its exact name. */
export async function saveAsFiles(files: readonly OutFile[]): Promise<void> {
  for (const [index, file] of files.entries()) {
    // Browsers drop all but the last of several downloads that start in one turn.
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, 200));
    saveAsFile(file);
  }
}

function saveAsFile(file: OutFile): void {
  const url = URL.createObjectURL(blobOf(file));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.path.slice(file.path.lastIndexOf('/') + 1);
  document.body.append(link);
  link.click();
  link.remove();
  // The download has its own hold on the bytes only after it began.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** "812 B", "12.4 kB", "3.1 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${String(bytes)} B`;
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? oneDecimal(value) : String(Math.round(value))} ${unit}`;
}
