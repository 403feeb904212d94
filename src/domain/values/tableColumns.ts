/**
 * Which column of a table says what, by the words of its first row, in any order.
 * @param words for each field the heads it goes by
 * @param needed without these the first row is no row of heads
 * @returns null when it is none
 */
export function columnsByHead<Field extends string>(
  head: readonly string[],
  words: Readonly<Record<Field, readonly string[]>>,
  needed: readonly Field[],
): Readonly<Partial<Record<Field, number>>> | null {
  const columns: Partial<Record<Field, number>> = {};
  const fields = Object.keys(words) as Field[];
  for (const [index, cell] of head.entries()) {
    const word = cell
      .toLowerCase()
      .replaceAll(/[\s_*:-]+/g, ' ')
      .trim();
    const field = fields.find((one) => words[one].includes(word));
    if (field !== undefined) columns[field] ??= index;
  }
  return needed.every((field) => columns[field] !== undefined) ? columns : null;
}
