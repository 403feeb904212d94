import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Target } from '../domain/process/target.ts';
import { readUiState, type Settings, type UiState } from './readUiState.ts';
import { safeLocalStorage } from './safeLocalStorage.ts';
import { UI_KEY } from './uiKey.ts';

export type { Density, Settings, Theme, UiState } from './readUiState.ts';

/** Every setting as it is where nobody changed any. */
export const FIRST_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  density: 'roomy',
  motion: 'system',
  defaultTarget: null,
  engineVersions: {},
  extensionsName: 'process',
  savesIntoFolders: false,
  remindsOfBackup: true,
};

const START: UiState = {
  ...FIRST_SETTINGS,
  railClosed: null,
  panelSizes: {},
  recent: [],
  catalogueLook: 'cards',
  lastTarget: 'activiti',
  lastBackup: null,
  backupPutOff: null,
  tourDone: false,
  folderProjects: [],
};
const MOST_RECENT = 12;

/** What belongs to this person at this screen, and to no document. Changed through the functions below. */
export const useUi = create<UiState>()(
  persist(() => START, {
    name: UI_KEY,
    version: 1,
    storage: safeLocalStorage,
    merge: (kept, start) => ({ ...start, ...readUiState(kept) }),
  }),
);

export function setTheme(theme: UiState['theme']): void {
  useUi.setState({ theme });
}

/** `null` leaves it to the page: closed in the editors, open on lists. */
export function setRailClosed(railClosed: boolean | null): void {
  useUi.setState({ railClosed });
}

export function setCatalogueLook(catalogueLook: UiState['catalogueLook']): void {
  useUi.setState({ catalogueLook });
}

export function rememberTarget(lastTarget: Target): void {
  useUi.setState({ lastTarget });
}

/** Everything is in a file outside of this browser now. */
export function rememberBackup(): void {
  useUi.setState({ lastBackup: new Date().toISOString(), backupPutOff: null });
}

export function putOffBackup(): void {
  useUi.setState({ backupPutOff: new Date().toISOString() });
}

export function changeSettings(change: Partial<Settings>): void {
  useUi.setState(change);
}

export function rememberTour(): void {
  useUi.setState({ tourDone: true });
}

export function setRemindsOfBackup(remindsOfBackup: boolean): void {
  useUi.setState({ remindsOfBackup });
}

export function rememberFolderProject(id: string, isOne: boolean): void {
  useUi.setState(({ folderProjects }) => ({
    folderProjects: [...folderProjects.filter((other) => other !== id), ...(isOne ? [id] : [])],
  }));
}

export function setPanelSize(panel: string, size: number): void {
  useUi.setState(({ panelSizes }) => ({ panelSizes: { ...panelSizes, [panel]: Math.round(size) } }));
}

export function usePanelSize(panel: string, otherwise: number): number {
  return useUi(
    ({ panelSizes }) => (Object.hasOwn(panelSizes, panel) ? panelSizes[panel] : undefined) ?? otherwise,
  );
}

export function rememberRecent(item: UiState['recent'][number]): void {
  useUi.setState(({ recent }) => ({
    recent: [item, ...recent.filter(({ id }) => id !== item.id)].slice(0, MOST_RECENT),
  }));
}
