import type { Parameter } from '../../../domain/connector/connector.ts';
import { feelOfLiteral } from '../../../domain/expressions/feelLiteral.ts';
import type { JsonValue } from '../../../domain/values/json.ts';
import type { MappingEntry, Variable } from '../../../domain/process/process.ts';
import { typeKind } from '../../../domain/connector/types.ts';
import { t } from '../../../language/t.ts';
import { JsonValueDialog } from '../fields/JsonValueDialog.tsx';
import { KindButton } from './KindButton.tsx';
import { literalEditor, LiteralField } from './LiteralField.tsx';
import {
  allowedValues,
  entryFromText,
  feelEntry,
  type EntryKind,
  type SourceKind,
  sourceKind,
  sourceText,
} from './mappingSource.ts';
import styles from '../fields/source.module.css';
import { EXPRESSION, expressionSuggestions, fieldSuggestions } from './expressionSuggestions.tsx';
import { feelVariables } from '../fields/feelVariables.ts';
import type { Target } from '../../../domain/process/target.ts';
import { FeelField } from '../../../ui/code/FeelField.tsx';
import type { FeelVariable } from '../../../ui/code/feelTypes.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { Suggest, type Suggestion } from '../fields/Suggest.tsx';
import { useTarget } from '../session/TargetContext.ts';
import { TryOutButton } from '../fields/TryOutButton.tsx';
import {
  EDITOR,
  NEW,
  newVariableSuggestion,
  VALUE,
  valueSuggestions,
  VARIABLE,
  variableSuggestions,
} from './variableSuggestions.tsx';

export interface InputSourceProps {
  /** the parameter's name: what the control is called */
  readonly name: string;
  readonly type: string;
  readonly parameter: Parameter | null;
  readonly entry: MappingEntry | null;
  readonly variables: readonly Variable[];
  readonly auto?: boolean;
  readonly bad?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string;
  /** what the glyph offers; all three where it is absent */
  readonly kinds?: readonly EntryKind[];
  /** what an empty field is, where typing always means the same */
  readonly emptyKind?: EntryKind;
  /** a variable entry may name what no table lists: the result of a called process */
  readonly namesAnything?: boolean;
  /** asked for before it is there: an expression instead of a variable */
  readonly startsAs?: EntryKind | undefined;
  /** what an expression can name besides the variables: the results of the action */
  readonly results?: readonly string[];
  readonly onEntry: (entry: MappingEntry | null) => void;
  /** makes the variable and takes it, in one step */
  readonly onNewVariable?: ((name: string) => void) | undefined;
}

