import styles from './EmptyState.module.css';

const BOX =
  'M2.25 5.25v5.9l5.75 3.1 5.75-3.1v-5.9L8 2.15zM2.25 5.25L8 8.35l5.75-3.1M8 8.35v5.9M5.1 3.7l5.75 3.1';
const LETTER =
  'M2.75 3.25h10.5a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H2.75a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1zM2 4.25l6 4.5 6-4.5';
const HALL = 'M1.75 13.75v-8L8 2.25l6.25 3.5v8M4.75 13.75v-5.5h6.5v5.5M4.75 11h6.5';
const PLUG = 'M5.75 1.75v3M10.25 1.75v3M3.75 4.75h8.5v2.5a4.25 4.25 0 0 1-8.5 0zM8 11.5v2.75';

/** Services above, plugged into a step of a flow: what the product is about, in one picture. */
export function EmptyArt() {
  return (
    <svg className={styles.art} viewBox="0 0 420 140" aria-hidden>
      <circle className={styles.bx} cx="44" cy="104" r="18" />
      <path className={styles.ln} d="M62 104h68M290 104h67" />
      <rect className={styles.hot} x="130" y="70" width="160" height="68" rx="12" />
      <circle className={styles.bx} cx="376" cy="104" r="18" strokeWidth="3" />
      <path className={styles.tx} d="M172 92h84v6h-84zM172 109h54v6h-54z" />
      <path
        className={styles.dash}
        d="M210 43v27M98 43v5q0 8 8 8h46q8 0 8 8v6M322 43v5q0 8-8 8h-46q-8 0-8 8v6"
      />
      {[78, 190, 302].map((x) => (
        <rect key={x} className={styles.bx} x={x} y="2" width="40" height="40" rx="10" />
      ))}
      {[
        { x: 88, y: 12, d: BOX },
        { x: 200, y: 12, d: LETTER },
        { x: 312, y: 12, d: HALL },
        { x: 142, y: 94, d: PLUG },
      ].map(({ x, y, d }) => (
        <svg key={x} className={styles.ac} x={x} y={y} width="20" height="20" viewBox="0 0 16 16">
          <path d={d} />
        </svg>
      ))}
    </svg>
  );
}
