export interface DecodedText {
  /** without the byte order mark */
  readonly text: string;
  /** as TextDecoder calls it */
  readonly encoding: string;
  /** neither a mark nor a declaration said so, and it is not UTF-8 */
  readonly guessed: boolean;
}

/**
 * The text of a file by its byte order mark, its XML declaration, as UTF-8, or at last as windows-1252.
 * Strict: no byte is ever replaced by U+FFFD. null: it is no text in an encoding we know.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const told = byMark(bytes) ?? byZeros(bytes) ?? byDeclaration(bytes);
  for (const encoding of new Set([told, 'utf-8', 'windows-1252'])) {
    const text = encoding === undefined ? null : tryDecode(bytes, encoding);
    if (text !== null && encoding !== undefined) {
      return {
        text,
        encoding,
        guessed: encoding === 'windows-1252' && told !== encoding && told !== 'iso-8859-1',
      };
    }
  }
  return null;
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: of the first letter, one byte is zero. */
function byZeros([a, b]: Uint8Array): string | undefined {
  if (a !== undefined && a !== 0 && b === 0) return 'utf-16le';
  if (a === 0 && b !== undefined && b !== 0) return 'utf-16be';
  return undefined;
}

function byDeclaration(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const told = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/i.exec(start)?.[1]?.toLowerCase();
  // A declaration that can be read byte by byte is not in an encoding of two bytes, whatever it says.
  return told !== undefined && /^(utf-?16|ucs-?2|iso-10646)/.test(told) ? undefined : told;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // not its encoding, or one that this browser does not know
  }
}

/** XML that was edited goes out as UTF-8: its declaration says so, too. */
export function encodeXml(xml: string): Uint8Array {
  const declared = xml.replace(
    /^(<\?xml[^>]*\sencoding\s*=\s*)(["'])([^"']*)\2/i,
    (whole: string, before: string, quote: string, encoding: string) =>
      /^utf-?8$/i.test(encoding) ? whole : `${before}${quote}UTF-8${quote}`,
  );
  return new TextEncoder().encode(declared);
}
