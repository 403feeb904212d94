import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { isJsonObject } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { fileProblem } from '../RawFile.ts';
import { decodeText } from '../readText.ts';
import { API_LABELS, kindOfJson, kindOfText, kindOfXml } from './apiKinds.ts';
import type { ApiSource, Tell } from './apiProtocol.ts';
import { API_READERS, type Reading, type ReadResult, readSample } from './apiReaders.ts';
import { inText } from './inText.ts';
import { readDescription } from './readDescription.ts';
import { ApiXml, readApiXml } from './xml/ApiXml.ts';

export interface DescribedApi {
  /** null: it cannot be read, and a problem says why */
  readonly api: ApiDescription | null;
  readonly problems: readonly Problem[];
}

/** The largest descriptions in use have 15 MB. */
const MAX_BYTES = 40_000_000;

/**
 * What an API is described as, whatever it was described in: found out by what is in it.
 * @param rest is called again and again, and may wait or throw
 */
export async function describeApi(
  source: ApiSource,
  tell: Tell = () => undefined,
  rest: () => Promise<void> = () => Promise.resolve(),
): Promise<DescribedApi> {
  if (source.kind === 'sample') return outcome(readSample(source.request, source.response, ''), '');
  const file = source.kind === 'file' ? source.file.name : '';
  tell(t('Reading the file'));
  const text = source.kind === 'file' ? textIn(source.file.bytes) : source.text;
  if (typeof text !== 'string') return refused(file, text.code, text.message);
  if (text.trim() === '') return refused(file, 'file-empty', t('The file is empty.'));
  await rest();
  const reading: Reading = { file, tell, rest };
  const kind = kindOfText(text);
  if (kind !== null) return outcome((await API_READERS[kind].text?.(text, reading)) ?? NOT_RECOGNISED, file);
  return text.trimStart().startsWith('<') ? inXml(text, reading) : inJsonOrYaml(text, reading);
}

async function inXml(text: string, reading: Reading): Promise<DescribedApi> {
  const { file } = reading;
  const xml = readApiXml(text, file);
  if (!(xml instanceof ApiXml)) return { api: null, problems: [xml] };
  const kind = kindOfXml(xml.root);
  const { localName, namespace } = xml.root;
  const name = localName.slice(0, 60);
  const root =
    namespace === '' ? t`Its root is <${name}>.` : t`Its root is <${name}> of “${namespace.slice(0, 100)}”.`;
  const read = kind === null ? null : await API_READERS[kind].xml?.(xml, reading);
  return outcome(read ?? `${NOT_RECOGNISED} ${root}`, file);
}

async function inJsonOrYaml(text: string, reading: Reading): Promise<DescribedApi> {
  const { file, rest } = reading;
  const { value, problems, offsetOf } = await readDescription(text, file);
  if (value === undefined) return { api: null, problems };
  await rest();
  const { api, problems: refusals } = outcome(await describedIn(value, reading), file);
  if (api === null) return { api, problems: refusals };
  const placed = inText(api, text, offsetOf);
  return { api: { ...placed, problems: [...problems, ...placed.problems] }, problems: [] };
}

async function describedIn(value: JsonValue, reading: Reading): Promise<ReadResult> {
  const kind = kindOfJson(value);
  if (kind === null || !isJsonObject(value)) return NOT_RECOGNISED;
  return (await API_READERS[kind].json?.(value, reading)) ?? NOT_RECOGNISED;
}

const NOT_RECOGNISED = t`This is no description of an API that is read here: ${API_LABELS.join(', ')}.`;

function outcome(read: ReadResult, file: string): DescribedApi {
  if (typeof read === 'string') return refused(file, 'api-not-recognised', read);
  return 'severity' in read ? { api: null, problems: [read] } : { api: read, problems: [] };
}

function textIn(bytes: Uint8Array): string | { readonly code: string; readonly message: string } {
  if (bytes.length > MAX_BYTES)
    return {
      code: 'file-too-large',
      message: t`The description is larger than ${MAX_BYTES / 1_000_000} MB.`,
    };
  const decoded = decodeText(bytes);
  return (
    decoded?.text ?? { code: 'file-not-text', message: t('The file is not text in an encoding we know.') }
  );
}

function refused(file: string, code: string, message: string): DescribedApi {
  return { api: null, problems: [fileProblem(file, code, message)] };
}
