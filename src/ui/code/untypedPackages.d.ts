/** Packages that ship no types. */
declare module '@bpmn-io/feel-lint' {
  import type { Diagnostic } from '@codemirror/lint';
  import type { EditorView } from '@codemirror/view';
  export function cmFeelLinter(): (view: EditorView) => readonly Diagnostic[];
  export function lintExpression(text: string): readonly Diagnostic[];
}
