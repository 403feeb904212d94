import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { type Commit, useDraft } from '../../../ui/fields/useDraft.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import styles from './Suggest.module.css';

export interface Suggestion {
  readonly key: string;
  readonly text: string;
  /** before the text, e.g. a type glyph */
  readonly glyph?: ReactNode;
  readonly note?: string;
  /** a head above the first of its section */
  readonly section?: string;
  /** less eager: shown, but not what Enter takes while something is typed */
  readonly quiet?: boolean;
  /** a part of the text that it replaces, to be typed on; `caret` is counted from the end of what is put in */
  readonly completion?: {
    readonly from: number;
    readonly to: number;
    readonly text: string;
    readonly caret: number;
  };
}

export interface SuggestProps {
  readonly label: string;
  readonly value: string;
  /** asked only while the list is open; `typed` is '' when the list was opened without typing */
  readonly suggest: (typed: string, caret: number) => readonly Suggestion[];
  /** every change of the text; true: another field takes over from here, and this one has nothing to give any more */
  readonly onTyped?: ((text: string) => boolean) | undefined;
  /** blur or Enter with text that was not picked from the list; a text that is refused stays */
  readonly onText: Commit;
  /** see `useDraft`: for a field that can refuse a text */
  readonly keepAs?: string;
  readonly onPick: (suggestion: Suggestion) => void;
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
  readonly numeric?: boolean;
}

/**
 * A text field with a list under it. Not react-aria's ComboBox: a panel shows fifty of these over two hundred
 * variables, and this one renders nothing of the list until it is opened.
 */
export function Suggest(props: SuggestProps) {
  const { label, value, suggest, onText, onPick } = props;
  const {
    text,
    setText,
    commit: commitText,
    restore,
    isDirty,
    refusal,
  } = useDraft(value, onText, { keepAs: props.keepAs });
  const [width, setWidth] = useOwnState(260);
  const [open, setOpen] = useOwnState<'typed' | 'all' | null>(null);
  const [active, setActive] = useOwnState(-1);
  const [caret, setCaret] = useOwnState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  // An expression goes on from where the caret is, typed or not.
  const options = open ? suggest(open === 'typed' || text.includes('${') ? text : '', caret) : [];
  const shown = open !== null && options.length > 0;

  const close = () => {
    setOpen(null);
    setActive(-1);
  };
  const commit = () => {
    close();
    commitText();
    settle();
  };
  const pick = (option: Suggestion) => {
    if (option.completion) {
      complete(option.completion);
      return;
    }
    close();
    restore();
    onPick(option);
    settle();
  };
  const complete = ({ from, to, text: put, caret: back }: NonNullable<Suggestion['completion']>) => {
    const closes = text.includes('}', to) ? '' : '}';
    const at = from + put.length + back;
    setText(text.slice(0, from) + put + text.slice(to) + closes);
    setActive(-1);
    setCaret(at);
    setOpen(null);
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at));
  };
  // The page's undo, not the field's own, takes back what is in the document: 'change' says that it is.
  const settle = () =>
    requestAnimationFrame(() => input.current?.dispatchEvent(new Event('change', { bubbles: true })));
  const openAll = () => {
    setWidth(Math.max(260, input.current?.parentElement?.parentElement?.offsetWidth ?? 0));
    setOpen((was) => was ?? 'all');
  };
  const move = (by: number) => {
    if (!open) openAll();
    const all = open ? options : suggest(text.includes('${') ? text : '', caret);
    if (all.length === 0) return;
    const next = active < 0 ? (by > 0 ? 0 : all.length - 1) : (active + by + all.length) % all.length;
    setActive(next);
    requestAnimationFrame(() =>
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = shown ? options[active] : undefined;
      if (option) pick(option);
      else commit();
    } else if (event.key === 'Escape' && (open !== null || isDirty)) {
      event.preventDefault();
      event.stopPropagation();
      close();
      restore();
    }
  };

  return (
    <>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        aria-invalid={props.invalid === true ? true : undefined}
        aria-describedby={props.describedBy}
        data-refused={refusal === null ? undefined : props.keepAs}
        autoComplete="off"
        spellCheck={false}
        autoFocus={props.autoFocus}
        inputMode={props.numeric === true ? 'decimal' : 'text'}
        placeholder={props.placeholder}
        value={text}
        title={text}
        onChange={(event) => {
          const { value: typed, selectionStart } = event.target;
          const at = selectionStart ?? typed.length;
          setText(typed);
          setCaret(at);
          openAll();
          setOpen('typed');
          const [first] = suggest(typed, at);
          // A word that is whole already is not to be put in again by Enter.
          const isWhole =
            first?.completion !== undefined && typed.slice(first.completion.from, at) === first.text;
          setActive(typed.trim() !== '' && first && first.quiet !== true && !isWhole ? 0 : -1);
          if (props.onTyped?.(typed) === true) restore();
        }}
        onFocus={(event) => event.target.select()}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onClick={openAll}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {shown && (
        <Popover
          triggerRef={input}
          isOpen
          isNonModal
          placement="bottom start"
          offset={6}
          className={styles.popover ?? ''}
          style={{ width }}
        >
          <ul id={id} role="listbox" aria-label={label} className={styles.list}>
            {options.map((option, index) => (
              <OptionRow
                key={option.key}
                id={`${id}-${index}`}
                option={option}
                head={option.section !== options[index - 1]?.section ? option.section : undefined}
                active={index === active}
                onPick={() => pick(option)}
              />
            ))}
          </ul>
        </Popover>
      )}
    </>
  );
}

interface OptionRowProps {
  readonly id: string;
  readonly option: Suggestion;
  readonly head: string | undefined;
  readonly active: boolean;
  readonly onPick: () => void;
}

function OptionRow({ id, option, head, active, onPick }: OptionRowProps) {
  return (
    <>
      {head !== undefined && (
        <li role="presentation" className={styles.head}>
          {head}
        </li>
      )}
      <li
        id={id}
        role="option"
        aria-selected={active}
        className={styles.option}
        data-quiet={option.quiet === true || undefined}
        // The field keeps the focus, so that its blur does not commit what was typed so far.
        onPointerDown={(event) => event.preventDefault()}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        {option.glyph}
        <span className={styles.text}>{option.text}</span>
        {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
      </li>
    </>
  );
}
