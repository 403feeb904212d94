import { CircleHelp, SquareFunction, Variable as VariableIcon, Zap } from 'lucide-react';
import type { PlaceKind } from '../domain/document.ts';
import { elementWords } from '../domain/process/elementWords.ts';
import { HELP_CHAPTERS, helpAddress } from '../features/help/helpPages.ts';
import type { LookedUp } from '../formats/search/searchProtocol.ts';
import { t } from '../language/t.ts';
import type { UserCommand } from '../state/commands.ts';
import type { ComboOption, ComboSection } from '../ui/fields/comboOptions.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PLACE_LINKS, placeLink } from './placeLinks.ts';
import type { CatalogueEntries } from './useCatalogueEntries.ts';

export interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly name: string;
}

/** What choosing an option does: an address to go to, or a command to run. */
type PaletteOption = ComboOption & ({ readonly href: string } | { readonly command: UserCommand });
export type PaletteSection = Omit<ComboSection, 'options'> & { readonly options: readonly PaletteOption[] };

const TITLES: readonly (readonly [PlaceKind, string])[] = [
  ['process', t('Processes')],
  ['connector', t('Connectors')],
  ['template', t('Templates')],
  ['project', t('Projects')],
];
const GENERAL: readonly string[] = [t('Everywhere'), t('Go to'), t('New'), t('Files')];

/** The page's own commands first, then the general ones. */
export function commandSections(commands: readonly UserCommand[]): readonly PaletteSection[] {
  const usable = commands.filter(({ id, enabled }) => enabled !== false && id !== 'command-palette');
  const isGeneral = (title: string) => GENERAL.includes(title);
  const titles = [...new Set(usable.map(({ section }) => section))].toSorted(
    (a, b) => Number(isGeneral(a)) - Number(isGeneral(b)),
  );
  return titles.map((title) => ({
    id: `commands ${title}`,
    title,
    options: usable
      .filter(({ section }) => section === title)
      .map((command) => ({
        id: `command ${command.id}`,
        title: command.label,
        command,
        ...(command.shortcut === undefined ? {} : { end: <Kbd keys={command.shortcut} /> }),
      })),
  }));
}

/** Every document by its name. */
export function placeSections(
  places: readonly Place[],
  kinds: readonly PlaceKind[] = TITLES.map(([kind]) => kind),
): readonly PaletteSection[] {
  return TITLES.filter(([kind]) => kinds.includes(kind)).map(([kind, title]) => ({
    id: `places ${kind}`,
    title,
    options: places.filter((place) => place.kind === kind).map((place) => placeOption(place, 'place')),
  }));
}

/** What was open lately, the newest first. */
export function recentSection(recent: readonly Place[]): PaletteSection {
  return { id: 'recent', title: t('Recent'), options: recent.map((place) => placeOption(place, 'recent')) };
}

function placeOption({ kind, id, name }: Place, prefix: string): PaletteOption {
  return {
    id: `${prefix} ${id}`,
    title: name,
    href: placeLink(kind, id),
    end: <Icon of={PLACE_LINKS[kind].icon} size={14} />,
  };
}

export function actionSection({ actions }: CatalogueEntries): PaletteSection {
  return {
    id: 'actions',
    title: t('Actions'),
    options: actions.map(({ documentId, connector, action }) => ({
      id: `action ${documentId} ${action}`,
      title: action,
      description: connector,
      href: `${placeLink('connector', documentId)}/definition?action=${encodeURIComponent(action)}`,
      end: <Icon of={Zap} size={14} />,
    })),
  };
}

/** The pages of the help; their chapter is found, too. */
export function helpSection(): PaletteSection {
  return {
    id: 'help',
    title: t('Help'),
    options: HELP_CHAPTERS.flatMap((chapter) =>
      chapter.pages.map(({ slug, title }) => ({
        id: `help ${slug}`,
        title,
        description: t`Help · ${chapter.title}`,
        href: helpAddress(slug),
        end: <Icon of={CircleHelp} size={14} />,
      })),
    ),
  };
}

/** Tasks and variables, found by the worker already. */
export function lookedUpSections(
  found: readonly LookedUp[],
  processName: (documentId: string) => string,
): readonly PaletteSection[] {
  const options = (kind: LookedUp['kind']) =>
    found
      .filter((one) => one.kind === kind)
      .map(({ documentId, elementId, name, type, implementation }): PaletteOption => {
        const words = kind === 'variable' ? t('Variable') : elementWords(type);
        return {
          id: `${kind} ${documentId} ${elementId} ${name}`,
          title: name,
          description: [
            processName(documentId),
            words,
            ...(implementation === undefined ? [] : [implementation]),
          ].join(' · '),
          href: `${placeLink('process', documentId)}?element=${encodeURIComponent(elementId)}`,
          end: <Icon of={kind === 'variable' ? VariableIcon : SquareFunction} size={14} />,
        };
      });
  return [
    { id: 'tasks', title: t('Tasks and events'), options: options('element') },
    { id: 'variables', title: t('Variables'), options: options('variable') },
  ];
}
