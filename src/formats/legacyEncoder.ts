/** Bytes of one character; undefined for one that the encoding lacks. */
export type CharacterBytes = (character: string) => readonly number[] | undefined;

const encoders = new Map<string, CharacterBytes>();

/**
 * How an encoding of one or two bytes writes a character, learned from the decoder that every browser has:
 * there is no encoder but that of UTF-8. @param encoding as TextDecoder knows it
 */
export function legacyEncoder(encoding: string): CharacterBytes {
  const known = encoders.get(encoding);
  if (known) return known;
  const table = tableOf(encoding);
  const encoder: CharacterBytes = (character) => table.get(character);
  encoders.set(encoding, encoder);
  return encoder;
}

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]): boolean => {
    let text: string;
    try {
      text = decoder.decode(Uint8Array.from(bytes));
    } catch {
      return false;
    }
    // The first way to write it is the usual one.
    if (text.length === String.fromCodePoint(text.codePointAt(0) ?? 0).length && !table.has(text))
      table.set(text, bytes);
    return true;
  };
  const leads: number[] = [];
  for (let byte = 0; byte < 256; byte += 1) if (!learn([byte])) leads.push(byte);
  if (leads.length > 0) {
    for (const lead of leads.filter((byte) => byte > 0x80))
      for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail]);
  }
  return table;
}
