import { CircleArrowUp, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { ProcessContent } from '../../domain/document.ts';
import { freshId } from '../../domain/values/freshId.ts';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { keptTemplates } from '../../formats/camunda/keptTemplates.ts';
import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import { useDocuments, useSaveDocuments, useTemplateDocuments } from '../../state/queries.ts';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { VersionChip } from '../../ui/VersionChip.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { templateChanges } from './templateChanges.ts';
import { newestFirst, type TemplateVersion } from './templateRows.ts';
import type { TemplateSession } from './TemplateSession.ts';
import { UpdateEverywhereDialog } from './UpdateEverywhereDialog.tsx';
import { elementsToUpdate } from './updateWork.ts';
import styles from './VersionsPane.module.css';

const NONE: readonly StoredDocument<ProcessContent>[] = [];

interface VersionsPaneProps {
  readonly session: TemplateSession;
  readonly template: ElementTemplate;
}

/** The versions of this template that are kept, and what is different between two of them. */
export function VersionsPane({ session, template }: VersionsPaneProps) {
  const documentId = session.id;
  const documents = useTemplateDocuments();
  const save = useSaveDocuments();
  const [, navigate] = useLocation();
  const versions = useMemo(() => {
    const kept = keptTemplates(documents);
    return documents
      .map((document, index): TemplateVersion => ({ document, template: kept[index]?.template ?? null }))
      .filter((one) => one.document.id === documentId || one.template?.id === template.id)
      .toSorted(newestFirst);
  }, [documents, documentId, template.id]);
  const others = versions.filter(({ document }) => document.id !== documentId);
  const [wanted, setWanted] = useState('');
  const other = others.find(({ document }) => document.id === wanted) ?? others[0];
  const next = Math.max(0, ...versions.map((one) => one.template?.version ?? 0)) + 1;
  const processes = useDocuments('process').data ?? NONE;
  const toUpdate = useMemo(
    () => processes.reduce((sum, { content }) => sum + elementsToUpdate(content, template).length, 0),
    [processes, template],
  );
  const [isUpdating, setUpdating] = useState(false);
  const addVersion = () => {
    const text = session.textAsVersion(next);
    if (text === null) return;
    const id = freshId();
    save.mutate([{ id, basedOn: 0, content: { kind: 'template', text } }], {
      onSuccess: () => navigate(`/templates/${id}`),
    });
  };
  return (
    <div className={styles.pane}>
      {isUpdating && (
        <UpdateEverywhereDialog
          request={{
            to: template,
            versions: versions.flatMap((one) =>
              one.document.id === documentId ? [template] : (one.template ?? []),
            ),
            processes,
          }}
          onClose={() => setUpdating(false)}
        />
      )}
      <div className={styles.head}>
        <h2>{t('Versions')}</h2>
        <span className="grow" />
        {toUpdate > 0 && (
          <Button size="small" icon={CircleArrowUp} onPress={() => setUpdating(true)}>
            {t`Update ${counted(toUpdate, 'element')} to ${template.version ?? t('this version')}…`}
          </Button>
        )}
        <Button size="small" icon={Plus} isBusy={save.isPending} onPress={addVersion}>
          {t`New version ${next}`}
        </Button>
      </div>
      <ul className={styles.list} aria-label={t('Versions')}>
        {versions.map(({ document, template: one }) => (
          <li key={document.id} className={styles.version}>
            <VersionChip version={one?.version === undefined ? t('no number') : String(one.version)} />
            {document.id === documentId ? (
              <span className={styles.name}>{one?.name}</span>
            ) : (
              <Link href={`/templates/${document.id}/versions`} className={`link ${styles.name ?? ''}`}>
                {one?.name}
              </Link>
            )}
            {document.id === documentId && <Chip tone="accent">{t('Open')}</Chip>}
            {one?.deprecated !== undefined && <Chip tone="warn">{t('Deprecated')}</Chip>}
          </li>
        ))}
      </ul>
      {other?.template == null ? (
        <p className={styles.none}>
          {t(
            'There is only this version. Import another one, or make the next: it starts as a copy of this.',
          )}
        </p>
      ) : (
        <>
          <div className={styles.compare}>
            <SelectField
              label={t('Compare with version')}
              value={other.document.id}
              choices={others.map(({ document, template: one }) => ({
                value: document.id,
                label: one?.version === undefined ? t('No number') : String(one.version),
              }))}
              onChange={setWanted}
            />
          </div>
          <Comparison here={template} other={other.template} />
        </>
      )}
    </div>
  );
}

function Comparison({ here, other }: { readonly here: ElementTemplate; readonly other: ElementTemplate }) {
  const isNewer = (here.version ?? -1) >= (other.version ?? -1);
  const [before, after] = isNewer ? [other, here] : [here, other];
  const changes = useMemo(() => templateChanges(before, after), [before, after]);
  return (
    <ChangeTable
      label={t`From ${before.version ?? t('no number')} to ${after.version ?? t('no number')}`}
      changes={changes}
    />
  );
}
