import { BPMN_NAMESPACE } from '../bpmn/xmlElements.ts';
import { checkXml, withoutControls } from '../bpmn/xmlCheck.ts';
import type { JsonValue } from '../domain/values/json.ts';
import type { Problem } from '../domain/problem.ts';
import { isJsonObject, member } from '../domain/values/jsonValue.ts';
import { t } from '../language/t.ts';
import {
  API_KINDS,
  type ApiKindId,
  kindByName,
  kindByStart,
  kindOfJson,
  kindOfText,
  kindOfXml,
} from './api/apiKinds.ts';
import { isTemplateFile } from './camunda/isTemplateJson.ts';
import { readJson } from './json/readJson.ts';
import { EXTENSIONS_SUFFIX } from './fileNames.ts';
import { lineAndColumn } from './lineAndColumn.ts';
import { fileProblem } from './RawFile.ts';
import type { RawFile } from './RawFile.ts';
import { decodeText } from './readText.ts';
import { isZip } from './zip.ts';

/** What a file is, by what is in it. `unknown` comes with a problem that says why. */
export type Recognised =
  | { readonly kind: 'archive'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'bpmn' | 'connector' | 'extensions' | 'manifest' | 'templates';
      readonly text: string;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'unknown'; readonly text: string | null; readonly problems: readonly Problem[] };

const MAX_FILE = 10_000_000;
const MAX_ARCHIVE = 100_000_000;

export function recogniseFile(file: RawFile): Recognised {
  const { name, bytes } = file;
  const unknown = (code: string, message: string): Recognised => ({
    kind: 'unknown',
    text: null,
    problems: [fileProblem(name, code, message)],
  });
  if (bytes.length === 0) return unknown('file-empty', t('The file is empty.'));
  if (isZip(bytes)) {
    if (bytes.length <= MAX_ARCHIVE) return { kind: 'archive', problems: [] };
    return unknown('file-too-large', t('The archive is larger than 100 MB.'));
  }
  if (bytes.length > MAX_FILE) {
    // Readers of descriptions take larger ones.
    const kind = kindByStart(decodeText(bytes.subarray(0, 8_000))?.text ?? '') ?? kindByName(name);
    return kind === null
      ? unknown('file-too-large', t('The file is larger than 10 MB.'))
      : unknown('api-description', t`This is ${API_KINDS[kind].what}.`);
  }
  const decoded = decodeText(bytes);
  if (!decoded) return unknown('file-not-text', t('The file is not text in an encoding we know.'));
  const problems = decoded.guessed
    ? [
        fileProblem(
          name,
          'encoding-guessed',
          t(
            'The bytes of the file are neither UTF-8 nor what it says they are. It is read as windows-1252: look at letters with accents.',
          ),
          { severity: 'warning' },
        ),
      ]
    : [];
  const found = recogniseText(name, decoded.text);
  // Of what is no text at all, the encoding is not what to tell.
  return { ...found, problems: found.kind === 'unknown' ? found.problems : [...problems, ...found.problems] };
}

function recogniseText(name: string, text: string): Recognised {
  const first = text.trimStart()[0];
  if (first === '<') return recogniseXml(name, text);
  if (first === '{' || first === '[' || /\.json$/i.test(name)) return recogniseJson(name, text);
  if (/\.(bpmn|xml|bpmn2)$/i.test(name)) {
    return {
      kind: 'unknown',
      text,
      problems: [fileProblem(name, 'xml-invalid', t('This is not XML.'), { line: 1, column: 1 })],
    };
  }
  const kind = kindOfText(text) ?? kindByStart(text) ?? kindByName(name);
  if (kind !== null) return describes(kind, name, text);
  const message = t(
    'This is no file of a kind that is read here: BPMN, connector, template or extensions JSON, or a project archive (.zip).',
  );
  return { kind: 'unknown', text, problems: [fileProblem(name, 'not-recognised', message)] };
}

