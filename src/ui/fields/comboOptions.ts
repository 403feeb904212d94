import type { ReactNode } from 'react';

export interface ComboOption {
  /** what onChange gets and what `value` is compared with */
  readonly id: string;
  readonly title: string;
  /** one line under the title */
  readonly description?: string | undefined;
  /** before the title, at the left */
  readonly start?: ReactNode;
  /** at the right: a type glyph, a chip */
  readonly end?: ReactNode;
}

export interface ComboSection {
  readonly id: string;
  /** '' draws no header */
  readonly title: string;
  /** what tells it from others of its title, for those who do not see the header */
  readonly label?: string;
  readonly start?: ReactNode;
  /** at the right of the header: a version */
  readonly end?: ReactNode;
  readonly options: readonly ComboOption[];
}

export interface PlacedOption {
  readonly option: ComboOption;
  readonly index: number;
  /** from the top of the whole list */
  readonly top: number;
  readonly height: number;
}
interface PlacedSection {
  readonly section: ComboSection;
  readonly top: number;
  readonly height: number;
  readonly headerHeight: number;
  readonly options: readonly PlacedOption[];
}
export interface ComboLayout {
  readonly sections: readonly PlacedSection[];
  readonly options: readonly PlacedOption[];
  readonly height: number;
}

const HEADER = 33;
const ONE_LINE = 32;
const TWO_LINES = 48;
const SECTION_END = 5;

/** Sections with the options that hold every word of the query, in title or description. */
export function filterSections(sections: readonly ComboSection[], query: string): readonly ComboSection[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return sections.filter((section) => section.options.length > 0);
  return sections
    .map((section) => ({
      ...section,
      options: section.options.filter((option) => {
        const text = `${option.title}\n${option.description ?? ''}`.toLowerCase();
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter((section) => section.options.length > 0);
}

/** Where everything stands: heights are fixed, so a list of thousands draws only what is in view. */
export function layOut(sections: readonly ComboSection[]): ComboLayout {
  const options: PlacedOption[] = [];
  const placed: PlacedSection[] = [];
  let y = 0;
  for (const section of sections) {
    const top = y;
    const headerHeight = section.title === '' ? 0 : HEADER;
    y += headerHeight;
    const own: PlacedOption[] = [];
    for (const option of section.options) {
      const height = option.description ? TWO_LINES : ONE_LINE;
      own.push({ option, index: options.length + own.length, top: y, height });
      y += height;
    }
    options.push(...own);
    y += SECTION_END;
    placed.push({ section, top, height: y - top, headerHeight, options: own });
  }
  return { sections: placed, options, height: y };
}

/** The pieces of a text around what was typed, to draw the match bold. */
export function matchParts(text: string, query: string): { before: string; match: string; after: string } {
  const word = query.trim();
  const at = word === '' ? -1 : text.toLowerCase().indexOf(word.toLowerCase());
  if (at === -1) return { before: text, match: '', after: '' };
  return {
    before: text.slice(0, at),
    match: text.slice(at, at + word.length),
    after: text.slice(at + word.length),
  };
}
