import { useMemo } from 'react';
import { t } from '../language/t.ts';
import { useAllCommands, type UserCommand } from '../state/commands.ts';
import { useUi } from '../state/uiStore.ts';
import { setSearchForm } from '../features/replace/searchForm.ts';
import { navigate } from './hashLocation.ts';
import { paletteQuery } from './paletteQuery.ts';
import {
  actionSection,
  commandSections,
  helpSection,
  lookedUpSections,
  placeSections,
  recentSection,
  type PaletteSection,
} from './paletteSections.tsx';
import { rankSections } from './rankSections.ts';
import { useAllPlaces } from './RecentPlaces.tsx';
import { useCatalogueEntries } from './useCatalogueEntries.ts';
import { useLookUp } from './useLookUp.ts';

/** Of what was open lately: so many stand before everything else. */
const MOST_RECENT = 5;

/**
 * What there is to choose for what is typed.
 * @param here id of the process that is open
 */
export function usePaletteSections(
  typed: string,
  here: string | null,
): { readonly sections: readonly PaletteSection[]; readonly isReading: boolean } {
  const commands = useAllCommands();
  const known = useAllPlaces();
  const entries = useCatalogueEntries();
  const recent = useUi((ui) => ui.recent);
  const { only, text } = useMemo(() => paletteQuery(typed), [typed]);
  const wantsTasks = only === '@' || (only === null && text.length > 1);
  const { found, isReading } = useLookUp(wantsTasks ? text : null, here);
  const sections = useMemo(() => {
    const templates = entries.templates.map((one) => ({ ...one, kind: 'template' as const }));
    const places = [...known, ...templates];
    const names = new Map(places.map(({ id, name }) => [id, name]));
    const tasks = lookedUpSections(found, (id) => names.get(id) ?? id).filter(
      ({ options }) => options.length > 0,
    );
    // The worker has ranked them, slips included.
    if (only === '@') return tasks;
    if (only === '>') return rankSections(commandSections(commands), text);
    if (only === '#')
      return rankSections(
        [...placeSections(places, ['connector', 'template']), actionSection(entries)],
        text,
      );
    if (text === '') {
      const lately = recent.flatMap(({ kind, id }) => {
        const name = names.get(id);
        return name === undefined || id === here ? [] : [{ kind, id, name }];
      });
      return [
        recentSection(lately.slice(0, MOST_RECENT)),
        ...commandSections(commands),
        ...placeSections(places),
        helpSection(),
      ].filter(({ options }) => options.length > 0);
    }
    const others = rankSections(
      [...commandSections(commands), ...placeSections(places), actionSection(entries)],
      text,
    );
    const [first, ...rest] = others;
    // A task that begins with the text does not stand behind hundreds of actions.
    const ranked = first === undefined ? tasks : [first, ...tasks, ...rest];
    // What is done goes before what is read about it.
    return [...ranked, ...rankSections([helpSection()], text), searchSection(text)];
  }, [commands, known, entries, recent, only, text, found, here]);
  return { sections, isReading };
}

function searchSection(text: string): PaletteSection {
  const command: UserCommand = {
    id: 'search-for',
    label: t`Search all processes for “${text}”`,
    section: '',
    run: () => {
      setSearchForm({ text, scope: '' });
      navigate('/search');
    },
  };
  return {
    id: 'search',
    title: '',
    label: t('Search'),
    options: [{ id: 'search-for', title: command.label, command }],
  };
}
