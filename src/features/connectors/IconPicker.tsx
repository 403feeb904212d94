import { useRef, useState } from 'react';
import type { ConnectorIcon, Hue } from '../../domain/connector/catalogue.ts';
import { HUE_LABELS, ICON_LABELS } from '../../domain/connector/iconLabels.ts';
import { ICON_PATHS } from '../../domain/connector/iconPaths.ts';
import { own } from '../../domain/values/own.ts';
import { t } from '../../language/t.ts';
import { PopoverBox } from '../../ui/PopoverBox.tsx';
import { Tile } from '../../ui/Tile.tsx';
import { tip } from '../../ui/tip.ts';
import styles from './IconPicker.module.css';
import { OwnPicture } from './OwnPicture.tsx';

interface IconPickerProps {
  readonly icon: ConnectorIcon;
  readonly onChange: (icon: ConnectorIcon) => void;
}

const HUES: readonly Hue[] = ['blue', 'teal', 'green', 'amber', 'orange', 'red', 'violet', 'slate'];

/** The connector's tile; pressing it offers other icons and colours. */
export function IconPicker({ icon, onChange }: IconPickerProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={styles.trigger}
        aria-label={t('Change icon')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...tip(t('Change icon'))}
        onClick={() => setOpen(true)}
      >
        <Tile hue={icon.hue} path={own(ICON_PATHS, icon.name)} image={icon.image} size="large" />
      </button>
      <PopoverBox label={t('Icon')} triggerRef={trigger} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Choices
          title={t('Colour')}
          columns="hues"
          choices={HUES.map((hue) => ({ name: HUE_LABELS[hue], icon: { ...icon, hue } }))}
          isChosen={(choice) => choice.hue === icon.hue}
          onChange={onChange}
        />
        <Choices
          title={t('Picture')}
          columns="icons"
          choices={Object.entries(ICON_LABELS).map(([name, label]) => ({
            name: label,
            icon: { name, hue: icon.hue },
          }))}
          isChosen={(choice) => icon.image === undefined && choice.name === icon.name}
          onChange={onChange}
        />
        <OwnPicture icon={icon} onChange={onChange} />
      </PopoverBox>
    </>
  );
}

interface ChoicesProps {
  readonly title: string;
  readonly columns: 'hues' | 'icons';
  readonly choices: readonly { readonly name: string; readonly icon: ConnectorIcon }[];
  readonly isChosen: (icon: ConnectorIcon) => boolean;
  readonly onChange: (icon: ConnectorIcon) => void;
}

function Choices({ title, columns, choices, isChosen, onChange }: ChoicesProps) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.choices} data-columns={columns}>
        {choices.map(({ name, icon }) => (
          <label key={name} className={styles.choice} {...tip(name)}>
            <input
              type="radio"
              name={title}
              className="unseen"
              aria-label={name}
              checked={isChosen(icon)}
              onChange={() => onChange(icon)}
            />
            <Tile hue={icon.hue} path={own(ICON_PATHS, icon.name)} image={icon.image} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
