import type { ComponentType } from 'react';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import type { ProcessModel } from '../../domain/process/process.ts';
import type { Target } from '../../domain/process/target.ts';

export interface ReleasesPartProps {
  readonly projectId: string;
  readonly projectName: string;
}

/** What is saved with its processes, to be run again. */
export interface ScenariosPartProps {
  readonly projectName: string;
  /** those that have been read, each by the id of its document */
  readonly processes: readonly {
    readonly id: string;
    readonly name: string;
    readonly target: Target;
    readonly model: ProcessModel;
  }[];
  readonly catalogue: readonly CatalogueConnector[];
}

export interface OfProject {
  readonly projectId: string;
}

/** What other rooms add to the page of a project: features never import each other. */
export interface ProjectParts {
  /** below its processes and connectors */
  readonly Releases: ComponentType<ReleasesPartProps>;
  /** below its processes; nothing where none has a scenario */
  readonly Scenarios: ComponentType<ScenariosPartProps>;
  /** among the buttons of its head */
  readonly FolderButton: ComponentType<OfProject>;
  /** below its head; nothing where it is kept in no folder */
  readonly FolderBar: ComponentType<OfProject>;
}
