import type { PlaceKind } from '../domain/document.ts';
import type { UserCommand } from '../state/commands.ts';
import type { ComboSection } from '../ui/comboOptions.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { PLACE_LINKS } from './placeLinks.ts';

interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly name: string;
}

const TITLES: readonly (readonly [PlaceKind, string])[] = [
  ['process', 'Processes'],
  ['connector', 'Connectors'],
  ['template', 'Templates'],
  ['project', 'Projects'],
];

/** The page's own commands first, then the general ones, then every document by name. */
export function paletteSections(
  commands: readonly UserCommand[],
  places: readonly Place[],
): readonly ComboSection[] {
  const usable = commands.filter(({ id, enabled }) => enabled !== false && id !== 'command-palette');
  const isGeneral = (title: string) => ['Everywhere', 'Go to', 'New', 'Files'].includes(title);
  const titles = [...new Set(usable.map(({ section }) => section))].toSorted(
    (a, b) => Number(isGeneral(a)) - Number(isGeneral(b)),
  );
  return [
    ...titles.map((title) => ({
      id: `commands ${title}`,
      title,
      options: usable
        .filter(({ section }) => section === title)
        .map(({ id, label, shortcut }) => ({
          id: `command ${id}`,
          title: label,
          ...(shortcut === undefined ? {} : { end: <Kbd keys={shortcut} /> }),
        })),
    })),
    ...TITLES.map(([kind, title]) => ({
      id: `places ${kind}`,
      title,
      options: places
        .filter((place) => place.kind === kind)
        .map(({ id, name }) => ({
          id: `place ${id}`,
          title: name,
          end: <Icon of={PLACE_LINKS[kind].icon} size={14} />,
        })),
    })),
  ];
}
