import type { Ref } from 'react';

export interface Diagnostic {
  /** offsets; or line and column, 1-based */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
}

export interface Completion {
  readonly label: string;
  readonly detail?: string;
  readonly info?: string;
  /** text to insert, when it is not the label */
  readonly apply?: string;
  readonly kind?: 'property' | 'enum' | 'variable' | 'type' | 'text';
}

export interface Completions {
  /** offset where the text begins that the choice replaces */
  readonly from: number;
  /** where it ends; left out: at the cursor */
  readonly to?: number;
  /** while what is typed from there on looks like this, the same options are filtered and nobody is asked again */
  readonly whileTyped?: RegExp;
  readonly options: readonly Completion[];
}

export interface CodeEditorHandle {
  readonly focus: () => void;
  /** selects the place and scrolls it into view */
  readonly show: (place: { line?: number; column?: number; from?: number; to?: number }) => void;
}

export interface CodeEditorProps {
  /** the accessible name of the text box */
  readonly label: string;
  readonly value: string;
  readonly language: 'json' | 'xml' | 'text';
  readonly onChange?: (value: string) => void;
  readonly onBlur?: () => void;
  readonly isReadOnly?: boolean;
  readonly diagnostics?: readonly Diagnostic[];
  readonly completions?: (text: string, offset: number, isExplicit: boolean) => Completions | null;
  /** offsets of a part to tint */
  readonly highlight?: { readonly from: number; readonly to: number } | null;
  readonly placeholder?: string;
  readonly wrapsLines?: boolean;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<CodeEditorHandle>;
  readonly className?: string | undefined;
}
