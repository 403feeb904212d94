import { Search } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useAllCommands } from '../state/commands.ts';
import { ComboList } from '../ui/ComboList.tsx';
import { filterSections, layOut, type ComboOption } from '../ui/comboOptions.ts';
import { Icon } from '../ui/Icon.tsx';
import { navigate } from './hashLocation.ts';
import styles from './CommandPalette.module.css';
import { paletteSections } from './paletteSections.tsx';
import { placeLink } from './placeLinks.ts';
import { useAllPlaces } from './RecentPlaces.tsx';

/** Finds what can be done here and where one can go; Enter does it. */
export default function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const commands = useAllCommands();
  const places = useAllPlaces();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const layout = useMemo(
    () => layOut(filterSections(paletteSections(commands, places), query)),
    [commands, places, query],
  );
  const active = Math.min(at, layout.options.length - 1);
  const choose = ({ id }: ComboOption) => {
    onClose();
    const command = commands.find((one) => `command ${one.id}` === id);
    const place = places.find((one) => `place ${one.id}` === id);
    // After the dialog has given the focus back, so that what opens next can take it.
    if (command) setTimeout(command.run);
    else if (place) navigate(placeLink(place.kind, place.id));
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
        <Dialog aria-label="Command palette" className={styles.dialog ?? ''}>
          <div className={styles.line}>
            <Icon of={Search} />
            <input
              autoFocus
              type="text"
              role="combobox"
              aria-label="Search or run a command"
              aria-expanded
              aria-controls="palette"
              aria-autocomplete="list"
              aria-activedescendant={active >= 0 ? `palette-${active}` : undefined}
              className={styles.input}
              placeholder="Search or run a command"
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
            label="Results"
            layout={layout}
            query={query}
            value=""
            active={active}
            isMono={false}
            noMatch={`Nothing matches “${query}”.`}
            onActive={(option) => setAt(layout.options.findIndex((one) => one.option === option))}
            onChoose={choose}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
