import type { MappingEntry } from './process/process.ts';
import type { ZeebePart } from './process/zeebeParts.ts';

export type Severity = 'error' | 'warning' | 'note';

/** Where in the user's content a problem is. Which parts are set says how the UI can lead there. */
export interface Place {
  /** name of the file, for problems found on import and export */
  readonly file?: string;
  /** 1-based */
  readonly line?: number;
  readonly column?: number;
  /** id of a BPMN element */
  readonly element?: string;
  /** path into a JSON document: ['actions', 'send', 'inputs', 0, 'name'] */
  readonly path?: readonly (string | number)[];
  /** what a person calls the place: "Create parcel label", "createLabel › weight" */
  readonly label?: string;
}

/** Something wrong in the user's content. Never thrown: a failed operation throws, a mistake is a value. */
export interface Problem {
  /** stable, in kebab-case: 'required-input-unmapped' */
  readonly code: string;
  readonly severity: Severity;
  /** a sentence in the user's words */
  readonly message: string;
  readonly place: Place;
  readonly fix?: Fix;
}

/** One undoable step that mends a problem; `label` names its result: "Use recipient_address". */
export interface Fix {
  readonly label: string;
  /** what to do, as data, so that whoever shows the problem can run it on its own undo stack */
  readonly action:
    | {
        readonly kind: 'map-input';
        readonly element: string;
        readonly parameter: string;
        readonly variable: string;
      }
    /** what a mapping gets instead */
    | {
        readonly kind: 'set-entry';
        readonly element: string;
        readonly direction: 'inputs' | 'outputs';
        readonly name: string;
        readonly entry: MappingEntry;
      }
    /** a text of the XML that is not in a mapping */
    | {
        readonly kind: 'set-text';
        readonly element: string;
        readonly part: ZeebePart | 'condition' | 'timer';
        readonly value: string;
      }
    | { readonly kind: 'clear-input'; readonly element: string; readonly parameter: string }
    | { readonly kind: 'clear-output'; readonly element: string; readonly variable: string }
    | {
        readonly kind: 'create-variable';
        readonly element: string;
        readonly name: string;
        readonly type: string;
      }
    | { readonly kind: 'set-implementation'; readonly element: string; readonly implementation: string }
    /** moves a task to another version of its connector, or takes that version's content of today */
    | {
        readonly kind: 'use-version';
        readonly element: string;
        /** id of the connector's document */
        readonly connector: string;
        readonly version: string;
      }
    /** makes a connector that nobody has from the tasks that name it */
    | { readonly kind: 'rebuild-connector'; readonly name: string }
    /** leads to the versions of a connector, where many tasks are upgraded at once */
    | { readonly kind: 'show-versions'; readonly connector: string }
    /** `variable` is the id of the variable: names may be there twice */
    | {
        readonly kind: 'rename-variable';
        readonly process: string;
        readonly variable: string;
        readonly name: string;
      }
    | { readonly kind: 'remove-variable'; readonly process: string; readonly variable: string }
    | { readonly kind: 'set-id'; readonly element: string; readonly id: string }
    | { readonly kind: 'set-default'; readonly path: readonly (string | number)[]; readonly value: null }
    | { readonly kind: 'set-secure'; readonly path: readonly (string | number)[] }
    | {
        readonly kind: 'add-config';
        readonly name: string;
        readonly secure: boolean;
        readonly value?: string;
      }
    | { readonly kind: 'rename'; readonly path: readonly (string | number)[]; readonly name: string };
}