/** Where an input comes from: a variable, a value of its type, or an expression. */
export function InputSource(props: InputSourceProps) {
  const { name, type, parameter, entry, variables, onEntry } = props;
  const target = useTarget();
  // A kind asked for while there is nothing of that kind yet.
  const [asked, setAsked] = useOwnState<SourceKind | null>(props.startsAs ?? null);
  // `=` begins an expression anew, whatever was there.
  const [anew, setAnew] = useOwnState(false);
  const [editing, setEditing] = useOwnState(false);
  const kind = asked ?? (entry ? sourceKind(entry) : (props.emptyKind ?? 'none'));
  const set = (next: MappingEntry | null) => {
    setAsked(null);
    setAnew(false);
    onEntry(next);
  };
  // `${…}` that is left over is shown as the plain text it is there.
  const isPlain = asked === null && entry?.type === 'value';
  const isFeel = target === 'camunda8' && kind === 'expression' && !isPlain;
  const value: JsonValue | undefined = entry && kind === sourceKind(entry) ? entry.value : undefined;
  const typed = kind === 'value' && literalEditor(type, parameter, value) !== null;
  const setValue = (next: JsonValue | undefined) =>
    set(next === undefined ? null : { type: 'value', value: next });
  const pick = ({ key }: Suggestion) => {
    if (key === EDITOR) setEditing(true);
    else if (key.startsWith(NEW)) props.onNewVariable?.(key.slice(NEW.length));
    else if (key.startsWith(EXPRESSION)) set(pathEntry(key.slice(EXPRESSION.length), target));
    else if (key.startsWith(VARIABLE)) set({ type: 'variable', value: key.slice(VARIABLE.length) });
    else
      setValue([true, false, ...allowedValues(parameter)].find((one) => VALUE + JSON.stringify(one) === key));
  };

  if (isFeel) {
    return (
      <div className={styles.feel}>
        <KindButton name={name} kind={kind} kinds={props.kinds} onKind={setAsked} />
        <FeelField
          label={name}
          hideLabel
          className={styles.feelField}
          // An expression that a variable became starts with it.
          value={anew ? '' : entry === null || asked !== null ? feelStart(entry) : sourceText(entry)}
          variables={feelNames(props)}
          placeholder={props.placeholder}
          autoFocus={asked !== null}
          onCommit={(text) => set(feelEntry(text.replace(/^=/, '')))}
        />
        {entry !== null && asked === null && (
          <TryOutButton
            label={name}
            text={sourceText(entry)}
            type={type}
            results={props.results}
            onUse={(text) => set(feelEntry(text))}
          />
        )}
      </div>
    );
  }

  return (
    <div className={styles.src} data-state={props.bad === true ? 'bad' : undefined}>
      {kind !== 'none' && <KindButton name={name} kind={kind} kinds={props.kinds} onKind={setAsked} />}
      <div className={styles.field} data-chip={kind === 'variable' && value !== undefined ? '' : undefined}>
        {typed ? (
          <LiteralField label={name} type={type} parameter={parameter} value={value} onValue={setValue} />
        ) : (
          <Suggest
            key={asked ?? ''}
            autoFocus={asked !== null}
            label={name}
            value={value === undefined ? '' : sourceText(entry)}
            placeholder={
              props.placeholder ??
              (target === 'camunda8' && kind === 'none' ? FEEL_PLACEHOLDER : PLACEHOLDER[kind])
            }
            invalid={props.bad === true}
            describedBy={props.describedBy}
            numeric={kind === 'value' && typeKind(type) === 'num'}
            suggest={(text, caret) => suggestions(props, kind, text, caret, target)}
            onTyped={(text) => {
              if (target !== 'camunda8' || text !== '=' || kind === 'value') return false;
              setAsked('expression');
              setAnew(true);
              return true;
            }}
            onText={(text) => {
              const named = props.namesAnything === true && kind === 'variable' && !text.includes('${');
              set(
                named
                  ? { type: 'variable', value: text.trim() }
                  : entryFromText(text, kind, type, variables, target),
              );
            }}
            onPick={pick}
          />
        )}
        {kind === 'variable' && value !== undefined && (
          <span className={styles.chip} aria-hidden>
            {sourceText(entry)}
          </span>
        )}
      </div>
      {kind === 'expression' && target === 'activiti' && value !== undefined && (
        <TryOutButton
          label={name}
          text={sourceText(entry)}
          type={type}
          results={props.results}
          onUse={(text) => set(entryFromText(text, 'none', type, variables, target))}
        />
      )}
      {props.auto === true && <span className={styles.auto}>{t('auto')}</span>}
      {editing && (
        <JsonValueDialog
          title={name}
          value={value}
          onClose={() => setEditing(false)}
          onValue={(next) => {
            setEditing(false);
            setValue(next);
          }}
        />
      )}
    </div>
  );
}

function feelNames({ variables, results = [] }: InputSourceProps): readonly FeelVariable[] {
  return [
    ...results.map((name) => ({ name, detail: t('A result of the action.') })),
    ...feelVariables(variables),
  ];
}

const FEEL_PLACEHOLDER = t('Choose, type or =…');

/** What the entry says, as the expression to go on with. */
function feelStart(entry: MappingEntry | null): string {
  if (entry?.value === undefined) return '';
  const { type, value } = entry;
  return type === 'value' ? feelOfLiteral(value) : sourceText(entry);
}

const PLACEHOLDER: Readonly<Record<SourceKind, string>> = {
  none: t('Choose or type…'),
  variable: t('Choose a variable…'),
  value: t('Type a value…'),
  expression: '${…}',
  other: '',
};

function suggestions(
  props: InputSourceProps,
  kind: SourceKind,
  typed: string,
  caret: number,
  target: Target,
): readonly Suggestion[] {
  const { type, parameter, variables } = props;
  if (typed.includes('${'))
    return target === 'camunda8'
      ? []
      : (expressionSuggestions({ text: typed, caret, variables: named(props), type }) ?? []);
  if (kind === 'expression') return [];
  const known = kind === 'value' ? [] : variableSuggestions({ type, variables, typed });
  const fields = kind === 'value' || kind === 'variable' ? [] : fieldSuggestions(typed, variables, type);
  const values = kind === 'variable' ? [] : valueSuggestions({ type, parameter, typed });
  const fresh = props.onNewVariable && kind !== 'value' ? newVariableSuggestion(typed, variables) : [];
  return [...known, ...fields, ...values, ...fresh];
}

/** What an expression can name: the results of the action stand before the variables. */
function named({ variables, results = [] }: InputSourceProps): readonly Variable[] {
  const made = results.map((name) => ({ id: name, name, type: '', required: false, rest: {} }));
  return [...made, ...variables];
}

function pathEntry(path: string, target: Target): MappingEntry {
  return target === 'camunda8' ? { type: 'feel', value: path } : { type: 'value', value: `\${${path}}` };
}
