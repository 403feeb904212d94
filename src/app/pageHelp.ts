import { t } from '../language/t.ts';

export interface PageHelp {
  readonly title: string;
  /** what the page is about, and what to do first */
  readonly text: readonly string[];
  /** the pages of the help that say more */
  readonly read: readonly string[];
}

/** From the most exact path to the widest: the first that fits is meant. */
const PAGES: readonly (PageHelp & { readonly path: RegExp })[] = [
  {
    path: /^\/projects$/,
    title: t('Projects'),
    text: [
      t('A project holds the processes that are released together, and is exported as one archive.'),
      t('Make one, or drop an archive, a folder or single files anywhere in the window.'),
    ],
    read: ['projects', 'backup'],
  },
  {
    path: /^\/projects\//,
    title: t('A project'),
    text: [
      t(
        'Its processes, what is wrong between them, and the connectors their tasks use, with their versions.',
      ),
      t(
        'An archive holds one version of a connector: where tasks use several, the problem leads to the upgrade.',
      ),
    ],
    read: ['projects', 'files'],
  },
  {
    path: /^\/processes\//,
    title: t('A process'),
    text: [
      t(
        'Select a task and choose an action under Implementation. Parameters that are called like a variable are mapped at once; what you set or clear yourself is never overwritten.',
      ),
      t(
        'Variables, mappings and the drawing have one undo. Problems below lead to their places; many have a button that mends them.',
      ),
    ],
    read: ['processes', 'mapping', 'variables', 'problems'],
  },
  {
    path: /^\/search$/,
    title: t('Search and replace'),
    text: [
      t(
        'Finds texts in all processes. Plain words are found anywhere; a field before them says what they are: var:orderId.',
      ),
      t(
        'Replace shows what each place would say. What names a variable follows its rename; one undo takes all of it back.',
      ),
    ],
    read: ['processes'],
  },
  {
    path: /^\/connectors$/,
    title: t('Connectors'),
    text: [
      t(
        'A connector names the actions of a service and their parameters. The catalogue is shared by all projects.',
      ),
      t(
        'Search finds actions, parameters and descriptions, with slips of the pen. Select several to move, export or delete them.',
      ),
    ],
    read: ['connectors', 'categories'],
  },
  {
    path: /^\/connectors\/documentation$/,
    title: t('Documentation of all connectors'),
    text: [
      t(
        'What their makers wrote, beside tables made of the definitions. What is not described yet is counted.',
      ),
    ],
    read: ['connectors'],
  },
  {
    path: /^\/connectors\/gallery/,
    title: t('The gallery'),
    text: [
      t(
        'Ready-made connectors with documentation and an example process. Use puts a copy into your catalogue, to change as you like.',
      ),
    ],
    read: ['connectors'],
  },
  {
    path: /^\/connectors\/[^/]+\/versions$/,
    title: t('Versions of a connector'),
    text: [
      t('A published version never changes; every task stays on its version until somebody upgrades it.'),
      t(
        'Open a version to see who uses it, down to the task. The upgrade shows first what each task keeps, gains and loses, and one undo takes all of it back.',
      ),
    ],
    read: ['versions'],
  },
  {
    path: /^\/connectors\/[^/]+\/test$/,
    title: t('Trying a connector'),
    text: [
      t(
        'A case is a set of inputs with what answers them and what is expected to come back. It is run here, without a server, and is green or red.',
      ),
      t(
        'Nothing is sent: copy the request as cURL, run it where the service can be reached, and paste what comes back as the answer.',
      ),
    ],
    read: ['connectors', 'from-an-api'],
  },
  {
    path: /^\/connectors\//,
    title: t('A connector'),
    text: [
      t(
        'Actions are what tasks call. The column Tasks beside a parameter says who would notice a change of it; renames take the tasks of the draft along.',
      ),
      t(
        'Publish freezes a version: its changes are classed as breaking, compatible or text, and ask for its number. JSON is the same connector as text.',
      ),
    ],
    read: ['connectors', 'versions'],
  },
  {
    path: /^\/templates/,
    title: t('Templates'),
    text: [t('Camunda element templates: what a task of a Camunda 8 process can be, and the form it has.')],
    read: ['templates'],
  },
];

/** What the page at this path is for; null where there is none. */
export function pageHelp(path: string): PageHelp | null {
  return PAGES.find((page) => page.path.test(path)) ?? null;
}
