/** The address of a heading inside its text: 'Near matches' is `near-matches`. */
export function headingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const OWN_ID = /\s*\{#([^}\s]+)\}\s*$/;

/** A heading may say its address at its end, so that it is the same in each language: 'Ähnliche Namen {#near-matches}'. */
export function headingParts(line: string): { readonly words: string; readonly id: string } {
  const words = line.replace(OWN_ID, '');
  return { words, id: OWN_ID.exec(line)?.[1] ?? headingId(words) };
}
