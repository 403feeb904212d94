import { splitImplementation } from '../connector/implementation.ts';
import { followsVariables, planChange } from './planChange.ts';
import type { PlaceChange, SearchedElement, SearchedProcess, SearchHit, SearchPlace } from './SearchPlace.ts';
import type { SearchField, SearchOptions, SearchQuery } from './SearchQuery.ts';
import { textMatcher, type TextMatcher } from './textMatcher.ts';

type Looking = Exclude<SearchField, 'project' | 'process'> | null;

interface Wanted {
  readonly field: Looking;
  readonly matcher: TextMatcher;
}

/** Finds places in one process after the other. */
export class PlaceFinder {
  readonly #wanted: Wanted;
  readonly #having: readonly Wanted[];
  readonly #by: string | null;

  /** @param by what takes the place of what is found; null: nothing */
  constructor({ wanted, having }: SearchQuery, options: SearchOptions, by: string | null) {
    const loose = { ...options, matchCase: false };
    const wantedOf = (
      { field, value }: { field: SearchField | null; value: string },
      how: SearchOptions,
    ): Wanted => ({
      field: field === 'project' || field === 'process' ? null : field,
      matcher: textMatcher(value, how),
    });
    this.#wanted = wantedOf(wanted, options);
    this.#having = having.map((one) => wantedOf(one, loose));
    this.#by = by;
  }

  *in(process: SearchedProcess): Generator<SearchHit> {
    for (const element of process.elements) {
      if (!this.#having.every((one) => element.places.some((place) => isAt(one, place)))) continue;
      const { places: _, ...shown } = element;
      for (const place of element.places) {
        if (!isAt(this.#wanted, place)) continue;
        yield {
          documentId: process.documentId,
          element: shown,
          place,
          change: this.#change(process, element, place),
        };
      }
    }
  }

  #change(process: SearchedProcess, element: SearchedElement, place: SearchPlace): PlaceChange | null {
    if (this.#by === null) return null;
    const { field, matcher } = this.#wanted;
    if (field === 'var' && place.names) {
      return followsVariables(process, element, place.names.filter(matcher.isIn));
    }
    return planChange(process, element, place, this.#replaced(place));
  }

  #replaced({ text, field }: SearchPlace): string {
    const { matcher, field: looking } = this.#wanted;
    const by = this.#by ?? '';
    const parts = field === 'implementation' ? splitImplementation(text) : null;
    if (parts === null || (looking !== 'connector' && looking !== 'action'))
      return matcher.replaceIn(text, by);
    const { connector, action } = parts;
    return looking === 'connector'
      ? `${matcher.replaceIn(connector, by)}.${action}`
      : `${connector}.${matcher.replaceIn(action, by)}`;
  }
}

function isAt({ field, matcher }: Wanted, place: SearchPlace): boolean {
  if (field === null) return matcher.isIn(place.text);
  if (field === 'connector' || field === 'action') {
    const parts = place.field === 'implementation' ? splitImplementation(place.text) : null;
    return parts !== null && matcher.isIn(parts[field]);
  }
  if (field === 'var' && place.names) return place.names.some((name) => matcher.isIn(name));
  return place.field === field && matcher.isIn(place.text);
}
