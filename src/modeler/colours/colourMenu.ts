import { t } from '../../language/t.ts';
import type { DiagramElement } from '../canvas/DiagramElement.ts';
import { service } from '../canvas/services.ts';
import type { MenuEntries, PadEntry, ServiceSource } from '../canvas/services.ts';
import { DIAGRAM_COLOURS } from './diagramColours.ts';
import { setColour } from './setColour.ts';
import { themedColour } from './themedColour.ts';

const COLOUR_MENU = 'cm-colour';
const GAP = 8;

/** The brush beside one shape or several, and its menu. */
export const ADD_COLOUR_MENU = [
  'injector',
  (injector: ServiceSource): void => {
    const entryFor = (elements: readonly DiagramElement[]) => ({
      'set-colour': padEntry(injector, elements),
    });
    service(injector, 'contextPad').registerProvider({
      getContextPadEntries: (element) => (entries) =>
        element.parent ? { ...entries, ...entryFor([element]) } : entries,
      getMultiElementContextPadEntries: (elements) => (entries) => ({ ...entries, ...entryFor(elements) }),
    });
    service(injector, 'popupMenu').registerProvider(COLOUR_MENU, {
      getPopupMenuEntries: (target) => (entries) => ({
        ...entries,
        ...menuEntries(injector, Array.isArray(target) ? (target as readonly DiagramElement[]) : [target]),
      }),
    });
  },
] as const;

function padEntry(services: ServiceSource, elements: readonly DiagramElement[]): PadEntry {
  return {
    group: 'edit',
    className: 'cm-icon-brush',
    title: t('Colour'),
    action: {
      click: (event) => {
        const button = event.target instanceof Element ? event.target.closest('.entry') : null;
        const { right, top } = (button ?? document.body).getBoundingClientRect();
        const cursor = event instanceof MouseEvent ? { cursor: { x: event.x, y: event.y } } : {};
        const target = elements.length === 1 ? elements[0] : elements;
        const place = { x: right + GAP, y: top, ...cursor };
        if (target)
          service(services, 'popupMenu').open(target, COLOUR_MENU, place, {
            title: t('Colour'),
            width: 160,
          });
      },
    },
  };
}

function menuEntries(services: ServiceSource, elements: readonly DiagramElement[]): MenuEntries {
  const entry = (
    id: string,
    name: string,
    fill: string,
    stroke: string,
    colour: (typeof DIAGRAM_COLOURS)[number] | null,
  ) =>
    [
      `colour-${id}`,
      {
        label: name,
        imageHtml:
          '<svg width="22" height="22" aria-hidden="true">' +
          `<rect x="2.5" y="2.5" width="17" height="17" rx="4" fill="${fill}" stroke="${stroke}" stroke-width="1.5"/></svg>`,
        action: {
          click: () => {
            setColour(services, elements, colour);
            service(services, 'popupMenu').close();
          },
        },
      },
    ] as const;
  return Object.fromEntries([
    entry('none', t('No colour'), 'var(--shape-fill)', 'var(--shape)', null),
    ...DIAGRAM_COLOURS.map((colour) =>
      entry(
        colour.id,
        colour.name,
        themedColour(colour.fill, 'fill'),
        themedColour(colour.stroke, 'stroke'),
        colour,
      ),
    ),
  ]);
}
