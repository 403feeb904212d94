import type { ProcessContent, SourceFile } from '../../domain/document.ts';
import type { Problem } from '../../domain/problem.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { EXTENSIONS_SUFFIX, extensionsOwner, isSafeFileName, modelName, safeFileName } from '../fileNames.ts';
import type { OutFile } from '../ImportItem.ts';
import { fileProblem } from '../RawFile.ts';
import { encodeJsonLike, encodeXmlLike, type EncodedXml } from '../encodeText.ts';
import { decodeText } from '../readText.ts';
import { readProcess } from './processFiles.ts';

export interface ExportProcessOptions {
  /** what the extensions file is called after: engines read both */
  readonly extensionsName: 'process' | 'application';
  readonly applicationName?: string;
}

export interface ProcessFileNames {
  readonly xml: string;
  readonly extensions: string;
}

/** The files of one process, as they came while nobody changed them. */
export function exportProcess(
  content: Omit<ProcessContent, 'projectId'>,
  options: ExportProcessOptions = { extensionsName: 'process' },
): { readonly files: readonly OutFile[]; readonly problems: readonly Problem[] } {
  const names = processFileNames(content, options);
  const { bytes: written, changed } = xmlBytes(content);
  const xml: OutFile = { path: names.xml, bytes: written };
  const bytes = extensionsBytes(content);
  const files = bytes ? [xml, { path: names.extensions, bytes }] : [xml];
  const problems = exportProblems(content, names);
  return {
    files,
    problems: changed === null ? problems : [...problems, encodingProblem(names.xml, changed)],
  };
}

/** A file that still has the model's name goes out under the name it came with. */
export function processFileNames(
  { name, xmlFile, extensionsFile, sidecar }: Omit<ProcessContent, 'projectId'>,
  { extensionsName, applicationName }: ExportProcessOptions,
): ProcessFileNames {
  const safe = safeFileName(name, 'process');
  const isNamed = xmlFile !== undefined && modelName(xmlFile.name) === name && isSafeFileName(xmlFile.name);
  const kept =
    extensionsFile?.name.endsWith(EXTENSIONS_SUFFIX) && isSafeFileName(extensionsFile.name)
      ? extensionsFile.name
      : undefined;
  const own =
    kept !== undefined && (isNamed || extensionsOwner(kept) === name) ? kept : safe + EXTENSIONS_SUFFIX;
  const application = safeFileName(applicationName ?? name, 'application') + EXTENSIONS_SUFFIX;
  return {
    xml: isNamed ? xmlFile.name : `${safe}${sidecar.target === 'camunda8' ? '.bpmn' : '.bpmn20.xml'}`,
    extensions: extensionsName === 'application' ? application : own,
  };
}

function xmlBytes({ xml, xmlFile }: Pick<ProcessContent, 'xml' | 'xmlFile'>): EncodedXml {
  const bytes = sourceBytes(xml, xmlFile);
  return bytes ? { bytes, changed: null } : encodeXmlLike(xml, xmlFile);
}

function encodingProblem(file: string, why: string): Problem {
  const message = t`The file goes out as UTF-8 and no longer in the encoding it came in. ${why}`;
  return fileProblem(file, 'encoding-changed', message, { severity: 'warning' });
}

/** Camunda 8 has no such file: there it holds what only we know, the types of variables. */
export function carriesExtensions({
  extensions,
  sidecar,
}: Pick<ProcessContent, 'extensions' | 'sidecar'>): boolean {
  return extensions !== null && sidecar.target === 'activiti';
}

/** null: the process carries nothing. Text that could not be read goes out as it came. */
export function extensionsBytes({
  extensions,
  extensionsFile,
  invalidExtensions,
  sidecar,
}: Omit<ProcessContent, 'projectId'>): Uint8Array | null {
  if (sidecar.target === 'camunda8') return null;
  if (extensions !== null)
    return sourceBytes(extensions, extensionsFile) ?? encodeJsonLike(extensions, extensionsFile);
  return invalidExtensions === undefined ? null : (sourceBytes(invalidExtensions, extensionsFile) ?? null);
}

/** The bytes a text came from, while it still is that text. */
export function sourceBytes(text: string, file: SourceFile | undefined): Uint8Array | undefined {
  return file && decodeText(file.bytes)?.text === text ? file.bytes : undefined;
}

function exportProblems(
  content: Omit<ProcessContent, 'projectId'>,
  names: ProcessFileNames,
): readonly Problem[] {
  if (content.sidecar.target === 'camunda8') return camundaProblems(content, names);
  const problems: Problem[] = readProcess(content).problems.map((problem) => ({
    ...problem,
    place: { ...problem.place, file: names.extensions },
  }));
  if (!/\.(bpmn20\.xml|bpmn)$/.test(names.xml)) {
    const message = t(
      'Engines deploy .bpmn20.xml and .bpmn files only. Give the process another name, or rename the file.',
    );
    problems.push(fileProblem(names.xml, 'file-not-deployed', message, { severity: 'warning' }));
  }
  if (content.extensions === null && content.invalidExtensions !== undefined) {
    const message = t(
      'The extensions cannot be read, and go out as they are. Mend them in the Extensions tab.',
    );
    problems.push(fileProblem(names.extensions, 'extensions-invalid', message));
  }
  return problems;
}

function camundaProblems(
  content: Omit<ProcessContent, 'projectId'>,
  { xml }: ProcessFileNames,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (!xml.endsWith('.bpmn')) {
    const message = t(
      'Camunda’s modelers open .bpmn files. Rename the file, or give the process another name.',
    );
    problems.push(fileProblem(xml, 'file-not-deployed', message, { severity: 'warning' }));
  }
  const names = [...readProcess(content).data.values()].flatMap(({ variables = [] }) =>
    variables.map((one) => one.name),
  );
  if (names.length > 0) {
    const message = t`Not exported: the types and texts of ${counted(names.length, 'variable')} (${shortList(names)}). Camunda 8 declares none.`;
    problems.push(fileProblem(xml, 'variables-not-exported', message, { severity: 'note' }));
  }
  return problems;
}

const MOST_NAMES = 5;

function shortList(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  const first = names.slice(0, MOST_NAMES).join(', ');
  return rest > 0 ? t`${first} and ${rest} more` : first;
}
