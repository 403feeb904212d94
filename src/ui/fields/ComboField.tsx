import { ChevronsUpDown, X } from 'lucide-react';
import { useRef } from 'react';
import { Popover } from 'react-aria-components';
import { t } from '../../language/t.ts';
import { classes } from '../classes.ts';
import styles from './ComboField.module.css';
import { ComboList } from './ComboList.tsx';
import type { ComboFieldProps } from './ComboFieldProps.ts';
import { Field, type Wiring } from './Field.tsx';
import fieldStyles from './Field.module.css';
import { Icon } from '../Icon.tsx';
import { tipWhenCut } from '../tip.ts';
import { useCombo } from './useCombo.ts';

/**
 * A searchable list under a text field: sections with sticky headers, options with a line of description.
 * Typing filters; ↑ ↓ move; Enter chooses; Escape closes and brings the old text back; emptying the text clears.
 */
export function ComboField(props: ComboFieldProps) {
  return <Field {...props}>{(wiring) => <Combo {...props} wiring={wiring} />}</Field>;
}

function Combo({ wiring, ...props }: ComboFieldProps & { readonly wiring: Wiring }) {
  const box = useRef<HTMLDivElement>(null);
  const combo = useCombo(props, `${wiring.id}-list`, box);
  const { isClearable = true, isReadOnly, start, end, footer, error } = props;
  return (
    <>
      <div
        ref={box}
        className={classes(fieldStyles.box, styles.box)}
        data-size={props.size ?? 'normal'}
        data-invalid={error == null ? undefined : ''}
        data-open={combo.isOpen || undefined}
      >
        {start}
        <input
          {...wiring}
          {...combo.inputProps}
          {...tipWhenCut(combo.text)}
          className={classes(fieldStyles.input, props.isMono && fieldStyles.mono)}
          readOnly={isReadOnly}
          placeholder={props.placeholder}
          autoFocus={props.autoFocus}
        />
        {end}
        {isClearable && !isReadOnly && props.value !== '' && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.side}
            aria-label={t('Clear')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={combo.clear}
          >
            <Icon of={X} size={14} />
          </button>
        )}
        {!isReadOnly && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.side}
            aria-label={t('Show choices')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={combo.toggle}
          >
            <Icon of={ChevronsUpDown} size={14} />
          </button>
        )}
      </div>
      {combo.isOpen && (
        <Popover
          isOpen
          isNonModal
          triggerRef={box}
          placement="bottom"
          offset={4}
          maxHeight={420}
          className={styles.float ?? ''}
          style={{ width: combo.width }}
          shouldUpdatePosition
          onOpenChange={(open) => {
            if (!open) combo.close();
          }}
        >
          <div className={styles.inner} onMouseDown={(event) => event.preventDefault()}>
            <ComboList
              id={`${wiring.id}-list`}
              label={t('Choices')}
              layout={combo.layout}
              query={combo.query}
              value={props.value}
              active={combo.active}
              onActive={combo.setActive}
              onChoose={combo.choose}
              isMono={props.isMono ?? false}
              noMatch={
                props.noMatch ??
                (props.allowsFree ? t('No match. Enter takes the text as it is.') : t('No match'))
              }
            />
            {footer != null && <footer className={styles.footer}>{footer}</footer>}
          </div>
        </Popover>
      )}
    </>
  );
}
