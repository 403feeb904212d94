import type { ConnectorContent, ProcessContent, ProjectContent } from '../../domain/document.ts';
import { isBuiltIn } from '../../domain/implementation.ts';
import type { Problem } from '../../domain/problem.ts';
import { fileProblem } from '../RawFile.ts';
import { readCatalogue } from './readCatalogue.ts';
import { usesOf } from './workingProcess.ts';

export interface ConnectorDocument {
  readonly id: string;
  readonly content: ConnectorContent;
}

/** The connectors that go into an archive: those that tasks use, those that came with it, or all. */
export function chooseConnectors(
  project: ProjectContent,
  processes: readonly Pick<ProcessContent, 'xml'>[],
  documents: readonly ConnectorDocument[],
  all: boolean,
): {
  readonly connectors: readonly { readonly name: string; readonly content: ConnectorContent }[];
  readonly problems: readonly Problem[];
} {
  const implementations = [
    ...new Set(processes.flatMap(usesOf).map(({ implementation }) => implementation)),
  ].filter((implementation) => !isBuiltIn(implementation));
  const problems: Problem[] = [];
  const chosen = new Map<string, { readonly name: string; readonly content: ConnectorContent }>();
  const contents = new Map(documents.map(({ id, content }) => [id, content]));
  // Those of the project first: of two with one name, its own is meant.
  const candidates = readCatalogue(documents).toSorted(
    (a, b) =>
      Number(project.connectorIds.includes(b.documentId)) -
      Number(project.connectorIds.includes(a.documentId)),
  );
  for (const { documentId, connector } of candidates) {
    const { name } = connector;
    const content = contents.get(documentId);
    const isUsed = implementations.some((implementation) => implementation.startsWith(`${name}.`));
    if (!content || !(all || isUsed || project.connectorIds.includes(documentId))) continue;
    if (!chosen.has(name)) chosen.set(name, { name, content });
    else
      problems.push(
        fileProblem(
          `${name}.json`,
          'connector-twice',
          `There are two connectors called “${name}”. An archive holds one of each name.`,
          { label: name },
        ),
      );
  }
  const order = documents.map(({ content }) => content);
  const connectors = [...chosen.values()].toSorted(
    (a, b) => order.indexOf(a.content) - order.indexOf(b.content),
  );
  return { connectors, problems };
}
