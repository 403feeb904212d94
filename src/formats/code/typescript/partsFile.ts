import { ts } from './typescriptText.ts';

/** Files, and the parts of a body of several: `src/contract/parts.ts`, the same for every connector. */
export const PARTS_FILE = ts`
  import { InputError } from './values.js';

  /** A file or a field, as it is sent. */
  interface Part {
    readonly name: string;
    readonly filename?: string;
    readonly type?: string;
    readonly content: Uint8Array;
  }

  interface PlannedPart {
    readonly name: string;
    readonly isJson?: boolean;
    readonly isFile?: boolean;
    readonly partType?: string;
  }

  /** A list is a part for each of its values. */
  export function parts(planned: PlannedPart, value: unknown): readonly Part[] {
    if (Array.isArray(value) && planned.isJson !== true) return value.flatMap((one) => (one === null ? [] : [part(planned, one)]));
    return [part(planned, value)];
  }

  function part(planned: PlannedPart, value: unknown): Part {
    const { name, isJson, isFile, partType } = planned;
    if (isFile === true) return file(planned, value);
    const isText = isJson !== true && (typeof value !== 'object' || value === null);
    const type = partType ?? (isText ? undefined : 'application/json');
    return { name, ...(type !== undefined && { type }), content: Buffer.from(isText ? String(value) : JSON.stringify(value)) };
  }

  /** Its content as a text, as a data: address, or in base64 beside its name and type. Engines often hand on a reference. */
  export function file({ name, partType }: PlannedPart, value: unknown): Part {
    const told: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {};
    const text = (...keys: readonly string[]) => keys.map((key) => told[key]).find((one) => typeof one === 'string' && one !== '') as string | undefined;
    const filename = text('name', 'fileName') ?? name;
    const type = text('mimeType', 'contentType') ?? partType ?? 'application/octet-stream';
    if (typeof value === 'string') {
      const data = /^data:([^,;]*)[^,]*;base64,([^]*)$/.exec(value);
      if (data === null) return { name, filename, type, content: Buffer.from(value) };
      return { name, filename, type: data[1] || type, content: base64(name, data[2] ?? '') };
    }
    if (typeof told.content === 'string') return { name, filename, type, content: base64(name, told.content) };
    throw new InputError(JSON.stringify(name) + ' only refers to a file: put what is in it, in base64, into its member "content".');
  }

  /** The type of a file where the service takes it, or else the first one that it takes. */
  export function typeTaken(taken: readonly string[], told: string): string {
    const plain = (type: string) => (type.split(';')[0] ?? '').trim().toLowerCase();
    const own = typeText(told);
    const fitting = ['*/*', (plain(own).split('/')[0] ?? '') + '/*', plain(own)];
    if (taken.some((one) => fitting.includes(plain(one)))) return own;
    return typeText(taken.find((one) => !one.includes('*')) ?? '');
  }

  function base64(name: string, text: string): Uint8Array {
    if (!/^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)) {
      throw new InputError('The content of ' + JSON.stringify(name) + ' is no base64.');
    }
    return Buffer.from(text, 'base64');
  }

  export function joinedParts(all: readonly Part[], boundary: string): Uint8Array<ArrayBuffer> {
    const chunks = all.flatMap(({ name, filename, type, content }) => {
      const file = filename === undefined ? '' : '; filename="' + quoted(filename) + '"';
      const kind = type === undefined ? '' : '\r\nContent-Type: ' + typeText(type);
      const head = '--' + boundary + '\r\nContent-Disposition: form-data; name="' + quoted(name) + '"' + file + kind + '\r\n\r\n';
      return [Buffer.from(head), content, Buffer.from('\r\n')];
    });
    return new Uint8Array(Buffer.concat([...chunks, Buffer.from('--' + boundary + '--\r\n')]));
  }

  /** As forms of browsers write a name. */
  function quoted(text: string): string {
    return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  }

  /** What is no media type could be more than one line. */
  function typeText(type: string): string {
    return /^[\w.+-]+\/[\w.+-]+(;[ -~]*)?$/.test(type) ? type : 'application/octet-stream';
  }
`;
