import { processIdsIn } from '../../bpmn/patchXml.ts';
import { targetOf } from '../../bpmn/targetOf.ts';
import { connectorNameProblem } from '../../domain/values/names.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { baseName, extensionsOwner, folderOf, modelName } from '../fileNames.ts';
import type { ConnectorItem, LooseExtensions, ProcessItem } from '../ImportItem.ts';
import { lineAndColumn } from '../lineAndColumn.ts';
import { fileProblem } from '../RawFile.ts';
import type { RawFile } from '../RawFile.ts';
import { readConnector } from './connectorJson.ts';
import type { Diagram, ExtensionsPart, TextFile } from './TextFile.ts';
import { shareExtensions } from './shareExtensions.ts';
import { EMPTY_SIDECAR } from './sidecar.ts';
import { readProcess } from './processFiles.ts';

export interface FileSet {
  readonly connectors: readonly ConnectorItem[];
  readonly processes: readonly ProcessItem[];
  /** extensions files that can be read, but are for no BPMN file here; they are in `left` as well */
  readonly extensions: readonly LooseExtensions[];
  /** what could not be taken in; problems say why */
  readonly left: readonly RawFile[];
  readonly problems: readonly Problem[];
}

/** Connectors and processes out of files that came together: extensions files find their BPMN. */
export function readFileSet(files: readonly TextFile[]): FileSet {
  const problems: Problem[] = [];
  const left: RawFile[] = [];
  const connectors = files.flatMap((file): ConnectorItem[] => {
    if (file.kind !== 'connector') return [];
    const { connector, problems: found } = readConnector(file.text, file.name);
    problems.push(...found);
    if (!connector) left.push(file);
    else problems.push(...nameProblems(file, connector.name));
    return connector ? [connectorItem(file, connector)] : [];
  });
  const diagrams = files.filter(({ kind }) => kind === 'bpmn').map(diagramOf);
  const shared = shareExtensions(
    diagrams,
    files.filter(({ kind }) => kind === 'extensions'),
  );
  problems.push(...shared.problems);
  left.push(...shared.left);
  const processes = diagrams.map((diagram) => {
    const item = processItem(diagram, shared.parts.get(diagram));
    problems.push(...processProblems(item));
    return item;
  });
  return { connectors, processes, extensions: shared.loose, left, problems };
}

function diagramOf(file: TextFile): Diagram {
  return {
    file,
    folder: folderOf(file.name),
    name: modelName(file.name),
    processIds: processIdsIn(file.text),
  };
}

function processItem({ file, name }: Diagram, part: ExtensionsPart | undefined): ProcessItem {
  return {
    kind: 'process',
    file: file.name,
    content: {
      kind: 'process',
      name: name === '' ? 'process' : name,
      xml: file.text,
      xmlFile: { name: baseName(file.name), bytes: file.bytes },
      extensions: part && !part.invalid ? part.text : null,
      ...(part?.file && { extensionsFile: { name: baseName(part.file.name), bytes: part.file.bytes } }),
      ...(part?.invalid && { invalidExtensions: part.text }),
      sidecar: { ...EMPTY_SIDECAR, target: targetOf(file.text) },
    },
  };
}

function processProblems({ file, content }: ProcessItem): readonly Problem[] {
  const extensionsFile = content.extensionsFile?.name ?? `${extensionsOwner(file)}-extensions.json`;
  const found = readProcess(content).problems.map((problem) => ({
    ...problem,
    place: { ...problem.place, file: extensionsFile },
  }));
  if (processIdsIn(content.xml).length > 0) return found;
  const message = t(
    'There is no process in the file, only a collaboration or a choreography: nothing in it can run.',
  );
  return [...found, fileProblem(file, 'no-process', message, { severity: 'note' })];
}

/** It is read all the same: a name is kept until a person changes it. */
function nameProblems({ name: file, text }: TextFile, name: string): readonly Problem[] {
  const message = name === '' ? null : connectorNameProblem(name);
  const at = text.search(/"name"\s*:/);
  if (message === null) return [];
  return [
    fileProblem(file, 'connector-name', message, {
      severity: 'warning',
      path: ['name'],
      label: name,
      ...lineAndColumn(text, at),
    }),
  ];
}

function connectorItem(file: TextFile, connector: ConnectorItem['connector']): ConnectorItem {
  return {
    kind: 'connector',
    file: file.name,
    content: {
      kind: 'connector',
      text: file.text,
      version: '1.0.0',
      file: { name: baseName(file.name), bytes: file.bytes },
    },
    connector,
  };
}
