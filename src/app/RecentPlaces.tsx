import { Link } from 'wouter';
import type { PlaceKind } from '../domain/document.ts';
import { t } from '../language/t.ts';
import { useDocuments } from '../state/queries.ts';
import { useUi } from '../state/uiStore.ts';
import { Icon } from '../ui/Icon.tsx';
import { tipWhenCut } from '../ui/tip.ts';
import { PLACE_LINKS, placeLink } from './placeLinks.ts';
import styles from './Rail.module.css';
import { documentName } from './shownPlace.ts';

const MOST = 6;

/** What was open lately and still exists. */
export function RecentPlaces({ current }: { readonly current: string | null }) {
  const names = useDocumentNames();
  const recent = useUi((ui) => ui.recent);
  const shown = recent.flatMap(({ kind, id }) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ kind, id, name }];
  });
  if (shown.length === 0) return null;
  return (
    <section className={styles.recent} aria-labelledby="recent">
      <h2 id="recent" className={styles.heading}>
        {t('Recent')}
      </h2>
      <ul>
        {shown.slice(0, MOST).map(({ kind, id, name }) => (
          <li key={id}>
            <Link
              href={placeLink(kind, id)}
              className={styles.item}
              aria-current={id === current ? 'true' : undefined}
              {...tipWhenCut(name)}
            >
              <Icon of={PLACE_LINKS[kind].icon} />
              <span className="cut">{name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every document's name by its id. */
function useDocumentNames(): ReadonlyMap<string, string> {
  const places = useAllPlaces();
  return new Map(places.map(({ id, name }) => [id, name]));
}

export function useAllPlaces(): readonly {
  readonly kind: PlaceKind;
  readonly id: string;
  readonly name: string;
}[] {
  const projects = useDocuments('project').data ?? [];
  const processes = useDocuments('process').data ?? [];
  const connectors = useDocuments('connector').data ?? [];
  return [...projects, ...processes, ...connectors].map(({ id, content }) => ({
    kind: content.kind,
    id,
    name: documentName(content),
  }));
}
