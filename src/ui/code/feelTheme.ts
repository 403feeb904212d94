import { EditorView } from '@codemirror/view';

/** What a field of a form has other than a page of code; goes before codeTheme. */
export const feelTheme = EditorView.theme({
  '&': { height: 'auto', backgroundColor: 'transparent', fontSize: '12.5px' },
  '&.cm-focused::before': { content: 'none' },
  '.cm-scroller': { lineHeight: '20px', overflow: 'auto', maxHeight: '240px' },
  '.cm-content': { padding: '6px 0', minHeight: '32px' },
  '.cm-line': { padding: '0' },
});
