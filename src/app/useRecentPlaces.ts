import { useEffect } from 'react';
import { t } from '../language/t.ts';
import { rememberRecent } from '../state/uiStore.ts';
import type { ShownPlace } from './shownPlace.ts';

const SECTION_TITLES = {
  projects: t('Projects'),
  connectors: t('Connectors'),
  templates: t('Templates'),
  search: t('Search and replace'),
};

/** The title of the page, and the list of what was open lately. */
export function useRecentPlaces({ section, kind, id, name }: ShownPlace): void {
  useEffect(() => {
    const title = name ?? (section === null ? undefined : SECTION_TITLES[section]);
    document.title = title === undefined ? 'Connector Modeler' : `${title} · Connector Modeler`;
  }, [section, name]);
  const isThere = name !== undefined;
  useEffect(() => {
    if (isThere && kind !== null && id !== null) rememberRecent({ kind, id });
  }, [isThere, kind, id]);
}
