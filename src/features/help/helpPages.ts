export interface HelpPageInfo {
  /** its file is `pages/<slug>.md`, its address `#/help/<slug>` */
  readonly slug: string;
  readonly title: string;
}

export interface HelpChapter {
  readonly title: string;
  readonly pages: readonly HelpPageInfo[];
}

/** All pages, in the order they are read in. */
export const HELP_CHAPTERS: readonly HelpChapter[] = [
  { title: 'Begin', pages: [{ slug: 'main-job', title: 'The main job' }] },
  {
    title: 'Connectors',
    pages: [
      { slug: 'connectors', title: 'Connectors' },
      { slug: 'from-an-api', title: 'From an API to a connector' },
      { slug: 'versions', title: 'Versions, publishing and upgrading' },
      { slug: 'categories', title: 'Categories and trash' },
      { slug: 'code', title: 'Generated code' },
    ],
  },
  {
    title: 'Processes',
    pages: [
      { slug: 'processes', title: 'Processes and drawing' },
      { slug: 'mapping', title: 'Implementation and mapping' },
      { slug: 'variables', title: 'Variables' },
      { slug: 'expressions', title: 'Expressions' },
      { slug: 'problems', title: 'Problems and rules' },
      { slug: 'scenario', title: 'Running a scenario' },
      { slug: 'templates', title: 'Camunda 8 and templates' },
    ],
  },
  {
    title: 'Projects and files',
    pages: [
      { slug: 'files', title: 'Import and export' },
      { slug: 'projects', title: 'Projects, folder, releases, environments' },
      { slug: 'backup', title: 'Backup, two tabs, history' },
    ],
  },
  {
    title: 'The app',
    pages: [
      { slug: 'offline', title: 'Offline and install' },
      { slug: 'shortcuts', title: 'Shortcuts' },
    ],
  },
];

export const HELP_PAGES: readonly HelpPageInfo[] = HELP_CHAPTERS.flatMap(({ pages }) => pages);

/** Without a page: where the help begins. */
export function helpAddress(slug = '', heading = ''): string {
  return ['/help', slug, heading].filter((part) => part !== '').join('/');
}
