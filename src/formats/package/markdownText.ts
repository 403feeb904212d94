/** A text people gave, as plain words in a line of Markdown: nothing in it is markup, HTML or a new line. */
export function plainInMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|<>~&-]/g, '\\$&')
    .trim();
}

/** The same in a table: `|` ends a cell even after a backslash in some readers. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => plainInMarkdown(cell).replaceAll('\\|', '&#124;')).join(' | ')} |\n`;
  return `${line(head)}|${head.map(() => ' --- |').join('')}\n${rows.map(line).join('')}`;
}
