/** For a value between these quotes. White space as references, or a parser reads it as spaces. */
export function escapeForQuote(text: string, quote: string): string {
  const escaped = escapeForText(text)
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');
  return quote === "'" ? escaped.replaceAll("'", '&#39;') : escaped.replaceAll('"', '&#34;');
}

export function escapeForText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(']]>', ']]&gt;');
}

export function escapeForCdata(text: string): string {
  return text.replaceAll(']]>', ']]]]><![CDATA[>');
}
