import { useMemo } from 'react';
import type { ConfigVariable } from '../../domain/connector/connector.ts';
import type { ProjectContent } from '../../domain/document.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { releaseConnectors } from '../../formats/release/releaseConnectors.ts';
import { useDocument, useDocuments } from '../../state/queries.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';

export interface ConfiguredProject {
  readonly project: StoredDocument<ProjectContent>;
  /** those that its processes use, as they would be released */
  readonly connectors: readonly { readonly name: string; readonly config: readonly ConfigVariable[] }[];
}

/** null while it is read. */
export function useConfiguredProject(projectId: string): ConfiguredProject | null {
  const project = useDocument(projectId, 'project').data;
  const processes = useDocuments('process').data;
  const catalogue = useDocuments('connector').data;
  const versions = useDocuments('version').data;
  return useMemo(() => {
    if (!project || !processes || !catalogue || !versions) return null;
    const own = processes
      .filter(({ content }) => content.projectId === projectId)
      .map(({ content }) => content);
    const used = releaseConnectors(project.content, own, catalogue, versions).connectors;
    const connectors = used.map(({ name, content }) => ({
      name,
      config: readConnector(content.text).connector?.config ?? [],
    }));
    return { project, connectors };
  }, [project, processes, catalogue, versions, projectId]);
}
