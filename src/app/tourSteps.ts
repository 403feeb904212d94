import { t } from '../language/t.ts';

/** One thing to look at, in the page where it is. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** the address it is at */
  readonly path: string;
  /** what it is about, by a selector; the first that is there */
  readonly target: string;
  readonly placement: 'start' | 'end' | 'top' | 'bottom start';
}

interface Toured {
  readonly projectId: string;
  /** a process with a task that calls an action */
  readonly process: { readonly id: string; readonly elementId: string } | null;
}

/** The main job in a few steps, on a project that has it done. */
export function tourSteps({ projectId, process }: Toured): readonly TourStep[] {
  const project: TourStep = {
    title: t('A project and its processes'),
    text: t(
      'A project holds the processes that are released together. Each line says how many of its tasks call a connector, and what is wrong in it.',
    ),
    path: `/projects/${projectId}`,
    target: 'section[aria-labelledby="processes"]',
    placement: 'bottom start',
  };
  const connectors: TourStep = {
    title: t('Connectors say what a service can do'),
    text: t(
      'A connector names the actions of a service and their parameters, once, in forms. Every process can use it. There is a gallery to start from, and an API description can be read.',
    ),
    path: '/connectors',
    target: `nav[aria-label="${t('Main')}"] a[href$="/connectors"]`,
    placement: 'end',
  };
  if (!process) return [project, connectors];
  const properties = `[role="region"][aria-label="${t('Properties')}"]`;
  const path = `/processes/${process.id}?element=${encodeURIComponent(process.elementId)}`;
  return [
    project,
    connectors,
    {
      title: t('A task calls an action'),
      text: t(
        'Select a task and choose the action under Implementation. The plug at a task says that it calls one, and which version of it.',
      ),
      path,
      target: properties,
      placement: 'start',
    },
    {
      title: t('Values come by themselves'),
      text: t(
        'Parameters that are called like a variable are mapped at once and say auto. What you set or clear yourself is never overwritten. One undo takes back drawing, mapping and variables.',
      ),
      path,
      target: `[role="table"][aria-label="${t('Input mapping')}"], ${properties}`,
      placement: 'start',
    },
    {
      title: t('Problems, and then Export'),
      text: t(
        'Problems at the bottom are found before an engine finds them; each leads to its place, many mend themselves. Export then gives the files, after you have seen them. Everything is saved as you work.',
      ),
      path,
      target: `[aria-label="${t('Problems')}"]`,
      // in the middle: palette and zoom are at the left
      placement: 'top',
    },
  ];
}
