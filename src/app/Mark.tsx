import styles from './Rail.module.css';

/** Our mark; public/icon.svg is the same drawing. */
export function Mark() {
  return (
    <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden>
      <rect x="1" y="1" width="22" height="22" rx="6" />
      <path d="M6 12h3.5M14.5 12H18M9.5 9v6H11a3 3 0 0 0 3-3 3 3 0 0 0-3-3z" />
    </svg>
  );
}
