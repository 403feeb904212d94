import { cmFeelLinter } from '@bpmn-io/feel-lint';
import { feel, keywordCompletions, snippetCompletion, snippets } from '@bpmn-io/lang-feel';
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
  completionStatus,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands';
import { bracketMatching, indentOnInput } from '@codemirror/language';
import { linter } from '@codemirror/lint';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder, type Command } from '@codemirror/view';
import { codeTheme } from './codeTheme.ts';
import { isFromOutside } from './codeView.ts';
import { feelCompletions, feelFields } from './feelCompletions.ts';
import { feelFunctions } from './feelFunctions.ts';
import { feelMarks } from './feelMarks.ts';
import { feelTheme } from './feelTheme.ts';
import type { FeelVariable } from './feelTypes.ts';

export interface FeelSettings {
  readonly label: string;
  /** read with the field: what is wrong with it, or the hint */
  readonly note: string;
  readonly isInvalid: boolean;
  readonly isReadOnly: boolean;
  readonly isRequired: boolean;
  readonly isMultiline: boolean;
  readonly placeholder: string;
  readonly variables: readonly (string | FeelVariable)[];
}

interface FeelCallbacks extends FeelSettings {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly onCommit: () => void;
  readonly onRestore: () => boolean;
}

const settings = new Compartment();
const findProblems = cmFeelLinter();
/** Functions of the engine whose names have words of the language in them: unknown, they would be read as those. */
const BUILTINS = { 'get or else': null, 'years and months duration': null, 'date and time': null };

/** The editor's view inside a shadow root. Callbacks are read from `props` when they are needed. */
export function createFeelView(root: ShadowRoot, props: { readonly current: FeelCallbacks }): EditorView {
  const enter: Command = () => {
    if (props.current.isMultiline) return false;
    props.current.onCommit();
    return true;
  };
  const escape: Command = (view) =>
    completionStatus(view.state) === null ? props.current.onRestore() : closeCompletion(view);
  return new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: props.current.value,
      extensions: [
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        EditorView.lineWrapping,
        feel({ context: BUILTINS, completions: [snippetCompletion(snippets), ...keywordCompletions] }),
        EditorState.languageData.of(() => [
          { autocomplete: feelCompletions(() => props.current.variables) },
          { autocomplete: feelFields(() => props.current.variables) },
          { autocomplete: feelFunctions },
        ]),
        autocompletion({ icons: false, defaultKeymap: false }),
        linter((view) => feelMarks(view.state.doc.toString(), findProblems(view)), { delay: 300 }),
        // No Tab binding: Tab leaves the field. The list of completions takes Enter and Escape first.
        keymap.of([
          { key: 'Escape', run: escape, stopPropagation: true },
          ...completionKeymap,
          { key: 'Enter', run: enter, shift: insertNewline },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        feelTheme,
        codeTheme,
        settings.of(toExtensions(props.current)),
        EditorView.updateListener.of((update) => {
          const typed = update.transactions.some((one) => one.docChanged && !isFromOutside(one));
          if (typed) props.current.onText(update.state.doc.toString());
          if (update.focusChanged && !update.view.hasFocus) props.current.onCommit();
        }),
      ],
    }),
  });
}

export function setFeelSettings(view: EditorView, wanted: FeelSettings): void {
  view.dispatch({ effects: settings.reconfigure(toExtensions(wanted)) });
}

function toExtensions(wanted: FeelSettings) {
  return [
    EditorState.readOnly.of(wanted.isReadOnly),
    EditorView.contentAttributes.of({
      'aria-label': wanted.label,
      tabindex: '0', // editable text can be focused without it, but not every checker knows
      // Ids do not reach into a shadow root, so the note is said here.
      ...(wanted.note === '' ? {} : { 'aria-description': wanted.note }),
      ...(wanted.isInvalid ? { 'aria-invalid': 'true' } : {}),
      ...(wanted.isReadOnly ? { 'aria-readonly': 'true' } : {}),
      ...(wanted.isRequired ? { 'aria-required': 'true' } : {}),
    }),
    wanted.placeholder === '' ? [] : placeholder(wanted.placeholder),
  ];
}
