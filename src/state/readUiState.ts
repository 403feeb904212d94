import type { PlaceKind } from '../domain/document.ts';
import { isEngineVersion } from '../domain/process/engineVersions.ts';
import { isTarget, type Target } from '../domain/process/target.ts';

export type Theme = 'system' | 'light' | 'dark';

interface RecentItem {
  readonly kind: PlaceKind;
  readonly id: string;
}

const CATALOGUE_LOOKS = ['cards', 'table', 'landscape'] as const;
type CatalogueLook = (typeof CATALOGUE_LOOKS)[number];

export type Density = 'roomy' | 'compact';
type Motion = 'system' | 'reduced';

/** What the settings page shows, all of which can be put back. */
export interface Settings {
  /** code of a language; null: the one of the system */
  readonly language: string | null;
  readonly theme: Theme;
  /** of the rows of tables */
  readonly density: Density;
  readonly motion: Motion;
  /** null: the one of the last new process */
  readonly defaultTarget: Target | null;
  /** of new projects, by target */
  readonly engineVersions: Readonly<Partial<Record<Target, string>>>;
  /** what an extensions file is named after, to begin with */
  readonly extensionsName: 'process' | 'application';
  /** a folder that is opened from now on is written into without being asked for */
  readonly savesIntoFolders: boolean;
  readonly remindsOfBackup: boolean;
}

export interface UiState extends Settings {
  readonly railClosed: boolean | null;
  /** by a name of ours, in pixels */
  readonly panelSizes: Readonly<Record<string, number>>;
  readonly recent: readonly RecentItem[];
  readonly catalogueLook: CatalogueLook;
  /** what the last new process was for: most people have one engine */
  readonly lastTarget: Target;
  /** ISO 8601: when the workspace was backed up last, from this browser */
  readonly lastBackup: string | null;
  /** ISO 8601: when the reminder of a backup was put off */
  readonly backupPutOff: string | null;
  /** the tour was gone through or left: it does not offer itself again */
  readonly tourDone: boolean;
  /** projects that are kept in a folder of the disk: what is loaded only for these is loaded where there is one */
  readonly folderProjects: readonly string[];
}

const TARGETS: readonly Target[] = ['activiti', 'camunda8'];
const KINDS: readonly PlaceKind[] = ['connector', 'project', 'process', 'template'];

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

function readRecent(value: unknown): RecentItem | null {
  const id = field(value, 'id');
  const kind = KINDS.find((one) => one === field(value, 'kind'));
  return typeof id === 'string' && kind !== undefined ? { kind, id } : null;
}

function readTime(value: unknown): string | null {
  return typeof value === 'string' && Number.isFinite(Date.parse(value)) ? value : null;
}

function readSettings(kept: unknown): Partial<Settings> {
  const language = field(kept, 'language');
  const theme = field(kept, 'theme');
  const density = field(kept, 'density');
  const motion = field(kept, 'motion');
  const target = field(kept, 'defaultTarget');
  const versions = field(kept, 'engineVersions');
  const naming = field(kept, 'extensionsName');
  const savesIntoFolders = field(kept, 'savesIntoFolders');
  const remindsOfBackup = field(kept, 'remindsOfBackup');
  const known = TARGETS.flatMap((one) => {
    const version = field(versions, one);
    return typeof version === 'string' && isEngineVersion(one, version) ? [[one, version] as const] : [];
  });
  return {
    ...(typeof language === 'string' ? { language } : {}),
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(density === 'roomy' || density === 'compact' ? { density } : {}),
    ...(motion === 'system' || motion === 'reduced' ? { motion } : {}),
    ...(isTarget(target) ? { defaultTarget: target } : {}),
    ...(known.length > 0 ? { engineVersions: Object.fromEntries(known) } : {}),
    ...(naming === 'process' || naming === 'application' ? { extensionsName: naming } : {}),
    ...(typeof savesIntoFolders === 'boolean' ? { savesIntoFolders } : {}),
    ...(typeof remindsOfBackup === 'boolean' ? { remindsOfBackup } : {}),
  };
}

/** Takes from what was kept only what still makes sense: anybody can write to localStorage. */
export function readUiState(kept: unknown): Partial<UiState> {
  const railClosed = field(kept, 'railClosed');
  const sizes = field(kept, 'panelSizes');
  const recent = field(kept, 'recent');
  const look = CATALOGUE_LOOKS.find((one) => one === field(kept, 'catalogueLook'));
  const lastTarget = field(kept, 'lastTarget');
  const lastBackup = readTime(field(kept, 'lastBackup'));
  const backupPutOff = readTime(field(kept, 'backupPutOff'));
  const tourDone = field(kept, 'tourDone');
  const folderProjects = field(kept, 'folderProjects');
  return {
    ...readSettings(kept),
    ...(look === undefined ? {} : { catalogueLook: look }),
    ...(isTarget(lastTarget) ? { lastTarget } : {}),
    ...(lastBackup === null ? {} : { lastBackup }),
    ...(backupPutOff === null ? {} : { backupPutOff }),
    ...(typeof tourDone === 'boolean' ? { tourDone } : {}),
    ...(Array.isArray(folderProjects)
      ? { folderProjects: folderProjects.filter((one): one is string => typeof one === 'string') }
      : {}),
    ...(typeof railClosed === 'boolean' ? { railClosed } : {}),
    ...(typeof sizes === 'object' && sizes !== null
      ? {
          panelSizes: Object.fromEntries(
            Object.entries(sizes).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
          ),
        }
      : {}),
    ...(Array.isArray(recent) ? { recent: recent.map(readRecent).filter((one) => one !== null) } : {}),
  };
}