const OTHER_XML: readonly (readonly [RegExp, string])[] = [
  [/\/spec\/DMN\//, t('a decision table (DMN)')],
  [/\/spec\/CMMN\//, t('a case diagram (CMMN)')],
  [/^http:\/\/www\.w3\.org\/2000\/svg$/, t('a picture (SVG)')],
];

function recogniseXml(name: string, text: string): Recognised {
  const { root, complaints } = checkXml(text);
  const fatal = complaints.find((complaint) => complaint.fatal);
  if (fatal) {
    const message = fatal.refused
      ? t`The file is not read: ${fatal.message}`
      : t`This is not well-formed XML: ${fatal.message}`;
    const code = fatal.refused ? 'xml-refused' : 'xml-invalid';
    return {
      kind: 'unknown',
      text,
      problems: [fileProblem(name, code, message, lineAndColumn(text, fatal.offset))],
    };
  }
  if (root?.localName !== 'definitions' || root.namespace !== BPMN_NAMESPACE) {
    const kind = kindOfXml({ localName: root?.localName ?? '', namespace: root?.namespace ?? '' });
    if (kind !== null) return describes(kind, name, text);
    const other = OTHER_XML.find(([pattern]) => pattern.test(root?.namespace ?? ''))?.[1];
    const message = other
      ? t`This is ${other}, not BPMN.`
      : root?.namespace
        ? t`This is XML, but not BPMN 2.0: its root is <${root.localName}> of ${root.namespace}.`
        : t`This is XML, but not BPMN 2.0: its root is <${root?.localName ?? ''}> without a namespace.`;
    return {
      kind: 'unknown',
      text,
      problems: [fileProblem(name, 'not-bpmn', message, { line: 1, column: 1 })],
    };
  }
  const problems = complaints.map(({ message, offset }) =>
    fileProblem(name, 'xml-sloppy', t`${message} Engines may refuse the file.`, {
      severity: 'warning',
      ...lineAndColumn(text, offset),
    }),
  );
  const clean = withoutControls(text);
  if (clean !== text) {
    const message = t('Its control characters are left out here: what is exported has none.');
    problems.push(fileProblem(name, 'xml-controls-left-out', message, { severity: 'note' }));
  }
  return { kind: 'bpmn', text: clean, problems };
}

function recogniseJson(name: string, text: string): Recognised {
  const read = readJson(text, name);
  if (!('node' in read)) return { kind: 'unknown', text, problems: read.problems };
  const api = isTemplateFile(read.value) ? null : kindOfJson(read.value);
  if (api !== null) return describes(api, name, text);
  const kind = jsonKind(read.value, name);
  // The reader of each kind tells the other problems.
  if (kind !== null) return { kind, text, problems: [] };
  const message = t(
    'This is JSON, but neither a connector nor a template nor an extensions file. It is not read here.',
  );
  return {
    kind: 'unknown',
    text,
    problems: [fileProblem(name, 'not-recognised', message, { line: 1, column: 1 })],
  };
}

const CONNECTOR_KEYS: ReadonlySet<string> = new Set(
  'id name description template actions events config errors icon key'.split(' '),
);
const MANIFEST_KEYS = ['createdBy', 'creationDate', 'lastModifiedBy', 'users', 'groups'];

function jsonKind(
  value: JsonValue,
  name: string,
): 'connector' | 'extensions' | 'manifest' | 'templates' | null {
  if (isTemplateFile(value)) return 'templates';
  if (isJsonObject(member(value, 'actions')) || isJsonObject(member(value, 'events'))) return 'connector';
  if (isJsonObject(member(value, 'extensions')) || name.toLowerCase().endsWith(EXTENSIONS_SUFFIX))
    return 'extensions';
  const keys = isJsonObject(value) ? Object.keys(value) : [];
  if (!keys.includes('name')) return null;
  if (MANIFEST_KEYS.some((key) => keys.includes(key))) return 'manifest';
  return keys.every((key) => CONNECTOR_KEYS.has(key)) ? 'connector' : null;
}

/** A connector can be made of it: it is no file of ours. */
function describes(kind: ApiKindId, name: string, text: string): Recognised {
  const message = t`This is ${API_KINDS[kind].what}.`;
  return {
    kind: 'unknown',
    text,
    problems: [fileProblem(name, 'api-description', message, { line: 1, column: 1 })],
  };
}
