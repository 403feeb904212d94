import { useMemo, useState } from 'react';
import { keyOfHit } from '../../domain/search/SearchPlace.ts';
import { textMatcher } from '../../domain/search/textMatcher.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { useCommands } from '../../state/commands.ts';
import { useConnectorDocuments, useDocuments, useVersionDocuments } from '../../state/queries.ts';
import { useUi } from '../../state/uiStore.ts';
import { Banner } from '../../ui/Banner.tsx';
import { NoResults } from '../../ui/NoResults.tsx';
import { PageHead } from '../../ui/PageHead.tsx';
import { checkHit } from './checkHit.ts';
import { FieldHelp } from './FieldHelp.tsx';
import { HitList } from './HitList.tsx';
import { hitRows } from './hitRows.ts';
import { ReplaceBar } from './ReplaceBar.tsx';
import styles from './ReplacePage.module.css';
import { SearchFields } from './SearchFields.tsx';
import { EVERYWHERE, setSearchForm, useSearchForm } from './searchForm.ts';
import { MOST_HITS, useFoundPlaces } from './useFoundPlaces.ts';
import { useReplace } from './useReplace.ts';

const NONE: ReadonlySet<string> = new Set();

/** Finds texts in all processes, and gives them others in one step. */
export default function ReplacePage() {
  const form = useSearchForm();
  const processes = useDocuments('process').data;
  const projects = useDocuments('project').data;
  const connectors = useConnectorDocuments();
  const versions = useVersionDocuments();
  const catalogue = useMemo(() => readCatalogue(connectors, versions), [connectors, versions]);
  const { found, progress, problem, error } = useFoundPlaces(form, processes, projects);
  const [off, setOff] = useState(NONE);
  const replacing = useReplace(catalogue);
  const last = useUi((ui) => ui.recent.find(({ kind }) => kind === 'process')?.id);
  const hits = useMemo(() => {
    const targets = new Map(found?.documents.map(({ id, content }) => [id, content.sidecar.target]));
    return (found?.hits ?? []).map((hit) => ({
      ...hit,
      change: checkHit(hit, catalogue, targets.get(hit.documentId) ?? 'activiti'),
    }));
  }, [found, catalogue]);
  const rows = useMemo(
    () => (found === null ? [] : hitRows({ hits, documents: found.documents }, projects ?? [])),
    [found, hits, projects],
  );
  const ticked = useMemo(
    () => hits.filter((hit) => hit.change?.after != null && !off.has(keyOfHit(hit))),
    [hits, off],
  );
  const value = found?.query.wanted.value ?? '';
  const matcher = useMemo(
    () => textMatcher(value, { matchCase: form.matchCase, wholeWord: form.wholeWord }),
    [value, form.matchCase, form.wholeWord],
  );
  const { undo } = replacing;
  useCommands([
    {
      id: 'undo',
      label: undo === null ? t('Undo') : t`Undo: ${undo.label}`,
      section: t('Search'),
      shortcut: 'Mod+Z',
      enabled: undo !== null,
      run: () => undo?.run(),
    },
  ]);
  const scopes = [
    { value: EVERYWHERE, label: t('All processes') },
    ...(processes ?? [])
      .filter(({ id }) => id === last)
      .map(({ id, content }) => ({ value: `process ${id}`, label: t`Process “${content.name}”` })),
    ...(projects ?? []).map(({ id, content }) => ({
      value: `project ${id}`,
      label: t`Project “${content.name}”`,
    })),
  ];
  return (
    <div className={styles.page}>
      <PageHead
        title={t('Search and replace')}
        lead={t('In the texts of all processes: names, mappings, variables, expressions, documentation.')}
      />
      <SearchFields form={form} scopes={scopes} problem={problem} onAsk={() => setOff(NONE)} />
      {error !== null && <Banner tone="danger" title={error} />}
      {found === null && progress === null && <FieldHelp />}
      {progress !== null && found === null && (
        <p className={styles.state} role="status">
          {t`Reading processes: ${progress.done} of ${progress.total}`}
        </p>
      )}
      {found !== null && (
        <>
          {(rows.length > 0 || found.by !== null) && (
            <ReplaceBar
              found={found}
              rows={rows}
              ticked={ticked.length}
              tickable={hits.filter(({ change }) => change?.after != null).length}
              following={hits.filter(({ change }) => change !== null && 'follows' in change).length}
              onTickAll={(on) => setOff(on ? NONE : new Set(hits.map(keyOfHit)))}
              progress={replacing.progress}
              onReplace={() => replacing.replace(found, ticked)}
              onCancel={replacing.cancel}
            />
          )}
          {found.unread.length > 0 && (
            <Banner
              tone="warn"
              title={t`${counted(found.unread.length, 'process', 'processes')} could not be searched whole.`}
            >
              {found.unread
                .map(({ documentId, why }) => {
                  const name =
                    found.documents.find(({ id }) => id === documentId)?.content.name ?? documentId;
                  return t`“${name}”: ${why}`;
                })
                .join(' ')}
            </Banner>
          )}
          {found.total > found.hits.length && (
            <Banner
              tone="note"
              title={t`The first ${counted(MOST_HITS, 'place')} of ${found.total} are shown, and only they are replaced.`}
            />
          )}
          {rows.length === 0 ? (
            <NoResults
              message={
                form.scope === EVERYWHERE
                  ? t`No process says “${value}”.`
                  : t`No process says “${value}” there.`
              }
              {...(form.scope === EVERYWHERE
                ? {}
                : {
                    action: { label: t('Look everywhere'), run: () => setSearchForm({ scope: EVERYWHERE }) },
                  })}
            />
          ) : (
            <HitList
              rows={rows}
              matcher={matcher}
              length={value.length}
              isOff={(key) => off.has(key)}
              onTick={
                found.by === null ? null : (keys, on) => setOff((before) => withTicks(before, keys, on))
              }
            />
          )}
        </>
      )}
    </div>
  );
}

function withTicks(off: ReadonlySet<string>, keys: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(off);
  for (const key of keys) {
    if (on) next.delete(key);
    else next.add(key);
  }
  return next;
}
