import {
  useMemo,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { ComboFieldProps } from './ComboFieldProps.ts';
import { filterSections, layOut, type ComboOption, type ComboSection } from './comboOptions.ts';
import { useOwnState } from '../useOwnState.ts';

interface Typing {
  readonly text: string;
  /** false as long as the text is the old one, which must not filter the list */
  readonly isQuery: boolean;
}

/** State and keys of a ComboField. Closed, it costs an input; the list is laid out only while it is open. */
export function useCombo(props: ComboFieldProps, listId: string, box: RefObject<HTMLDivElement | null>) {
  const { value, sections: given, onChange, onFocusOption, allowsFree, takesOnlyMatch, isReadOnly } = props;
  const [isOpen, setOpen] = useOwnState(false);
  const [width, setWidth] = useState(0);
  const [typing, setTyping] = useOwnState<Typing | null>(null);
  const [activeId, setActiveId] = useOwnState<string | null>(null);
  const offered = useMemo(() => (given instanceof Function ? given : () => given), [given]);
  const shown = useMemo(() => props.title ?? titleOf(offered(), value), [props.title, offered, value]);
  const text = typing?.text ?? shown;
  const query = isOpen && typing?.isQuery ? typing.text : '';
  const layout = useMemo(
    () => layOut(isOpen ? filterSections(offered(), query) : []),
    [isOpen, offered, query],
  );
  const active = layout.options.findIndex((one) => one.option.id === activeId);

  const setActive = (option: ComboOption | null) => {
    if ((option?.id ?? null) === activeId) return;
    setActiveId(option?.id ?? null);
    onFocusOption?.(option);
  };
  const open = () => {
    if (isOpen || isReadOnly) return;
    // 8 pixels wider on both sides, so that the texts of list and field align.
    setWidth((box.current?.offsetWidth ?? 0) + 16);
    setOpen(true);
    setActiveId(offered().some((section) => section.options.some((one) => one.id === value)) ? value : null);
  };
  const close = () => {
    if (isOpen) onFocusOption?.(null);
    setOpen(false);
    setTyping(null);
    setActiveId(null);
  };
  const choose = (option: ComboOption) => {
    close();
    if (option.id !== value) onChange(option.id, option);
  };
  const clear = () => {
    close();
    box.current?.querySelector('input')?.focus();
    if (value !== '') onChange(null, null);
  };
  /** What was typed and not chosen: nothing clears, free text is taken, anything else is forgotten. */
  const settle = () => {
    const typed = typing?.isQuery ? typing.text : null;
    close();
    if (typed === null) return;
    if (typed.trim() === '') {
      if (value !== '') onChange(null, null);
      return;
    }
    const named = offered()
      .flatMap((section) => section.options)
      .filter((option) => option.title === typed);
    // Of several of one name the chosen one stays.
    const exact = named.find((option) => option.id === value) ?? named[0];
    if (exact && exact.id !== value) onChange(exact.id, exact);
    else if (!exact && allowsFree && typed !== value && typed !== shown) onChange(typed, null);
  };
  const type = (next: string) => {
    open();
    setTyping({ text: next, isQuery: true });
    const { options } = layOut(filterSections(offered(), next));
    const first = options[0]?.option ?? null;
    // Free text must stay what Enter takes, so nothing is picked for the user unless it is meant beyond doubt.
    const isOffered = !allowsFree || (takesOnlyMatch === true && options.length === 1);
    setActive(isOffered && next.trim() !== '' ? first : null);
  };
  const step = (by: number) => {
    if (!isOpen) {
      open();
      return;
    }
    const count = layout.options.length;
    if (count === 0) return;
    // From the first one up is the text again, where that may be meant.
    if (allowsFree && by === -1 && active === 0) {
      setActive(null);
      return;
    }
    const next = active === -1 ? (by > 0 ? 0 : count - 1) : (active + by + count) % count;
    setActive(
      layout.options[Math.abs(by) > 1 ? Math.min(count - 1, Math.max(0, active + by)) : next]?.option ?? null,
    );
  };
  const takeActive = (): boolean => {
    const option = isOpen ? layout.options[active]?.option : undefined;
    if (option === undefined) return false;
    choose(option);
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isReadOnly || event.nativeEvent.isComposing) return;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const by = steps[event.key];
    if (by !== undefined && !(event.altKey && isOpen)) step(by);
    else if (event.key === 'Enter' && isOpen) {
      if (!takeActive()) settle();
    } else if (event.key === 'Escape' && (isOpen || typing !== null)) close();
    else if (event.key === 'Tab') {
      if (!takeActive()) settle();
      return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    isOpen,
    width,
    text,
    query,
    layout,
    active,
    setActive,
    choose,
    clear,
    close,
    toggle: () => {
      box.current?.querySelector('input')?.focus();
      if (isOpen) close();
      else open();
    },
    inputProps: {
      type: 'text',
      role: 'combobox',
      autoComplete: 'off',
      spellCheck: false,
      'aria-autocomplete': 'list' as const,
      'aria-haspopup': 'listbox' as const,
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? listId : undefined,
      'aria-activedescendant': isOpen && active !== -1 ? `${listId}-${active}` : undefined,
      value: text,
      onChange: (event: { target: { value: string } }) => type(event.target.value),
      onKeyDown,
      onClick: (event: MouseEvent<HTMLInputElement>) => {
        // The name of a choice is replaced as a whole; in free text a click places the caret.
        if (!isOpen && (!allowsFree || shown !== value)) event.currentTarget.select();
        open();
      },
      onFocus: (event: FocusEvent<HTMLInputElement>) => event.target.select(),
      onBlur: settle,
    },
  };
}

function titleOf(sections: readonly ComboSection[], value: string): string {
  for (const section of sections)
    for (const option of section.options) if (option.id === value) return option.title;
  return value;
}
