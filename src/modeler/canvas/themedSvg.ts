/**
 * Shapes are drawn in tokens, which nobody knows outside this page: here they become the colours of the
 * light theme, whatever the theme is now.
 */
export function themedSvg(svg: string): string {
  const root = document.documentElement;
  const theme = root.dataset.theme;
  root.dataset.theme = 'light';
  const style = getComputedStyle(root);
  const resolved = svg.replace(
    /var\((--[\w-]+)(?:,([^()]*))?\)/g,
    (_, name: string, fallback: string | undefined) => {
      const value = style.getPropertyValue(name).trim();
      return value === '' ? (fallback ?? 'currentColor').trim() : value;
    },
  );
  if (theme === undefined) delete root.dataset.theme;
  else root.dataset.theme = theme;
  return resolved;
}
