import { language } from '../../language/texts.ts';

const english = import.meta.glob<string>('./pages/*.md', { query: '?raw', import: 'default', eager: true });

/** Of all other languages, a folder for each; a page is loaded where it is wanted. */
const others = import.meta.glob<string>('./pages/*/*.md', { query: '?raw', import: 'default' });

let own: Readonly<Record<string, string>> = {};

/** To be awaited before the first page is shown: the pages of the language of the page. */
export async function loadHelpTexts(): Promise<void> {
  const folder = `./pages/${language()}/`;
  const paths = Object.entries(others).filter(([path]) => path.startsWith(folder));
  const texts = paths.map(
    async ([path, load]) => [path.slice(folder.length, -'.md'.length), await load()] as const,
  );
  own = Object.fromEntries(await Promise.all(texts));
}

/** What the page says, in Markdown, in English where the language has none; '' where there is no such page. */
export function helpText(slug: string): string {
  return own[slug] ?? english[`./pages/${slug}.md`] ?? '';
}
