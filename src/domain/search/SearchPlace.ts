import type { ZeebePart } from '../process/zeebeParts.ts';
import type { SearchField } from './SearchQuery.ts';

/** Which text of an element a place is, so that it can be given another one. */
export type PlaceEdit =
  | { readonly of: 'name' | 'id' | 'documentation' | 'condition' | 'timer' | 'loop' | 'implementation' }
  | { readonly of: 'attribute'; readonly name: string }
  | { readonly of: 'zeebe'; readonly part: ZeebePart }
  /** a variable where it is declared, by its id */
  | { readonly of: 'variable' | 'variableValue' | 'variableDescription' | 'displayName'; readonly id: string }
  /** the name of an input, and what it gets */
  | { readonly of: 'input' | 'inputValue'; readonly key: string }
  /** the variable an output goes to, and what goes there */
  | { readonly of: 'output' | 'outputValue'; readonly key: string }
  | { readonly of: 'constant' | 'constantValue'; readonly key: string }
  /** only shown: why it is not given another text here */
  | { readonly of: 'nothing'; readonly why: string };

/** A text of an element that can be found. */
export interface SearchPlace {
  readonly field: Exclude<SearchField, 'connector' | 'action' | 'project' | 'process'> | 'implementation';
  /** 'Name', 'Input “to”' */
  readonly label: string;
  readonly text: string;
  readonly edit: PlaceEdit;
  /** of an expression: the variables it names */
  readonly names?: readonly string[];
  /** of what is no text: the value itself, as JSON */
  readonly isJson?: true;
}

export interface SearchedElement {
  readonly id: string;
  /** moddle type: 'bpmn:ServiceTask' */
  readonly type: string;
  readonly name: string;
  /** id of the BPMN process it is in; '' for none */
  readonly processId: string;
  readonly implementation?: string;
  readonly places: readonly SearchPlace[];
}

/** One process document, as it is searched. */
export interface SearchedProcess {
  readonly documentId: string;
  readonly elements: readonly SearchedElement[];
  /** names of the declared variables, by BPMN process */
  readonly variables: ReadonlyMap<string, readonly string[]>;
  /** its diagram is no XML, or its extensions no JSON: what of it cannot be searched */
  readonly unread: string | null;
}

/** A place that was found, and what it would be. */
export interface SearchHit {
  readonly documentId: string;
  readonly element: Omit<SearchedElement, 'places'>;
  readonly place: SearchPlace;
  /** null: nothing is to be replaced */
  readonly change: PlaceChange | null;
}

/** What a place would say, or why it stays. */
export type PlaceChange =
  | { readonly after: string; readonly why: null }
  /** `follows`: it changes with the variable that it names */
  | { readonly after: null; readonly why: string; readonly follows?: true };

/** Tells a hit from all others of a search. */
export function keyOfHit({ documentId, element, place }: SearchHit): string {
  return JSON.stringify([documentId, element.id, place.label, place.edit]);
}
