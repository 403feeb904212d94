import { splitImplementation } from '../../domain/implementation.ts';
import type { ConnectorContent, ProcessContent } from '../../domain/document.ts';
import { usesOf } from '../../formats/activiti/workingProcess.ts';
import type { OutFile } from '../../formats/ImportItem.ts';
import { nameIn } from './importReview.ts';

/** Those of the catalogue whose actions the processes call. */
export function usedConnectors(
  processes: readonly ProcessContent[],
  catalogue: readonly ConnectorContent[],
): readonly ConnectorContent[] {
  const names = new Set(
    processes.flatMap(usesOf).map((use) => splitImplementation(use.implementation)?.connector),
  );
  return catalogue.filter((content) => names.has(nameIn(content.text) ?? ''));
}

/** The definitions as they are kept, each in the file that engines look for. */
export function connectorFiles(contents: readonly ConnectorContent[]): readonly OutFile[] {
  return contents.map(({ text }) => ({
    path: `${nameIn(text) ?? 'connector'}.json`,
    bytes: new TextEncoder().encode(text),
  }));
}
