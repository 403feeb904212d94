import { useState } from 'react';
import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';
import { readIcon } from '../../formats/icons/readIcon.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { FileDrop } from '../../ui/fields/FileDrop.tsx';
import styles from './IconPicker.module.css';

interface OwnPictureProps {
  readonly icon: ConnectorIcon;
  readonly onChange: (icon: ConnectorIcon) => void;
}

/** The sizes an icon is shown in: lists, the canvas, panels, other modelers. */
const SIZES = [16, 18, 32, 64];

/** A picture of the connector's own: chosen or dropped, checked, shown in every size, taken off again. */
export function OwnPicture({ icon: { image, ...drawn }, onChange }: OwnPictureProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const read = await readFile(file);
    setRefusal('problem' in read ? `${file.name}: ${read.problem}` : null);
    if ('image' in read) onChange({ ...drawn, image: read.image });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('Own picture')}</legend>
      {image !== undefined && (
        <div className={styles.sizes}>
          {SIZES.map((size) => (
            <span key={size} className={styles.size}>
              <img src={image} alt="" width={size} height={size} />
              {size}
            </span>
          ))}
          <Button size="small" kind="quiet" onPress={() => onChange(drawn)}>
            {t('Remove')}
          </Button>
        </div>
      )}
      <FileDrop
        text={t('SVG or PNG of at most 8 KB')}
        label={t('Own picture')}
        accept=".svg,.png,image/svg+xml,image/png"
        isMultiple={false}
        button={t('Choose file…')}
        onFiles={(files) => void take(files)}
      />
      {refusal !== null && (
        <p role="alert" className={styles.refused}>
          {refusal}
        </p>
      )}
    </fieldset>
  );
}

async function readFile(file: File): Promise<ReturnType<typeof readIcon>> {
  // Of a large file its size is enough to know.
  if (file.size > 1_000_000) return { problem: t('An icon has at most 8 KB; this file is far larger.') };
  try {
    return readIcon(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { problem: t('The browser could not read this file. Choose it again.') };
  }
}
