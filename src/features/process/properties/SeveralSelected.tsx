import { useMemo } from 'react';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { ArrangeBar } from '../arrange/ArrangeBar.tsx';
import { CommonSections } from './CommonSections.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';
import styles from './PropertiesPanel.module.css';
import { RestBar } from './RestBar.tsx';
import { taskViews } from './selectedTasks.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';

/** So many are named. */
const SHOWN = 50;

interface SeveralSelectedProps {
  readonly ids: readonly string[];
  /** of the document: what the elements say may be different with another */
  readonly version: number;
}

/** What can be edited of all of them at once, and the way to each. */
export function SeveralSelected({ ids, version }: SeveralSelectedProps) {
  const { editor } = useSession();
  const { catalogue, shelf } = useSessionState();
  const key = ids.join(' ');
  const views = useMemo(
    () => ids.flatMap((id) => editor.view(id) ?? []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the ids are a new list with every snapshot
    [editor, key, version],
  );
  const tasks = useMemo(
    () => taskViews(views, editor.model(), catalogue, shelf.isImported),
    [views, editor, catalogue, shelf],
  );
  return (
    <>
      <header className={styles.head}>
        <h2>{t`${ids.length} elements selected`}</h2>
      </header>
      <ArrangeBar ids={ids} />
      <div className={styles.body} key={key}>
        <CommonSections views={views} tasks={tasks} />
        <PanelSection title={t('Selected')} foldAs="selected" count={ids.length} tight>
          <ul className={styles.several}>
            {views.slice(0, SHOWN).map((view) => (
              <li key={view.id}>
                <SelectOne view={view} />
              </li>
            ))}
          </ul>
          {views.length > SHOWN && <p className={styles.more}>{t`and ${views.length - SHOWN} more`}</p>}
        </PanelSection>
      </div>
      <RestBar tasks={tasks.flatMap(({ mapped }) => mapped ?? [])} />
    </>
  );
}

function SelectOne({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  return (
    <button type="button" onClick={() => editor.select(view.id)}>
      <b className="cut">{view.name === '' ? view.id : view.name}</b>
      <span>{view.typeLabel}</span>
    </button>
  );
}
