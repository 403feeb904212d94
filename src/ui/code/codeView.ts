import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  insertCompletionText,
} from '@codemirror/autocomplete';
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { json } from '@codemirror/lang-json';
import { xml } from '@codemirror/lang-xml';
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic as Mark } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import {
  Annotation,
  Compartment,
  EditorState,
  StateEffect,
  StateField,
  Transaction,
} from '@codemirror/state';
import {
  Decoration,
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  placeholder,
  type DecorationSet,
} from '@codemirror/view';
import { t } from '../../language/t.ts';
import type { CodeEditorProps, Diagnostic } from './codeEditorTypes.ts';
import { codeTheme } from './codeTheme.ts';

interface Settings {
  readonly language: CodeEditorProps['language'];
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly placeholder: string;
  readonly wrapsLines: boolean;
}

/** CodeMirror's own words, in sentence case like all others. */
const PHRASES = {
  next: t('Next'),
  previous: t('Previous'),
  all: t('Select all'),
  'match case': t('Match case'),
  'by word': t('Whole words'),
  regexp: t('Expression'),
  replace: t('Replace'),
  'replace all': t('Replace all'),
  close: t('Close'),
};

const settings = new Compartment();
const fromOutside = Annotation.define<boolean>();
const setHot = StateEffect.define<{ readonly from: number; readonly to: number } | null>();
const hotLine = Decoration.line({ class: 'cm-hot' });

const hotLines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(old, transaction) {
    let marks = old.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setHot)) continue;
      if (effect.value === null) {
        marks = Decoration.none;
        continue;
      }
      const { doc } = transaction.state;
      const first = doc.lineAt(Math.min(effect.value.from, doc.length)).number;
      const last = doc.lineAt(Math.min(effect.value.to, doc.length)).number;
      const lines = Array.from({ length: last - first + 1 }, (_, index) => doc.line(first + index).from);
      marks = Decoration.set(lines.map((from) => hotLine.range(from)));
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Whether it was not a person who changed the text. */
export function isFromOutside(transaction: Transaction): boolean {
  return transaction.annotation(fromOutside) === true;
}

/** The editor's view inside a shadow root. Callbacks are read from `props` when they are needed. */
export function createCodeView(root: ShadowRoot, props: { readonly current: CodeEditorProps }): EditorView {
  const {
    value,
    language,
    label,
    isReadOnly = false,
    placeholder: hint = '',
    wrapsLines = false,
  } = props.current;
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: value,
      extensions: [
        lineNumbers(),
        foldGutter(),
        lintGutter(),
        history(),
        drawSelection(),
        EditorState.allowMultipleSelections.of(true),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightActiveLineGutter(),
        highlightSelectionMatches(),
        search({ top: true }),
        autocompletion({ override: [(context) => complete(context, props.current)] }),
        // No Tab binding: Tab leaves the editor, as everywhere on the page.
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...foldKeymap,
          ...completionKeymap,
          ...lintKeymap,
        ]),
        EditorState.phrases.of(PHRASES),
        hotLines,
        codeTheme,
        settings.of(toExtensions({ language, label, isReadOnly, placeholder: hint, wrapsLines })),
        EditorView.updateListener.of((update) => {
          const typed = update.transactions.some((one) => one.docChanged && !isFromOutside(one));
          if (typed) props.current.onChange?.(update.state.doc.toString());
          if (update.focusChanged && !update.view.hasFocus) props.current.onBlur?.();
        }),
      ],
    }),
  });
}

export function setCompartments(view: EditorView, wanted: Settings): void {
  view.dispatch({ effects: settings.reconfigure(toExtensions(wanted)) });
}

function toExtensions(wanted: Settings) {
  return [
    wanted.language === 'json' ? json() : wanted.language === 'xml' ? xml() : [],
    EditorState.readOnly.of(wanted.isReadOnly),
    EditorView.contentAttributes.of({
      'aria-label': wanted.label,
      tabindex: '0', // editable text can be focused without it, but not every checker knows
      ...(wanted.isReadOnly ? { 'aria-readonly': 'true' } : {}),
    }),
    wanted.wrapsLines ? EditorView.lineWrapping : [],
    wanted.placeholder === '' ? [] : placeholder(wanted.placeholder),
  ];
}

/** Replaces only what differs, so that the caret and folded parts stay where they are. */
export function replaceText(view: EditorView, text: string): void {
  const old = view.state.doc.toString();
  if (old === text) return;
  let from = 0;
  const shorter = Math.min(old.length, text.length);
  while (from < shorter && old.charCodeAt(from) === text.charCodeAt(from)) from += 1;
  let same = 0;
  while (
    same < shorter - from &&
    old.charCodeAt(old.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  )
    same += 1;
  view.dispatch({
    changes: { from, to: old.length - same, insert: text.slice(from, text.length - same) },
    annotations: [fromOutside.of(true), Transaction.addToHistory.of(false)],
  });
}

export function showDiagnostics(view: EditorView, diagnostics: readonly Diagnostic[]): void {
  view.dispatch(
    setDiagnostics(
      view.state,
      diagnostics.map((one) => toMark(view, one)),
    ),
  );
}

export function showHighlight(view: EditorView, part: CodeEditorProps['highlight']): void {
  view.dispatch({ effects: setHot.of(part ?? null) });
}

export function showPlace(view: EditorView, place: Partial<Diagnostic>): void {
  const { from, to } = offsets(view, place);
  view.dispatch({
    selection: { anchor: from, head: to },
    effects: EditorView.scrollIntoView(from, { y: 'center' }),
  });
  view.focus();
}

function toMark(view: EditorView, { severity, message, ...place }: Diagnostic): Mark {
  return { ...offsets(view, place), severity: severity === 'note' ? 'info' : severity, message };
}

/** Offsets within the text as it is now, even when the place was meant for an older one. */
function offsets(
  view: EditorView,
  { from, to, line, column }: Partial<Diagnostic>,
): { from: number; to: number } {
  const { doc } = view.state;
  if (from === undefined) {
    const at = doc.line(Math.min(Math.max(line ?? 1, 1), doc.lines));
    const start = Math.min(at.from + Math.max((column ?? 1) - 1, 0), at.to);
    return { from: start, to: at.to };
  }
  const start = Math.min(Math.max(from, 0), doc.length);
  return { from: start, to: Math.min(Math.max(to ?? start, start), doc.length) };
}

function complete(context: CompletionContext, props: CodeEditorProps): CompletionResult | null {
  const found = props.completions?.(context.state.doc.toString(), context.pos, context.explicit);
  if (!found || found.options.length === 0) return null;
  // What stands behind the cursor is replaced as well, but is no part of what the options are filtered by.
  const behind = Math.max((found.to ?? context.pos) - context.pos, 0);
  return {
    from: found.from,
    ...(found.whileTyped && { validFor: found.whileTyped }),
    options: found.options.map(({ label, detail, info, apply, kind }) => ({
      label,
      ...(detail === undefined ? {} : { detail }),
      ...(info === undefined ? {} : { info }),
      apply: (view: EditorView, _: unknown, from: number, to: number) =>
        view.dispatch(insertCompletionText(view.state, apply ?? label, from, to + behind)),
      ...(kind === undefined ? {} : { type: kind }),
    })),
  };
}
