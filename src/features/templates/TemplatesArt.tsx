import styles from './TemplatesArt.module.css';

/** A file with fields beside the task it would describe. */
export function TemplatesArt() {
  return (
    <svg className={styles.art} viewBox="0 0 420 140" aria-hidden>
      <rect className={styles.box} x="70" y="10" width="96" height="120" rx="10" />
      <path className={styles.text} d="M86 28h40v6h-40zM86 58h64v6h-64zM86 88h52v6h-52z" />
      <rect className={styles.field} x="86" y="38" width="64" height="12" rx="3" />
      <rect className={styles.field} x="86" y="68" width="64" height="12" rx="3" />
      <rect className={styles.field} x="86" y="98" width="64" height="12" rx="3" />
      <path className={styles.link} d="M166 70h56" />
      <rect className={styles.hot} x="222" y="36" width="128" height="68" rx="12" />
      <path className={styles.text} d="M246 60h80v6h-80zM246 76h50v6h-50z" />
    </svg>
  );
}
