import { Search } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../language/t.ts';
import { ComboList } from '../ui/fields/ComboList.tsx';
import { layOut, type ComboOption } from '../ui/fields/comboOptions.ts';
import { Icon } from '../ui/Icon.tsx';
import { navigate } from './hashLocation.ts';
import styles from './CommandPalette.module.css';
import { PALETTE_SIGNS, paletteQuery } from './paletteQuery.ts';
import { useShownPlace } from './shownPlace.ts';
import { usePaletteSections } from './usePaletteSections.ts';

/** Finds what can be done here and where one can go; Enter does it. */
export default function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const place = useShownPlace();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const { sections, isReading } = usePaletteSections(query, place.kind === 'process' ? place.id : null);
  const layout = useMemo(() => layOut(sections), [sections]);
  const active = Math.min(at, layout.options.length - 1);
  const choose = ({ id }: ComboOption) => {
    onClose();
    const option = sections.flatMap(({ options }) => options).find((one) => one.id === id);
    if (option === undefined) return;
    // After the dialog has given the focus back, so that what opens next can take it.
    if ('command' in option) setTimeout(option.command.run);
    else navigate(option.href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = layout.options.length;
    const option = layout.options[active]?.option;
    if (event.key === 'ArrowDown') setAt((active + 1) % Math.max(count, 1));
    else if (event.key === 'ArrowUp') setAt((active - 1 + count) % Math.max(count, 1));
    else if (event.key === 'Enter' && option) choose(option);
    else return;
    event.preventDefault();
  };
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className={styles.scrim ?? ''}
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('Command palette')} className={styles.dialog ?? ''}>
          <div className={styles.line}>
            <Icon of={Search} />
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-label={t('Search or run a command')}
              aria-expanded
              aria-controls="palette"
              aria-autocomplete="list"
              aria-activedescendant={active >= 0 ? `palette-${active}` : undefined}
              className={styles.input}
              placeholder={t('Search or run a command')}
              autoComplete="off"
              value={query}
              onChange={(event) => {
                setQuery(event.target.value);
                setAt(0);
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <ComboList
            id="palette"
            label={t('Results')}
            layout={layout}
            query={paletteQuery(query).text}
            value=""
            active={active}
            isMono={false}
            noMatch={isReading ? t('Reading the processes…') : noMatchFor(query)}
            onActive={(option) => setAt(layout.options.findIndex((one) => one.option === option))}
            onChoose={choose}
          />
          <p className={styles.signs}>
            {Object.entries(PALETTE_SIGNS).map(([sign, what]) => (
              <span key={sign}>
                <kbd>{sign}</kbd>
                {what}
              </span>
            ))}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function noMatchFor(query: string): string {
  const { only, text } = paletteQuery(query);
  if (text !== '') return t`Nothing matches “${text}”.`;
  return only === '@'
    ? t('Type the name of a task or variable of any process.')
    : t('There is nothing to choose here.');
}
