import { ArrangeBar } from './ArrangeBar.tsx';
import styles from './PropertiesPanel.module.css';
import { useSession } from './SessionContext.tsx';

/** Nothing to edit at once, but the way to each of them. */
export function SeveralSelected({ ids }: { readonly ids: readonly string[] }) {
  const { editor } = useSession();
  const shown = ids.slice(0, 50);
  return (
    <>
      <header className={styles.head}>
        <h2>{`${ids.length} elements selected`}</h2>
      </header>
      <ArrangeBar ids={ids} />
      <div className={styles.several}>
        <p>Properties are edited one element at a time.</p>
        <ul>
          {shown.map((id) => {
            const view = editor.view(id);
            return (
              <li key={id}>
                <button type="button" onClick={() => editor.select(id)}>
                  <b className="cut">{view === null || view.name === '' ? id : view.name}</b>
                  <span>{view?.typeLabel}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {ids.length > shown.length && <p>{`and ${ids.length - shown.length} more`}</p>}
      </div>
    </>
  );
}
