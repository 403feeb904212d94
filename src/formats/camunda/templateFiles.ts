import type { TemplateContent } from '../../domain/document.ts';
import { member } from '../../domain/values/jsonValue.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { sourceBytes } from '../activiti/exportProcess.ts';
import { freePath, safeFileName } from '../fileNames.ts';
import { encodeJsonLike } from '../encodeText.ts';
import type { OutFile } from '../ImportItem.ts';
import { readJson } from '../json/readJson.ts';
import { decodeText } from '../readText.ts';

/** A template that goes out: made by us, or as somebody wrote it. */
export type OutTemplate =
  | { readonly kind: 'generated'; readonly template: ElementTemplate }
  | { readonly kind: 'kept'; readonly content: TemplateContent };

/** Every template in a file of its own. One that nobody edited is the very file it came in. */
export function templateFiles(templates: readonly OutTemplate[]): readonly OutFile[] {
  const taken = new Set<string>();
  return templates.map((one) => {
    const own = one.kind === 'kept' ? wholeFile(one.content) : undefined;
    const path = freePath(own?.name ?? `${safeFileName(fileStem(one), 'template')}.json`, taken);
    taken.add(path.toLowerCase());
    return { path, bytes: own?.bytes ?? encodeJsonLike(textOf(one), aloneIn(one)) };
  });
}

/** All in one file. A list that came as one file and is still that list is that file. */
export function templateArray(templates: readonly OutTemplate[], name: string): OutFile {
  const original = wholeList(templates);
  if (original) return { path: original.name, bytes: original.bytes };
  const texts = templates.map((one) => textOf(one).trim());
  return {
    path: `${safeFileName(name, 'templates')}.json`,
    bytes: encode(`[\n${texts.map(indented).join(',\n')}\n]\n`),
  };
}

// Line ends in JSON are never inside a text, so moving lines to the right changes no value.
function indented(text: string): string {
  return `  ${text.replaceAll(/\r?\n/g, '\n  ')}`;
}

function textOf(one: OutTemplate): string {
  return one.kind === 'kept' ? one.content.text : `${JSON.stringify(one.template.json, null, 2)}\n`;
}

function fileStem(one: OutTemplate): string {
  if (one.kind === 'generated') return one.template.id;
  const read = readJson(one.content.text);
  const value = 'value' in read ? read.value : undefined;
  const [id, version] = [member(value, 'id'), member(value, 'version')];
  const stem = typeof id === 'string' ? id : 'template';
  return typeof version === 'number' ? `${stem}-${String(version)}` : stem;
}

/** The file a template is alone in. */
function aloneIn(one: OutTemplate): TemplateContent['file'] {
  return one.kind === 'kept' && one.content.place === undefined ? one.content.file : undefined;
}

/** The same, while it still says the same. */
function wholeFile({ text, file, place }: TemplateContent): TemplateContent['file'] {
  return place === undefined && file && sourceBytes(text, file) !== undefined ? file : undefined;
}

/** The file that holds exactly these, in this order and unedited. */
function wholeList(templates: readonly OutTemplate[]): TemplateContent['file'] {
  const [first] = templates;
  const file = first?.kind === 'kept' ? first.content.file : undefined;
  if (file === undefined) return undefined;
  const isOfFile = templates.every(
    (one, at) =>
      one.kind === 'kept' &&
      one.content.place === at &&
      one.content.file?.name === file.name &&
      isSame(one.content.file.bytes, file.bytes),
  );
  if (!isOfFile) return undefined;
  const text = decodeText(file.bytes)?.text ?? '';
  const read = readJson(text);
  const items = 'node' in read ? read.node.items : [];
  const isUnedited =
    items.length === templates.length &&
    items.every((item, at) => {
      const one = templates[at];
      return one?.kind === 'kept' && text.slice(item.start, item.end) === one.content.text;
    });
  return isUnedited ? file : undefined;
}

function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left === right || (left.length === right.length && left.every((byte, at) => byte === right[at]));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
