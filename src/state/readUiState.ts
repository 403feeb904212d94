import type { PlaceKind } from '../domain/document.ts';
import { isTarget, type Target } from '../domain/target.ts';

export type Theme = 'system' | 'light' | 'dark';

interface RecentItem {
  readonly kind: PlaceKind;
  readonly id: string;
}

const CATALOGUE_LOOKS = ['cards', 'table', 'landscape'] as const;
type CatalogueLook = (typeof CATALOGUE_LOOKS)[number];

export interface UiState {
  readonly theme: Theme;
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
  readonly remindsOfBackup: boolean;
}

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

/** Takes from what was kept only what still makes sense: anybody can write to localStorage. */
export function readUiState(kept: unknown): Partial<UiState> {
  const theme = field(kept, 'theme');
  const railClosed = field(kept, 'railClosed');
  const sizes = field(kept, 'panelSizes');
  const recent = field(kept, 'recent');
  const look = CATALOGUE_LOOKS.find((one) => one === field(kept, 'catalogueLook'));
  const lastTarget = field(kept, 'lastTarget');
  const lastBackup = readTime(field(kept, 'lastBackup'));
  const backupPutOff = readTime(field(kept, 'backupPutOff'));
  const remindsOfBackup = field(kept, 'remindsOfBackup');
  return {
    ...(theme === 'system' || theme === 'light' || theme === 'dark' ? { theme } : {}),
    ...(look === undefined ? {} : { catalogueLook: look }),
    ...(isTarget(lastTarget) ? { lastTarget } : {}),
    ...(lastBackup === null ? {} : { lastBackup }),
    ...(backupPutOff === null ? {} : { backupPutOff }),
    ...(typeof remindsOfBackup === 'boolean' ? { remindsOfBackup } : {}),
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
