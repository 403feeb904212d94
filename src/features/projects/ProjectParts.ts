import type { ComponentType } from 'react';

export interface ReleasesPartProps {
  readonly projectId: string;
  readonly projectName: string;
}

export interface OfProject {
  readonly projectId: string;
}

/** What other rooms add to the page of a project: features never import each other. */
export interface ProjectParts {
  /** below its processes and connectors */
  readonly Releases: ComponentType<ReleasesPartProps>;
  /** among the buttons of its head */
  readonly FolderButton: ComponentType<OfProject>;
  /** below its head; nothing where it is kept in no folder */
  readonly FolderBar: ComponentType<OfProject>;
}
