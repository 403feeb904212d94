import { Check } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import styles from './ComboField.module.css';
import { matchParts, type ComboLayout, type ComboOption, type PlacedOption } from './comboOptions.ts';
import { Icon } from '../Icon.tsx';

interface ComboListProps {
  readonly id: string;
  readonly label: string;
  readonly layout: ComboLayout;
  readonly query: string;
  readonly value: string;
  readonly active: number;
  readonly onActive: (option: ComboOption | null) => void;
  readonly onChoose: (option: ComboOption) => void;
  readonly isMono: boolean;
  readonly noMatch: string;
}

const AROUND = 240;

/** The list itself. Only the options near the view are in the page; their places are known beforehand. */
export function ComboList(props: ComboListProps) {
  const { id, label, layout, query, active, noMatch } = props;
  const list = useRef<HTMLDivElement>(null);
  const [scroll, setScroll] = useState(0);
  const wasOpened = useRef(false);
  useLayoutEffect(() => {
    const one = layout.options[active];
    const view = list.current;
    if (!view) return;
    if (!one) {
      if (wasOpened.current) view.scrollTop = 0;
    } else {
      const header = layout.sections.find((section) => section.options.includes(one))?.headerHeight ?? 0;
      const isFirst =
        one.top - header <= (layout.sections.find((section) => section.options[0] === one)?.top ?? -1);
      const top = isFirst ? one.top - header : one.top - header;
      if (top < view.scrollTop) view.scrollTop = top;
      else if (one.top + one.height > view.scrollTop + view.clientHeight)
        view.scrollTop = wasOpened.current ? one.top + one.height - view.clientHeight : top;
    }
    wasOpened.current = true;
    setScroll(view.scrollTop);
  }, [layout, active]);
  const isNear = (top: number, height: number) =>
    top + height > scroll - AROUND && top < scroll + 420 + AROUND;
  return (
    <div
      ref={list}
      id={id}
      // A list box without options is none: what is said instead is told.
      role={layout.options.length === 0 ? 'status' : 'listbox'}
      aria-label={label}
      className={styles.list}
      onScroll={(event) => setScroll(event.currentTarget.scrollTop)}
    >
      {layout.options.length === 0 && <p className={styles.none}>{noMatch}</p>}
      {layout.sections.map(({ section, top, height, headerHeight, options }) => (
        <div
          key={section.id}
          role="group"
          aria-label={section.label ?? (section.title || undefined)}
          className={styles.section}
          style={{ height }}
        >
          {isNear(top, height) && (
            <>
              {headerHeight > 0 && (
                <div className={styles.header} aria-hidden>
                  {section.start}
                  <span className="cut">{section.title}</span>
                  {section.end != null && <span className={styles.headerEnd}>{section.end}</span>}
                </div>
              )}
              {options.map(
                (one) =>
                  (isNear(one.top, one.height) || one.index === active) && (
                    <Option key={one.option.id} {...props} placed={one} sectionTop={top} query={query} />
                  ),
              )}
            </>
          )}
        </div>
      ))}
    </div>
  );
}

interface OptionProps extends ComboListProps {
  readonly placed: PlacedOption;
  readonly sectionTop: number;
}

function Option({
  id,
  layout,
  placed,
  sectionTop,
  query,
  value,
  active,
  isMono,
  onActive,
  onChoose,
}: OptionProps) {
  const { option, index, top, height } = placed;
  const title = matchParts(option.title, query);
  return (
    <div
      id={`${id}-${index}`}
      role="option"
      aria-selected={option.id === value}
      aria-setsize={layout.options.length}
      aria-posinset={index + 1}
      className={styles.option}
      data-active={index === active || undefined}
      style={{ top: top - sectionTop, height }}
      onPointerMove={() => onActive(option)}
      onClick={() => onChoose(option)}
    >
      {option.id === value && <Icon of={Check} className={styles.tick} />}
      {option.start}
      <div className={styles.lines}>
        <div className={isMono ? styles.titleMono : styles.title}>
          {title.before}
          {title.match !== '' && <b>{title.match}</b>}
          {title.after}
        </div>
        {option.description && <div className={styles.description}>{option.description}</div>}
      </div>
      {option.end}
    </div>
  );
}
