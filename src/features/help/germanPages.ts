const files = import.meta.glob<string>('./pages/de/*.md', { query: '?raw', import: 'default', eager: true });

/** By slug. Loaded where the page is in German: helpTexts.ts. */
export const GERMAN_PAGES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(files).map(([path, text]) => [path.slice('./pages/de/'.length, -'.md'.length), text]),
);
