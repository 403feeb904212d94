import { language } from '../../language/texts.ts';

type Pages = Readonly<Record<string, string>>;

const english = import.meta.glob<string>('./pages/*.md', { query: '?raw', import: 'default', eager: true });

/** Each language has a module of its own, so that only its pages are loaded. */
const OTHERS: Readonly<Record<string, () => Promise<Pages>>> = {
  de: async () => (await import('./germanPages.ts')).GERMAN_PAGES,
};

let own: Pages = {};

/** To be awaited before the first page is shown: the pages of the language of the page. */
export async function loadHelpTexts(): Promise<void> {
  own = (await OTHERS[language()]?.()) ?? {};
}

/** What the page says, in Markdown, in English where the language has none; '' where there is no such page. */
export function helpText(slug: string): string {
  return own[slug] ?? english[`./pages/${slug}.md`] ?? '';
}
