import { isWide } from '../wideReferences.ts';

/** Some raw characters and the text they stand for: one character, or one reference. */
interface Unit {
  readonly raw: string;
  readonly text: string;
}

const ENTITY = /&#(\d+);|&#x([0-9a-f]+);|&(\w+);/gi;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['apos', "'"],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
]);

/** As moddle reads it: entities it does not know stay as they are written. */
export function readRaw(raw: string): string {
  return raw.length > 3 && raw.includes('&') ? raw.replace(ENTITY, readEntity) : raw;
}

function readEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return isWide(code) ? String.fromCodePoint(code) : String.fromCharCode(code);
}

export interface RawChange {
  /** of the raw text */
  readonly start: number;
  readonly end: number;
  /** what comes between, not escaped */
  readonly text: string;
}

/** What to change in a raw run so that it says `after`: what both have in common stays as it is written. */
export function changeOfRaw(raw: string, after: string): RawChange | null {
  if (readRaw(raw) === after) return null;
  const units = unitsOf(raw);
  let first = 0;
  let start = 0;
  let from = 0;
  for (let unit = units[first]; unit && after.startsWith(unit.text, from); unit = units[first]) {
    first += 1;
    start += unit.raw.length;
    from += unit.text.length;
  }
  let last = units.length;
  let end = raw.length;
  let to = after.length;
  for (let unit = units[last - 1]; unit && last > first; unit = units[last - 1]) {
    if (to - unit.text.length < from || !after.startsWith(unit.text, to - unit.text.length)) break;
    last -= 1;
    end -= unit.raw.length;
    to -= unit.text.length;
  }
  return { start, end, text: after.slice(from, to) };
}

function unitsOf(raw: string): readonly Unit[] {
  if (raw.length <= 3 || !raw.includes('&'))
    return Array.from(raw.split(''), (char) => ({ raw: char, text: char }));
  const units: Unit[] = [];
  let at = 0;
  for (const match of raw.matchAll(ENTITY)) {
    for (const char of raw.slice(at, match.index).split('')) units.push({ raw: char, text: char });
    units.push({ raw: match[0], text: readEntity(match[0], match[1], match[2], match[3]) });
    at = match.index + match[0].length;
  }
  for (const char of raw.slice(at).split('')) units.push({ raw: char, text: char });
  return units;
}
