import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { PadEntry, ServiceSource } from '../canvas/services.ts';
import { APPEND_MENU, CREATE_MENU } from './CatalogueMenus.ts';

const WIDTH = 340;
const GAP = 8;

/** The plug in the palette and in the context pad: each opens a menu of nothing but the catalogue. */
export const ADD_CATALOGUE_BUTTONS = [
  'injector',
  (injector: ServiceSource): void => {
    service(injector, 'palette').registerProvider({
      getPaletteEntries: () => (entries) =>
        insertAfter(entries, 'create.task', { 'create.catalogue': createEntry(injector) }),
    });
    service(injector, 'contextPad').registerProvider({
      getContextPadEntries: (element) => (entries) => {
        const allowed = service(injector, 'rules').allowed('shape.append', { element }) === true;
        return allowed
          ? insertAfter(entries, 'append.append-task', { 'append.catalogue': appendEntry(injector, element) })
          : entries;
      },
    });
  },
] as const;

function createEntry(services: ServiceSource): PadEntry {
  const open = (event: Event): void => {
    const root = service(services, 'canvas').getRootElement();
    const title = t('Task from the catalogue');
    service(services, 'popupMenu').open(root, CREATE_MENU, beside(event), {
      title,
      width: WIDTH,
      search: true,
    });
  };
  return {
    group: 'activity',
    className: 'cm-icon-plug cm-accent',
    title: t('Task from the catalogue'),
    action: { click: open },
  };
}

function appendEntry(services: ServiceSource, element: DiagramElement): PadEntry {
  return {
    group: 'model',
    className: 'cm-icon-plug cm-accent',
    title: t('Append task from the catalogue'),
    action: {
      click: (event) => {
        const title = t('Append task from the catalogue');
        const options = { title, width: WIDTH, search: true };
        service(services, 'popupMenu').open(element, APPEND_MENU, beside(event), options);
      },
    },
  };
}

function beside(event: Event): { x: number; y: number; cursor?: { x: number; y: number } } {
  const button = event.target instanceof Element ? event.target.closest('.entry') : null;
  const { right, top } = (button ?? document.body).getBoundingClientRect();
  const cursor = event instanceof MouseEvent ? { cursor: { x: event.x, y: event.y } } : {};
  return { x: right + GAP, y: top, ...cursor };
}

function insertAfter(
  entries: Readonly<Record<string, PadEntry>>,
  key: string,
  added: Readonly<Record<string, PadEntry>>,
): Readonly<Record<string, PadEntry>> {
  if (!(key in entries)) return { ...entries, ...added };
  return Object.fromEntries(
    Object.entries(entries).flatMap((entry) =>
      entry[0] === key ? [entry, ...Object.entries(added)] : [entry],
    ),
  );
}
