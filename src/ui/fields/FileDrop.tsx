import { Download } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { t } from '../../language/t.ts';
import { Button } from '../Button.tsx';
import styles from './FileDrop.module.css';
import { Icon } from '../Icon.tsx';

export interface FileDropProps {
  /** 'Drop files here, or paste their text' */
  readonly text: ReactNode;
  /** the accessible name of the file chooser */
  readonly label: string;
  readonly accept?: string;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** label of the button that opens the chooser */
  readonly button?: string;
  /** chips with the kinds that are read */
  readonly kinds?: ReactNode;
  readonly size?: 'line' | 'large';
}

/** A dashed box that takes dropped files, with a button that opens the file chooser. */
export function FileDrop(props: FileDropProps) {
  const {
    text,
    label,
    accept,
    isMultiple = true,
    onFiles,
    button = t('Choose files'),
    kinds,
    size = 'line',
  } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <div
      className={styles.drop}
      data-size={size}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Icon of={Download} size={size === 'large' ? 20 : 16} />
      <span className={styles.text}>{text}</span>
      {kinds != null && <span className={styles.kinds}>{kinds}</span>}
      <Button size="small" onPress={() => chooser.current?.click()}>
        {button}
      </Button>
      <input
        ref={chooser}
        type="file"
        className="unseen"
        aria-label={label}
        accept={accept}
        multiple={isMultiple}
        tabIndex={-1}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = '';
        }}
      />
    </div>
  );
}
