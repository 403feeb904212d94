import styles from './Chip.module.css';

export interface TypeGlyphProps {
  /** 'text' | 'num' | 'bool' | 'date' | 'struct' colour it; anything else stays grey */
  readonly kind: string;
  readonly glyph: string;
  /** the type's name, beside the glyph; without it give `label` */
  readonly text?: string;
  readonly label?: string;
}

export function TypeGlyph({ kind, glyph, text, label }: TypeGlyphProps) {
  return (
    <span className={styles.type} data-kind={kind}>
      <b aria-hidden>{glyph}</b>
      {text}
      {text === undefined && label !== undefined && <span className="unseen">{label}</span>}
    </span>
  );
}
