import { initializer } from '../canvas/DiagramModule.ts';
import type { DiagramModule } from '../canvas/DiagramModule.ts';
import { ActionIconRenderer } from './ActionIconRenderer.ts';
import { ADD_CATALOGUE_BUTTONS } from './catalogueButtons.ts';
import { CatalogueMenus } from './CatalogueMenus.ts';
import { CatalogueStore } from './CatalogueStore.ts';
import { NewTasks } from './NewTasks.ts';
import { VersionPills } from './VersionPills.ts';

/** Connector actions on the canvas: icons on tasks, entries in menus, buttons. */
export const CATALOGUE_MODULE: DiagramModule = {
  __init__: [
    'actionIconRenderer',
    'newTasks',
    'catalogueMenus',
    'versionPills',
    initializer(ADD_CATALOGUE_BUTTONS),
  ],
  catalogueStore: ['type', CatalogueStore],
  actionIconRenderer: ['type', ActionIconRenderer],
  newTasks: ['type', NewTasks],
  catalogueMenus: ['type', CatalogueMenus],
  versionPills: ['type', VersionPills],
};
