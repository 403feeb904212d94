import { t } from '../../language/t.ts';

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
  { title: t('Begin'), pages: [{ slug: 'main-job', title: t('The main job') }] },
  {
    title: t('Connectors'),
    pages: [
      { slug: 'connectors', title: t('Connectors') },
      { slug: 'from-an-api', title: t('From an API to a connector') },
      { slug: 'versions', title: t('Versions, publishing and upgrading') },
      { slug: 'categories', title: t('Categories and trash') },
      { slug: 'code', title: t('Generated code') },
    ],
  },
  {
    title: t('Processes'),
    pages: [
      { slug: 'processes', title: t('Processes and drawing') },
      { slug: 'mapping', title: t('Implementation and mapping') },
      { slug: 'variables', title: t('Variables') },
      { slug: 'expressions', title: t('Expressions') },
      { slug: 'problems', title: t('Problems and rules') },
      { slug: 'scenario', title: t('Running a scenario') },
      { slug: 'templates', title: t('Camunda 8 and templates') },
    ],
  },
  {
    title: t('Projects and files'),
    pages: [
      { slug: 'files', title: t('Import and export') },
      { slug: 'projects', title: t('Projects, folder, releases, environments') },
      { slug: 'backup', title: t('Backup, two tabs, history') },
    ],
  },
  {
    title: t('The app'),
    pages: [
      { slug: 'offline', title: t('Offline and install') },
      { slug: 'shortcuts', title: t('Shortcuts') },
    ],
  },
];

export const HELP_PAGES: readonly HelpPageInfo[] = HELP_CHAPTERS.flatMap(({ pages }) => pages);

/** Without a page: where the help begins. */
export function helpAddress(slug = '', heading = ''): string {
  return ['/help', slug, heading].filter((part) => part !== '').join('/');
}
