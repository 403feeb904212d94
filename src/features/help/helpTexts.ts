const files = import.meta.glob<string>('./pages/*.md', { query: '?raw', import: 'default', eager: true });

/** What the page says, in Markdown; '' where there is no such page. */
export function helpText(slug: string): string {
  return files[`./pages/${slug}.md`] ?? '';
}
